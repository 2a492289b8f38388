import { singular } from "./singular.ts";
import { wordList } from "./word-list.ts";

/** What is made, bought, written or held: delivering one of these changes nothing by itself. */
const THINGS =
	wordList(`account agreement api app application architecture archive audit backlog bridge brochure building
	bus business-case campaign canteen car-park catalogue catalog centre center chatbot check-list checklist class clinic
	cloud college component conference console contract course crm curriculum dashboard data-centre database deliverable
	depot device directory document documentation environment equipment erp event exchange extranet facility factory
	feature fleet form framework function furnace garage gateway guidance guide guideline handbook hospital hotline hub
	implementation infrastructure installation interface intranet inventory junction kiosk laboratory laptop library
	line machine manual map meeting microservice migration mill mobile-app model module network newsletter office
	pathway phase pilot pipeline plan plant plants platform playbook policy pool portal portfolio poster presentation
	procedure process product programme program project proposal prospectus prototype rail railway reconfiguration
	refurbishment register registry reorganisation reorganization repository report restructure review roadmap road
	rollout roll-out room route scheme school script seminar server session shelter shop sign-on site software solution
	specification sprint standard station store strategy suite summit surgery system tablet template tender terminal
	test theatre theater tool toolkit tracker training tram unit update upgrade version wall ward warehouse website
	webinar workflow workshop workspace
	survey interview requirement demo design blog video slide sdk cli driver parser plugin plug-in persona brief summary
	blueprint regulation rulebook spreadsheet`);

/** What people feel, have or become: making more of it is a change, whatever the verb. */
const GOODS =
	wordList(`ability appetite awareness awareness belief belonging benefit benefits brand calm capacity care career
	careers chance change choice clarity clean collaboration comfort community communities compassion confidence control
	courage culture customs dignity excellence experience experiences fairness faith fear freedom friendship future
	generation growth habit habits happiness harmony health home hope hygiene impact inclusion independence insight
	integrity interest job jobs joy justice kindness knowledge leadership learning life lives loyalty margin mobility
	momentum morale movement opportunity opportunities ownership partnership partnerships peace performance place places
	pleasure pride profit progress prosperity quality readiness recovery relationship relationships reputation resilience
	respect result results revenue safety savings security sense service skill skills start success sustainability
	talent team teams thinking time transparency trust understanding value variety voice voices wealth welfare wellbeing
	well-being wisdom wonder world`);

const PEOPLE =
	wordList(`adults agents applicants apprentices buyers carers child children citizens clients clinicians colleagues
	communities consultants customers dealers developers doctors donors drivers employees engineers everybody everyone
	families farmers graduates households independents leaders learners managers members mentors neighbours neighbors
	nurses officers operators ourselves owners parents partners patients people pupils readers refugees researchers
	residents sellers shoppers staff students suppliers supporters teachers teams technicians tenants trainees travellers
	travelers trustees users veterans victims visitors volunteers women workers workforce young`);

export const isThing = (word: string): boolean => THINGS.has(word) || THINGS.has(singular(word));
export const isGood = (word: string): boolean => GOODS.has(word);
export const isPeople = (word: string): boolean => PEOPLE.has(word);
