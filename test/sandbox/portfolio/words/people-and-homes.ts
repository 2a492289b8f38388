/**
 * Project PS, adult social care and housing. A block is an initiative with the key result its label names (none: planted),
 * then its epics, each with the things its stories work on.
 */
export const PEOPLE_AND_HOMES = `
Front door for adult social care | KR-1
Online self-assessment: the referral form; save and return; the eligibility checklist; proof of address upload
Duty team triage: the duty rota; the triage questions; urgent referral alerts; the handover note
Call-back within a day: the call-back queue; missed-call texts; the day's call list; out-of-hours cover
Advice before assessment: the advice pages; the community directory; benefit check links; plain-language letters
Waiting list review: the waiting list report; risk scoring of open cases; fortnightly check-in calls; closed-case clean-up
Shared intake with the hospitals: the hospital referral feed; duplicate person checks; the consent wording; the intake audit

Home from hospital | KR-2
Discharge hub: the discharge board; the morning call; same-day transport; bed status updates
Reablement at home: the first-visit plan; goal setting with the person; week-three review; the therapist diary
Brokerage of home care: the package request; provider offers; rates by postcode; start-date confirmation
Equipment in 24 hours: the equipment order; stair rail fitting; driver routes; equipment returns
Carers in the discharge plan: the carer's questions; the contact sheet; hospital leaflets; the follow-up call
Ninety-one day follow-up: the 91-day survey; readmission alerts; the outcome report; sample checks of case notes

Assistive technology at scale | KR-3
Telecare switch to digital: analogue unit swaps; signal strength surveys; the alarm test call; the battery recall
Sensors for falls: the bed sensor kit; fall alert thresholds; night responder cover; the consent visit
Medication prompts: the pill dispenser; missed-dose alerts; pharmacy refills; family notifications
Technology-first assessment: the assessor guide; the demo flat; product trials; the prescriber catalogue
Responder service: the responder rota; key safe codes; response-time reports; vehicle kit
Learning from alerts: the weekly alert digest; false alarm causes; the case conference pack; data sharing with the ambulance service

Reviews on time | KR-4
Review scheduling: the review calendar; overdue reminders; the allocation screen; bank holiday cover
Short-form reviews: the short form; the risk question set; the light-touch criteria; quality sampling
Reviews in care homes: block booking of visits; the home manager portal; shared care plans; the medication summary
Support plan library: the support plan template; worked examples; outcome wording; version history
Worker caseload view: the caseload dashboard; case weighting; leave cover; the supervision note
Provider-led reviews: the provider checklist; spot checks; the sign-off step; the escalation path

Warm homes retrofit, wave 2 | KR-9
Whole-house surveys: the retrofit survey; loft and cavity checks; ventilation readings; survey bookings
Heat pump installations: the installer framework; radiator sizing; tenant demonstrations; first-winter visits
External wall insulation: scaffold licences; colour choice with residents; party wall letters; snagging lists
Damp and mould response: the inspection within ten days; humidity loggers; treatment orders; repeat-case reviews
Grant claims and evidence: the lodgement files; photo evidence; the claim pack; audit sampling
Energy advice visits: the advice visit; tariff switching help; smart meter requests; the winter hotline

Repairs that are right first time | KR-10
Repairs diagnostics: the fault finder; photo upload; trade codes; the gas safety script
Same-day emergency cover: the emergency rota; out-of-hours parts; boiler call-outs; the make-safe standard
Van stock that fits: van stock lists; the parts catalogue; restock alerts; first-fix reasons
Repairs appointments by text: appointment texts; two-hour slots; the reschedule link; no-access rules
Contractor performance: the contractor scorecard; late job penalties; post-inspections; invoice matching
Voids ready in ten days: the void inspection; key handover; the lettable standard; meter clearance

Tenant voice and service standards | KR-11
Tenant panel: the panel recruitment; travel expenses; the meeting pack; decisions log
Satisfaction after every repair: the two-question survey; low-score call-backs; the monthly league table; open comments
Complaints in ten working days: the complaints tracker; stage-one letters; learning log; ombudsman replies
Estate walkabouts: the walkabout calendar; action lists; before-and-after photos; grounds contractor checks
Annual report to tenants: the draft report; easy-read version; estate pages; printing and delivery
Housing officer patches: patch maps; the visit target; officer profiles; patch budgets

Carers' breaks and support | KR-2
Carer's assessment: the carer's form; joint visits; the assessment backlog; young carer referrals
Breaks fund: the application page; panel decisions; prepaid cards; spend reports
Replacement care: sitter availability; emergency plans; the weekend pool; feedback after a break
Carer register: the register import; GP practice codes; consent renewals; mailing preferences
Peer groups: venue bookings; the volunteer pack; group leader training; the spring programme
`;
