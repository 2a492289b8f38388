import { describe, expect, test } from "vitest";
import { jqlOf, withoutOrder } from "./jql.ts";

describe("a query without its order", () => {
	test.each([
		["project = PS ORDER BY rank", "project = PS"],
		["project = PS\n order\tby key DESC, rank", "project = PS"],
		["(project = PS)ORDER BY rank", "(project = PS)"],
		[" project = PS ", "project = PS"],
		["ORDER BY rank", ""],
		['summary ~ "in order by hand" AND project = PS', 'summary ~ "in order by hand" AND project = PS'],
		['summary ~ "in order by hand" ORDER BY rank', 'summary ~ "in order by hand"'],
		["summary ~ 'order by' ORDER BY rank", "summary ~ 'order by'"],
		['summary ~ "an \\"order by\\" of ours" order by rank', 'summary ~ "an \\"order by\\" of ours"'],
		["reorder by = 1", "reorder by = 1"],
		["border = by", "border = by"],
	])("of %j is %j", (jql, wanted) => expect(withoutOrder(jql)).toBe(wanted));

	test("of a very long one that never ends a quote is told at once", () => {
		const long = `text ~ "${"\\".repeat(100_001)}`;
		expect(withoutOrder(long)).toBe(long);
	});
});

test("the whole of a scope is asked for in the order of its keys; what changed, by minutes back from the site's own clock", () => {
	const at = (watermark: string, now: string) => ({ watermark, now: Date.parse(now) });
	expect(jqlOf("project = PS ORDER BY rank")).toBe("project = PS ORDER BY key ASC");
	expect(jqlOf("a = 1 OR b = 2", at("2026-11-24T10:00:00Z", "2026-11-24T10:30:00Z"))).toBe(
		'(a = 1 OR b = 2) AND updated >= "-36m" ORDER BY key ASC',
	);
	// A clock that was set back asks for the overlap alone.
	expect(jqlOf("a = 1", at("2026-11-24T10:00:00Z", "2026-11-24T09:00:00Z"))).toBe(
		'(a = 1) AND updated >= "-6m" ORDER BY key ASC',
	);
});
