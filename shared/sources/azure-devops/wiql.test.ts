import { describe, expect, test } from "vitest";
import { conditionOf, idsAfter, queryOf } from "./wiql.ts";

describe("the condition of a scope", () => {
	test.each([
		["[System.TeamProject] = 'Homes'", "[System.TeamProject] = 'Homes'"],
		["  [A] = 1 \n", "[A] = 1"],
		["SELECT [System.Id] FROM WorkItems WHERE [A] = 1 ORDER BY [B] DESC", "[A] = 1"],
		["select [System.Id], [System.Title]\nfrom WorkItems\nwhere\n [A] = 'where'\norder  by [B]", "[A] = 'where'"],
		["SELECT [System.Id] FROM workitems", ""],
		["[A] = 'x ORDER BY y' AND [Order By] = 2", "[A] = 'x ORDER BY y' AND [Order By] = 2"],
		["[A] = 'it''s ORDER BY' ORDER BY [B]", "[A] = 'it''s ORDER BY'"],
		["[A] = \"ORDER BY\" ASOF '2026-01-01'", '[A] = "ORDER BY"'],
		["[A] = 1 MODE (MustContain)", "[A] = 1"],
		["[Mode] = 1 AND [Border] BY", "[Mode] = 1 AND [Border] BY"],
		["ORDER BY [B]", ""],
		["", ""],
	])("of %j is %j", (scope, condition) => expect(conditionOf(scope)).toBe(condition));
});

describe("a query", () => {
	const now = Date.parse("2026-11-24T12:00:00Z");
	test("is the whole scope in brackets; of nothing, everything", () => {
		expect(queryOf("[A] = 1 OR [B] = 2")).toBe("([A] = 1 OR [B] = 2)");
		expect(queryOf(" ")).toBe("([System.Id] > 0)");
	});

	test("of what changed begins a little before the last change, and never in the future", () => {
		expect(queryOf("[A] = 1", { watermark: "2026-11-24T10:00:00.05Z", now })).toBe(
			"([A] = 1) AND [System.ChangedDate] >= '2026-11-24T09:54:00.050Z'",
		);
		expect(queryOf("[A] = 1", { watermark: "2026-11-25T10:00:00Z", now })).toBe(
			"([A] = 1) AND [System.ChangedDate] >= '2026-11-24T11:54:00.000Z'",
		);
	});

	test("gives ids above an id in their order", () => {
		expect(idsAfter("([A] = 1)", 7)).toBe(
			"SELECT [System.Id] FROM WorkItems WHERE ([A] = 1) AND [System.Id] > 7 ORDER BY [System.Id] ASC",
		);
	});
});
