import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";

type Test = (item: WorkItem) => boolean;

/** A clause this stand-in does not know, or a question without a bound: Jira answers 400 to both. */
export class BadJql extends Error {}

/**
 * The part of JQL that is asked of this stand-in: `project = X`, `project in (…)`, `key in (…)`, `parent = K`, `labels = x`,
 * `updated >= "-5m"` or a date, joined by AND, in one level of brackets; ORDER BY key.
 */
export function compileJql(jql: string, now: number): { test: Test; bounded: boolean } {
	const where = jql.replace(/\s*order\s+by[\s\S]*$/i, "").trim();
	if (where === "") return { test: () => true, bounded: false };
	const tests = where
		.replace(/^\((.*?)\)\s+AND\s+/i, "$1 AND ")
		.split(/\s+AND\s+/i)
		.map((clause) => compile(clause.trim(), now));
	return { test: (item) => tests.every((t) => t(item)), bounded: true };
}

function compile(clause: string, now: number): Test {
	const [, field = "", operator = "", rest = ""] = /^(\w+)\s*(=|in|>=)\s*(.+)$/i.exec(clause) ?? [];
	const values = rest
		.replace(/^\(|\)$/g, "")
		.split(",")
		.map((v) => v.trim().replace(/^["']|["']$/g, ""));
	const among = (x: string | undefined) => x !== undefined && values.some((v) => v.toUpperCase() === x.toUpperCase());
	switch (`${field.toLowerCase()} ${operator.toLowerCase()}`) {
		case "project =":
		case "project in":
			return (item) => among(item.project);
		case "key =":
		case "key in":
			return (item) => among(item.key);
		case "parent =":
		case "parent in":
			return (item) => among(item.parent);
		case "labels =":
		case "labels in":
			return (item) => item.labels.some(among);
		case "updated >=": {
			const since = instantOf(values[0] ?? "", now);
			return (item) => Date.parse(`${item.updated}T09:30:00Z`) >= since;
		}
		default:
			throw new BadJql(`Error in the JQL Query: '${clause}' is not understood here.`);
	}
}

function instantOf(text: string, now: number): number {
	const relative = /^-(\d+)m$/.exec(text);
	return relative ? now - Number(relative[1]) * 60_000 : Date.parse(text.replaceAll("/", "-"));
}
