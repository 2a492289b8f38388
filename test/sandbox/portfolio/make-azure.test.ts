import { expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { AZURE_SITE, AZURE_TRUTHS, makeAzureItems, withAzure } from "./make-azure.ts";
import { makePortfolio } from "./make-portfolio.ts";
import { TODAY } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";

const jira = makePortfolio();
const both = withAzure(jira);
const found = assess(both.register, both.items, TODAY as IsoDate);
const own = both.items.filter((i) => i.site === AZURE_SITE);
const line = (key: string) => found.items.get(key as never)?.line;

test("has the promised size, each key once, and is the same for the same seed", () => {
	const level = (n: number) => own.filter((i) => i.level === n).length;
	expect({ epics: level(2), features: level(1), stories: level(0), tasks: level(-1) }).toEqual(AZURE_TRUTHS.counts);
	expect(new Set(both.items.map((i) => i.key)).size).toBe(both.items.length);
	expect(makeAzureItems()).toEqual(own);
	expect(own.map((i) => i.title).filter((t) => /[{}]|undefined/.test(t))).toEqual([]);
});

test("what is planted in it, the engine finds", () => {
	for (const key of AZURE_TRUTHS.orphanEpics) expect(line(key)?.state).toBe("unaligned");
	for (const key of AZURE_TRUTHS.exemptEpics) expect(line(key)?.state).toBe("exempt");
	for (const [key, ids] of Object.entries(AZURE_TRUTHS.twoTags))
		expect(line(key)?.links.map((l) => [l.target, l.share, l.by])).toEqual(ids.map((id) => [id, "1/2", "label"]));
	for (const [key, id] of Object.entries(AZURE_TRUTHS.mentions))
		expect(line(key)?.links).toMatchObject([{ target: id, by: "mention" }]);
	for (const [key, id] of Object.entries(AZURE_TRUTHS.byField))
		expect(line(key)?.links).toMatchObject([{ target: id, by: "field" }]);
	const item = (key: string) => found.items.get(key as never) && own.find((i) => i.key === key);
	for (const key of AZURE_TRUTHS.removed)
		expect(item(key)).toMatchObject({ statusCategory: "done", statusName: "Removed" });
	for (const key of AZURE_TRUTHS.resolved) expect(item(key)?.statusCategory).toBe("indeterminate");
	for (const [key, id] of Object.entries(AZURE_TRUTHS.linkedToJira))
		expect(item(key)?.links).toMatchObject([{ type: "relates", key: id }]);
	for (const [key, id] of Object.entries(AZURE_TRUTHS.waitsForOther))
		expect(item(key)?.links).toMatchObject([{ type: "is-blocked-by", key: id }]);
});

test("the part in Jira keeps its lines of sight beside it", () => {
	const alone = assess(jira.register, jira.items, TODAY as IsoDate);
	for (const { key } of jira.items) expect(line(key)).toEqual(alone.items.get(key)?.line);
	expect(found.coverage.unservedKeyResults).toEqual(TRUTHS.unservedKeyResults);
});
