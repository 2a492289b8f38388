import { dayWords } from "./age-words.ts";

/** One thing an example says: about its record, or about what stands beside it. */
export interface ExampleLine {
	readonly label: string;
	readonly text: string;
}
type Member = readonly [name: string, value: unknown];

/** Members whose name alone would not tell. */
const LABELS: Readonly<Record<string, string>> = {
	id: "Id",
	baselineDate: "Baseline taken on",
	starts: "Work begins",
	ends: "Ends",
	high: "Upper bound",
	low: "Lower bound",
	parent: "Serves",
	objective: "Proves",
	level: "Level (0 is the top)",
	serves: "Serves",
	nature: "Counted as",
	goLivePlanned: "Go-live planned",
	goLiveActual: "Went live",
	fromMonths: "from month",
	toMonths: "to month",
	cadenceMonths: "Months between readings",
	isDone: "Done",
};
/** Members of an example that are not its record. */
const BESIDE: Readonly<Record<string, string>> = {
	others: "Benefit beside it",
	objectives: "Objective beside it",
	keyResults: "Key result beside it",
	kpis: "KPI beside it",
	cycles: "Cycle",
	today: "Looked at on",
	targets: "Objectives and key results there are",
	done: "Work that is done",
	cycleEnds: "Cycles end",
};
/** More records of one kind than this are counted, not told. */
const MOST_TOLD = 2;

/**
 * An example of a rule as people read it. The record's title comes first; a member that is there and empty is told, for
 * that is what many rules look at.
 * @example exampleLines({ record: { title: "Serve all", owner: "" } }) //=> [{ label: "Title", text: "“Serve all”" }, { label: "Owner", text: "left blank" }]
 */
export function exampleLines(example: unknown): ExampleLine[] {
	const members = membersOf(example);
	const record = membersOf(members.find(([name]) => name === "record" || name === "benefit")?.[1]);
	const own = record.map(([name, value]): ExampleLine => ({ label: labelOf(name), text: valueText(name, value) }));
	const beside = members.flatMap(([name, value]) => (Object.hasOwn(BESIDE, name) ? besideLines(name, value) : []));
	const titled = own.toSorted((a, b) => Number(b.label === "Title") - Number(a.label === "Title"));
	const nothing = { label: "Record", text: beside.length > 0 ? "as it should be" : "nothing filled in but its title" };
	return [...(titled.length > 0 ? titled : [nothing]), ...beside];
}

function besideLines(name: string, value: unknown): ExampleLine[] {
	const label = BESIDE[name] ?? name;
	if (!Array.isArray(value) || value.every((x) => typeof x !== "object"))
		return [{ label, text: Array.isArray(value) && value.length === 0 ? "none" : valueText(name, value) }];
	const told = value.length > MOST_TOLD + 1 ? value.slice(0, MOST_TOLD) : value;
	const lines = told.map((one): ExampleLine => ({ label, text: objectText(one) || "as it should be" }));
	const more = value.length - told.length;
	return more > 0 ? [...lines, { label: "And", text: `${more} more like these` }] : lines;
}

const membersOf = (value: unknown): Member[] =>
	typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** `costToRealise` reads "Cost to realise". */
function labelOf(name: string): string {
	const words = LABELS[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueText(name: string, value: unknown): string {
	if (value === null || value === undefined) return "not filled in";
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return plainText(name, value);
	if (!Array.isArray(value)) return objectText(value);
	if (value.length === 0) return "none";
	return value.map((one) => (typeof one === "object" ? objectText(one) : String(one))).join("; ");
}

function plainText(name: string, text: string): string {
	if (text.trim() === "") return "left blank";
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text);
	return /^(?:title|text|description|outcome|measure|name)$/.test(name) ? `“${text}”` : text;
}

/** "KR-2, “Calls answered”, owner Sam Whitlock": ids and titles speak for themselves. */
function objectText(value: unknown): string {
	const parts = membersOf(value).map(([name, one]) => {
		const text = valueText(name, one);
		const isPlain = /^(?:id|title|text|item|benefit)$/.test(name);
		return isPlain ? text : `${labelOf(name).charAt(0).toLowerCase()}${labelOf(name).slice(1)} ${text}`;
	});
	return parts.join(", ");
}
