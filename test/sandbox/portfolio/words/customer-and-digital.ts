/** Project DC, customer service and digital. Form as in people-and-homes.ts. */
export const CUSTOMER_AND_DIGITAL = `
One resident account | KR-15
Sign-in and identity: the sign-in page; passkeys; lost phone recovery; the identity check
Household profile: the address lookup; moving home; people in the household; contact preferences
Council tax in the account: the balance view; direct debit set-up; discount claims; paperless bills
My requests: the request list; status in plain words; photos and files; the reopen button
Proxy access: carer permissions; the consent record; access expiry; staff view
Account migration: the old portal import; duplicate accounts; the switch-over mailing; the support page

Contact centre knowledge base | KR-13
Call guides: the bin collection guide; the council tax guide; the housing repairs guide; the blue badge guide
One search for advisers: search synonyms; promoted answers; no-result log; keyboard shortcuts
Guide ownership: the owner list; review dates; change requests; the retired guides
Adviser refresher training: the training week; shadow calls; the quiz; new starter pack
Answer quality scoring: the scoring sheet; call sampling; calibration meetings; the monthly report
Escalation without transfers: the specialist chat; warm handover; the decision table; duty manager rota

Fix it once: repeat contact | KR-14
Repeat contact analysis: the repeat call report; reason codes; journey maps; the top ten list
Missed bin reports: crew feedback; the same-week return; street-level blocks; the photo check
Proactive updates: delay texts; works notices; the claim received message; letter tracking
Back-office reply times: the reply clock; team inboxes; overdue alerts; the weekly stand-up
Promise keeping: the promise field; call-back diary; broken promise report; adviser prompts
Closed means closed: closure checks; the resident confirmation; reopened case review; closure wording

Web chat and call-back | KR-13
Web chat: the chat window; adviser queues; transcripts by email; opening hours
Call-back instead of queueing: the call-back offer; slot choice; the dialler; missed call rules
Chat answers: the answer library; hand-off to a person; feedback buttons; the banned topics list
British Sign Language and interpreters: the video relay link; interpreter bookings; adviser guidance; the access page
Workforce planning: the forecast; shift swaps; the peak-week plan; sickness cover
Channel reporting: wait times by channel; abandoned chats; cost per contact; the wallboard

Letters and texts people understand | KR-14
Plain-language letters: council tax reminders; the benefit decision letter; parking notices; school place offers
Text reminders: appointment texts; payment nudges; opt-out handling; sender name
Print and post: the print run; second-class switch; returned mail; envelope stock
Translations and easy read: the translation request; easy-read leaflets; large print; audio versions
Letter testing panel: the reading panel; test scripts; before-and-after calls; panel vouchers
Template control: the template register; sign-off rules; the logo set; old template removal

Online payments and forms | KR-15
Payment pages: the payment confirmation; card errors; part payments; refund requests
Garden waste renewals: the renewal notice; direct debit offer; sticker dispatch; the price change
Licence applications: the street trading form; document upload; fee calculator; officer worklist
Form design system: the question patterns; error messages; progress saving; accessibility audit
Reconciliation: the daily settlement file; unmatched payments; ledger codes; the suspense account
Report it on a map: the map picker; nearby reports; the photo resize; team routing

Network and laptop refresh | BAU
Laptop rollout: the device image; desk-side swaps; docking stations; old laptop wipes
Wifi in libraries: access points; guest sign-in; floor surveys; cabling
Meeting room screens: room booking panels; camera kits; spare cables; the help card
Server patching: patch windows; restart notices; the exception list; backup tests
Printer estate: badge printing; toner orders; broken tray reports; scan to email
Service desk: password resets; the starter form; loan laptops; ticket closure

Licence and contract renewals | BAU
Contract register: renewal dates; contract owners; spend limits; the notice calendar
Software licences: unused seats; the annual true-up; user reviews; vendor calls
Mobile contracts: tariff review; lost phones; data caps; the handset list
Telephony renewal: number ranges; call recording; the exit plan; porting dates
Hosting renewals: storage growth; domain names; certificates; the recovery site
`;
