import { firstPhrase } from "../../wording/phrases.ts";
import type { Found } from "../../wording/words-of.ts";
import type { Kpi } from "../objective.ts";

const WORK =
	"(?:reports?|templates?|reviews?|meetings?|boards?|gates?|audits?|documents?|plans?|logs?|registers?|updates?|time ?sheets?|forms?|checklists?|submissions?|sign-?offs?|minutes|packs?|dashboards?|workshops?|trainings?|processes)";
const DONE =
	"(?:submitted|produced|published|issued|held|completed|filled(?: in)?|signed(?: off)?|attended|approved|received|updated|delivered|passed|used|run|kept|sent|reviewed|closed|logged)";
const PHRASES = [
	// "Status reports submitted on time", "Gate reviews held"
	new RegExp(`\\b${WORK} (?:\\w+ ){0,2}?${DONE}\\b`, "i"),
	// "Number of templates", "Share of projects with complete documents"
	new RegExp(`(?:\\b(?:number|count|share|percentage)|%) of (?:\\w+ ){0,4}?${WORK}\\b`, "i"),
	/\b(?:compliance|adherence|conformance|conformity) (?:with|to|rate|score|of)\b/i,
	/\b(?:process|methodology|governance|template|reporting|documentation) (?:compliance|adherence|maturity|coverage)\b/i,
];

/**
 * Where a KPI counts work of the process and not what changes for anybody, by its title. English only, and a first guess: a
 * person's word (`isProcess`) goes before it.
 * @example processWording("Status reports submitted on time") //=> { word: "reports submitted", at: 7 }
 */
export const processWording = (title: string): Found | undefined => firstPhrase(title, PHRASES);

/** True where a KPI measures the process only. */
export const isProcessOnly = ({ isProcess, title }: Pick<Kpi, "isProcess" | "title">): boolean =>
	isProcess ?? processWording(title) !== undefined;
