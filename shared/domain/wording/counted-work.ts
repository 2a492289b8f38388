import { firstPhrase } from "./phrases.ts";
import type { Found } from "./words-of.ts";

const ITEMS =
	"(?:story points?|user stories|stories|epics|features|tasks|sub-?tasks|work items|backlog items|pull requests|commits|sprints|deliverables|milestones|projects|releases|jira (?:tickets|issues)|azure devops items)";
const DONE = "(?:complete|close|deliver|finish|resolve|ship|merge|burn|do|clear)(?:d|ed|s|es|ing)?";
const PHRASES = [
	// "Close 200 Jira tickets", "Deliver 8 of 10 projects"
	new RegExp(
		`\\b${DONE} (?:all |over |more than |at least )?\\d[\\d,.]*(?: ?%)?(?: of)?(?: \\d+| the| our| all)?(?: planned)? ${ITEMS}\\b`,
		"i",
	),
	// "Tasks completed", "Number of work items closed"
	new RegExp(`\\b${ITEMS} (?:completed|closed|delivered|done|finished|resolved|shipped|merged)\\b`, "i"),
];
const UNIT = new RegExp(`^${ITEMS}$`, "i");

/**
 * Where a title measures itself by work done: "Close 200 Jira tickets".
 * @example countedWork("Complete 120 story points per sprint") //=> { word: "Complete 120 story points", at: 0 }
 */
export const countedWork = (text: string): Found | undefined => firstPhrase(text, PHRASES);

/** True where a unit counts work and nothing else: "story points", "epics". */
export const isWorkUnit = (unit: string): boolean => UNIT.test(unit.trim());
