import { expect, test } from "vitest";
import type { Decision } from "../../register.ts";
import type { ItemKey } from "../../units.ts";
import { siteDecisions } from "./site-decisions.ts";

const decision = (item: string, site?: string): Decision => ({
	id: item,
	item: item as ItemKey,
	...(site === undefined ? {} : { site }),
	kind: "exempt",
	by: "Ana",
	at: "2026-11-01T10:00:00Z",
});
const holding = (sites: Readonly<Record<string, readonly string[]>>) =>
	new Map(Object.entries(sites).map(([site, keys]) => [site, new Map(keys.map((k) => [k as ItemKey, k]))]));

test("a decision is of the one site that has its item, and of the only site whatever that has", () => {
	const decisions = [decision("PS-1"), decision("PS-2", "b"), decision("PS-9")];
	const sites = (sites: Record<string, string[]>) => siteDecisions(decisions, holding(sites)).map((d) => d.site);
	expect(sites({ a: ["PS-1"] })).toEqual(["a", "b", "a"]);
	expect(sites({ a: ["PS-1"], b: ["PS-2"] })).toEqual(["a", "b", undefined]);
	expect(sites({ a: ["PS-1"], b: ["PS-1", "PS-9"] })).toEqual([undefined, "b", "b"]);
});

test("nothing to say leaves the very same list", () => {
	const decisions = [decision("PS-1", "a"), decision("PS-2")];
	expect(siteDecisions(decisions, holding({}))).toBe(decisions);
	expect(siteDecisions(decisions, holding({ a: ["PS-2"], b: ["PS-2"] }))).toBe(decisions);
});
