/** Project HT, highways and transport. Form as in people-and-homes.ts. */
export const ROADS_AND_TRAVEL = `
Safer junctions programme | KR-8
Station Road junction: the site survey; the signal plan; drainage runs; the night closure
Mill Lane roundabout: land strip agreement; lane markings; the cycle crossing; swept-path checks
Harbour crossroads: turning bans; the stage-two safety audit; utility diversions; the puffin crossing
Northgate five-ways: the traffic model; bus stop relocation; kerb lines; consultation replies
Before-and-after speed counts: counter locations; baseline week; the after survey; the junction dashboard
Scheme governance: the gateway report; contractor price review; change log; the risk workshop

Pothole response within five days | KR-6
Inspection app: the defect photo; offline maps; severity grading; the inspector's route
Gang scheduling: the gang calendar; depot loading; job clustering; the evening shift
Permanent first-time repair: the saw-cut standard; hot-box vehicles; core samples; the repair guarantee
Public defect reports: the report page; duplicate matching; progress texts; closed-report photos
Winter damage surge: the surge rota; agency gangs; material stock; the weekly surge call
Claims evidence: the claims file; inspection history; solicitor requests; trend report

Bus priority on the A41 corridor | KR-7
Bus lane orders: the traffic order; statutory notices; objections; signs and lines
Signal priority: detector loops; priority rules; the control room feed; the operator trial
Stop upgrades: raised kerbs; shelter lighting; stop flags; real-time poles
Camera enforcement: camera sites; warning notices; the appeals queue; penalty letters
Timetable reliability: running times; recovery minutes; headway control; the October timetable
Corridor works with utilities: permit conditions; lane rental; the diversion notice; works coordination

Vision zero: speed and enforcement | KR-5
Speed limit review: rural speed counts; the limit map; parish replies; sign decluttering
Average speed cameras: camera columns; calibration; data feed to the police; signing
Collision data every month: the police feed; location corrections; severity review; the collision map
Motorcycle safety weekends: rider courses; café pop-ups; route posters; the rider survey
Young driver courses: the school visits; the telematics offer; course booking; follow-up at six months
Community speed watch: the volunteer kit; session bookings; letter templates; the results page

School streets | KR-5
First twenty schools: the school shortlist; closure times; exemption permits; steward rota
Camera and signs: folding signs; camera posts; sight-line checks; first-month warnings
Walk-to-school plans: the travel plan; pupil surveys; park-and-stride; walking bus leaders
Resident permits: the permit page; carer exemptions; blue badge rules; renewals
Air quality readings: the diffusion tubes; sensor loans; pupil projects; term reports
Crossing patrols: patrol vacancies; risk scores; uniforms; relief cover

Street lighting renewal |
Lighting columns: the column inventory; structural tests; lantern swaps; scrap contracts
Central management system: node fitting; dimming profiles; fault alarms; the energy return
Illuminated signs: sign bulbs; reflective swaps; bollard removals; cable faults
Conservation areas: heritage lanterns; colour temperature; the design note; planning notices
Wildlife corridors at night: bat surveys; red-light trials; switch-off hours; the ecology note
Street lighting contract: lamp stock; the price schedule; depot keys; monthly invoices

Real-time passenger information | KR-7
Bus stop displays: display brackets; e-paper panels; stop audio; the power survey
Timetable feed: the feed validator; route changes; bank holiday files; operator onboarding
Vehicle tracking: on-bus units; signal gaps; depot wifi; stale position alarms
Night buses: stop lighting checks; the help button; driver messages; last-bus alerts
Passenger app: departures nearby; saved stops; disruption notices; screen reader labels
Data quality desk: missing trips; wrong-stop reports; the weekly score; operator calls

Asset management system upgrade |
Asset data migration: gully records; road hierarchy codes; photo links; duplicate assets
Works ordering: order templates; price books; approval limits; the mobile order
Street works permits: the permit register; overrun charges; map layers; the promoter portal
Bridge records: inspection forms; load ratings; photo archive; drawings index
Winter service module: gritting routes; salt stock; weather feed; driver logs
User training and cutover: the pilot depot; training videos; the cutover weekend; floor walkers
`;
