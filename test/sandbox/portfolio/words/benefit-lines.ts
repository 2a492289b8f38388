/**
 * 30 benefits: title | measure | unit | from | to | the initiative that brings it | what it serves | who answers for it.
 * What is wrong with some of them is not written here: truths.ts plants it.
 */
export const BENEFIT_LINES = `
Shorter wait for a care assessment | Average days from contact to assessment | days | 34 | 14 | PS-1 | KR-1 | Amina Yusuf
Fewer readmissions within 91 days | Readmissions per 100 discharges | people | 19 | 12 | PS-2 | KR-2 | Sam Whitlock
Fewer ambulance calls to falls at home | Ambulance calls to falls per month | calls | 210 | 140 | PS-3 | KR-3 | Sam Whitlock
Quicker decisions on care packages | Days from referral to decision | days | 21 | 10 | PS-4 | KR-4 | Amina Yusuf
Lower heating bills for tenants | Average yearly heating cost per home | £ | 1480 | 1020 | PS-5 | KR-9 | Grace Okonkwo
Fewer second visits for the same repair | Repairs needing a second visit | % | 27 | 12 | PS-6 | KR-10 | Marek Nowak
Fewer complaints from tenants | Complaints per 1,000 homes and quarter | complaints | 31 | 18 | PS-7 | KR-11 | Grace Okonkwo
More carers who can keep caring | Carers who gave up caring in the year | people | 118 | 70 | PS-8 | KR-2 | Amina Yusuf
Fewer collisions at the four junctions | Collisions with injury per year at the four junctions | collisions | 44 | 22 | HT-1 | KR-8 | Tom Hargreaves
Less paid out for pothole damage | Damage claims paid per year | £ | 412000 | 180000 | HT-2 | KR-6 | Iris Coleman
Shorter bus journeys on the A41 | Peak journey time end to end | minutes | 52 | 43 | HT-3 | KR-7 | Iris Coleman
Quicker answers to speed limit requests | Days from referral to decision | days | 96 | 45 | HT-4 | KR-5 | Tom Hargreaves
More children walking to school | Pupils who walk or cycle | % | 41 | 55 | HT-5 | KR-5 | Dylan Price
Less electricity for street lighting | Energy used per year by street lights | MWh | 9400 | 5200 | HT-6 | O-2 | Dylan Price
More bus passengers | Passenger journeys per month | journeys | 310000 | 360000 | HT-7 | KR-7 | Iris Coleman
Fewer hours spent re-keying asset records | Hours of re-keying per week | hours | 62 | 15 | HT-8 | KR-6 | Dylan Price
Fewer visits to a counter | Counter visits per month | visits | 5200 | 2600 | DC-1 | KR-15 | Priya Shah
Shorter calls | Average handling time of a call | seconds | 415 | 330 | DC-2 | KR-13 | Leo Fischer
Fewer repeat calls about bins | Repeat calls about missed bins per week | calls | 640 | 250 | DC-3 | KR-14 | Leo Fischer
Fewer calls given up while waiting | Calls abandoned | % | 18 | 6 | DC-4 | KR-13 | Leo Fischer
Less spent on printing and post | Cost of print and post per year | £ | 690000 | 430000 | DC-5 | KR-14 | Owen Clarke
Online payments and forms delivered | Payments made without help | % | 48 | 75 | DC-6 | KR-15 | Priya Shah
Fewer hours lost to slow laptops | Hours lost per member of staff and month | hours | 3.5 | 1 | DC-7 | O-5 | Mei Tanaka
Lower cost of unused licences | Cost of unused licences per year | £ | 240000 | 60000 | DC-8 | O-5 | Mei Tanaka
More people who get advice without an assessment | Contacts closed with advice | % | 22 | 38 | PS-1 | KR-1 | Amina Yusuf
Fewer bed days lost to late discharges | Bed days lost per month | days | 890 | 500 | PS-2 | KR-2 | Sam Whitlock
Fewer moves into residential care | Moves into residential care per quarter | people | 96 | 70 | PS-3 | O-1 | Sam Whitlock
Fewer complaints about late reviews | Complaints about late reviews per quarter | complaints | 24 | 6 | PS-4 | KR-4 | Amina Yusuf
Fewer homes with damp and mould | Homes with an open damp case | homes | 530 | 210 | PS-5 | KR-9 | Grace Okonkwo
Less rent lost on empty homes | Rent lost on empty homes per month | £ | 71000 | 38000 | PS-6 | KR-10 | Marek Nowak
`;
