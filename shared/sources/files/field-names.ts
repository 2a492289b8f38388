/** What a column of a sheet, or a line such as "Owner: Ana", may hold. */
export type Field =
	| "objectiveId"
	| "objective"
	| "objectiveOwner"
	| "id"
	| "title"
	| "type"
	| "parent"
	| "owner"
	| "baseline"
	| "target"
	| "current"
	| "asOf"
	| "due"
	| "starts"
	| "unit"
	| "kind"
	| "low"
	| "high"
	| "weight"
	| "cycle"
	| "confidence";

/** The names people give such columns, first the most specific: British and American, as in common templates. */
const NAMES: Readonly<Record<Field, string>> = {
	objectiveId: "objective id|obj id|objective ref|objective no|objective number|objective key",
	objective: "objective|objectives|objective title|objective name|goal|strategic objective",
	objectiveOwner: "objective owner|goal owner",
	id: "id|kr id|key result id|ref|reference|key|kr ref|kr no|kr number",
	title: "key result|key results|kr|key result title|key result name|kr title|title|name|result|summary",
	type: "type|item type|record type|level",
	parent: "parent|parent objective|parent id|aligned to|belongs to",
	owner: "owner|kr owner|key result owner|lead|accountable|assignee|responsible",
	baseline: "baseline|base line|from|starting value|start value|initial value|baseline value",
	target: "target|to|target value|goal value|end value",
	current: "current|current value|actual|latest|latest value|now|value",
	asOf: "as of|as at|reading date|measured on|updated|last updated|check in date|check in",
	due: "due|due date|by|by when|deadline|end date|target date|end|ends|finish",
	starts: "start date|starts|from date",
	unit: "unit|units|unit of measure|measured in|uom",
	kind: "kind|measure type|metric type|direction|kr type|key result type",
	low: "low|lower bound|minimum|min",
	high: "high|upper bound|maximum|max",
	weight: "weight|weighting",
	cycle: "cycle|period|quarter|okr cycle|time frame|timeframe",
	confidence: "confidence|confidence level",
};

const byName = new Map<string, Field>();
for (const field of Object.keys(NAMES) as Field[]) for (const name of NAMES[field].split("|")) byName.set(name, field);

/**
 * The field that a heading names, however it is written; `undefined` where we do not know the word.
 * @example fieldNamed("Key-Result Owner:") //=> "owner"
 */
export function fieldNamed(heading: string): Field | undefined {
	if (heading.length > 60) return undefined;
	return byName.get(
		heading
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, " ")
			.trim(),
	);
}
