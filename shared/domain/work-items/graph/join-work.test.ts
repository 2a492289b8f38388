import { describe, expect, test } from "vitest";
import { assess } from "../../assess.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "../../register.ts";
import type { BenefitId, IsoDate, ItemKey, ObjectiveId } from "../../units.ts";
import { item } from "../item-for-tests.ts";
import { shownKey } from "../shown-key.ts";
import type { WorkItem } from "../work-item.ts";
import { joinWork } from "./join-work.ts";
import { normalTitle } from "./mirror-groups.ts";

const today = "2026-11-24" as IsoDate;
const ACME = "https://acme.atlassian.net";
const OTHER = "https://other.atlassian.net";
const DEVOPS = "https://dev.azure.com/contoso";
const register: Register = {
	...EMPTY_REGISTER,
	objectives: [{ id: "O-1" as ObjectiveId, title: "Homes" }],
};
const way = (site: string, key: string, says?: "above" | "below"): NonNullable<WorkItem["elsewhere"]>[number] => ({
	key: key as ItemKey,
	site,
	by: "remote-link",
	...(says ? { says } : {}),
});
const jira = (key: string, more: Partial<WorkItem> = {}): WorkItem => ({ ...item(key), ...more });
const azure = (n: number, more: Partial<WorkItem> = {}): WorkItem => ({
	...item(`contoso#${n}`),
	source: "azure-devops",
	site: DEVOPS,
	...more,
});
const decision = (more: Partial<Decision>): Decision => ({
	id: "d1",
	item: "PS-1" as ItemKey,
	kind: "exempt",
	by: "Ana",
	at: "2026-11-01T10:00:00Z",
	...more,
});
const lineOf = (items: readonly WorkItem[], key: string, own: Register = register) => {
	const joined = joinWork(own, items);
	const [site, name] = key.includes("|") ? key.split("|") : [items.find((i) => i.key === key)?.site, key];
	return assess(own, items, today).items.get(joined.of(site ?? "", name as ItemKey))?.line;
};

describe("a parent in another tool", () => {
	const initiative = jira("PS-1", { level: 2, labels: ["okr:O-1"] });

	test("is what a link leads to on a higher level, whichever of the two it stands on", () => {
		const epic = azure(7, { level: 1, elsewhere: [{ ...way(ACME, "PS-1"), by: "hyperlink" }] });
		expect(lineOf([initiative, epic], "contoso#7")).toMatchObject({
			state: "inherited",
			path: ["contoso#7", "PS-1"],
			reasons: [
				{ code: "belongs-by-link", ids: ["PS-1"], values: { link: "hyperlink" } },
				{ code: "inherited-from", ids: ["PS-1"] },
			],
		});
		const leads = { ...initiative, elsewhere: [way(DEVOPS, "contoso#7")] };
		expect(lineOf([leads, azure(7, { level: 1 })], "contoso#7")?.state).toBe("inherited");
	});

	test("is nothing of the same level, unless the link says which stands above", () => {
		const same = (says?: "above") => azure(7, { level: 2, elsewhere: [way(ACME, "PS-1", says)] });
		expect(lineOf([initiative, same()], "contoso#7")?.state).toBe("unaligned");
		expect(lineOf([initiative, same("above")], "contoso#7")?.state).toBe("inherited");
	});

	test("never replaces the one in its own tool", () => {
		const epic = azure(7, { parent: "contoso#9" as ItemKey, elsewhere: [way(ACME, "PS-1", "above")] });
		expect(lineOf([initiative, epic], "contoso#7")?.reasons).toEqual([
			{ code: "parent-not-read", ids: ["contoso#7", "contoso#9"] },
		]);
	});

	test("that was not read leaves the line unknown where it is said to be above, and tells nothing otherwise", () => {
		expect(lineOf([azure(7, { elsewhere: [way(ACME, "PS-1", "above")] })], "contoso#7")?.state).toBe("unknown");
		expect(lineOf([azure(7, { elsewhere: [way(ACME, "PS-1")] })], "contoso#7")?.state).toBe("unaligned");
	});

	test("may be decided by a person, over its own labels and its own tool, and taken back", () => {
		const epic = azure(7, { parent: "contoso#9" as ItemKey, labels: ["bau"] });
		const belongs = decision({
			item: "contoso#7" as ItemKey,
			site: DEVOPS,
			kind: "belong",
			under: { item: "PS-1" as ItemKey, site: ACME },
			why: "Agreed",
		});
		const decided = { ...register, decisions: [belongs] };
		expect(lineOf([initiative, epic], "contoso#7", decided)).toMatchObject({
			state: "inherited",
			decision: "d1",
			reasons: [
				{ code: "belongs-by-decision", ids: ["PS-1"], values: { by: "Ana", at: belongs.at, why: "Agreed" } },
				{ code: "inherited-from", ids: ["PS-1"] },
			],
		});
		const back = decision({
			id: "d2",
			item: "contoso#7" as ItemKey,
			kind: "withdraw",
			withdraws: "d1",
			at: "2026-11-02T10:00:00Z",
		});
		expect(lineOf([initiative, epic], "contoso#7", { ...register, decisions: [belongs, back] })?.state).toBe("exempt");
	});

	test("that leads back to the item itself is unknown, and nothing hangs", () => {
		const items = [
			jira("PS-1", { elsewhere: [way(DEVOPS, "contoso#1", "above")] }),
			azure(1, { parent: "contoso#2" as ItemKey }),
			azure(2, { elsewhere: [way(ACME, "PS-1", "above")] }),
		];
		for (const { key } of items)
			expect(lineOf(items, key)).toMatchObject({
				state: "unknown",
				reasons: expect.arrayContaining([expect.objectContaining({ code: "parent-cycle" })]),
			});
	});
});

describe("mirrored work", () => {
	const mirrored = (more: Partial<WorkItem> = {}) => [
		jira("PS-1", { title: "Answer calls sooner", estimate: 5, elsewhere: [way(DEVOPS, "contoso#1")], ...more }),
		azure(1, {
			title: "[PS-1] Answer calls  sooner.",
			estimate: 8,
			labels: ["okr:O-1"],
			elsewhere: [way(ACME, "PS-1")],
		}),
	];

	test("is one item, with the line that either of the two names", () => {
		const assessed = assess(register, mirrored(), today);
		expect([...assessed.items.keys()]).toEqual(["PS-1"]);
		expect(assessed.coverage.byState.aligned).toMatchObject({ count: 1, estimate: 5 });
		const joined = joinWork(register, mirrored());
		expect(joined.of(DEVOPS, "contoso#1" as ItemKey)).toBe("PS-1");
		expect(joined.mirrors.get("PS-1" as ItemKey)?.map((m) => `${m.site} ${m.key}`)).toEqual([
			`${ACME} PS-1`,
			`${DEVOPS} contoso#1`,
		]);
	});

	test("carries the work below both, the benefits of both and what was decided of either", () => {
		const items = [
			...mirrored(),
			jira("PS-2", { parent: "PS-1" as ItemKey }),
			azure(2, { parent: "contoso#1" as ItemKey }),
		];
		const benefit = { id: "B-1" as BenefitId, title: "Fewer calls", readings: [] };
		const work = [
			{ item: "PS-1" as ItemKey, share: 0.25 },
			{ item: "contoso#1" as ItemKey, share: 0.5 },
		];
		const own: Register = {
			...register,
			benefits: [{ ...benefit, work }],
			decisions: [decision({ item: "contoso#1" as ItemKey, site: DEVOPS })],
		};
		const assessed = assess(own, items, today);
		expect([...assessed.items.values()].map((i) => [i.key, i.line.state, i.benefits])).toEqual([
			["PS-1", "exempt", ["B-1"]],
			["PS-2", "exempt", ["B-1"]],
			["contoso#2", "exempt", ["B-1"]],
		]);
		expect(joinWork(own, items).register.benefits[0]?.work).toEqual([{ item: "PS-1", share: 0.75 }]);
	});

	test("says how far it has come by what was written last", () => {
		const [one, other] = mirrored({ updated: "2026-11-01" as IsoDate, statusCategory: "indeterminate" });
		const done = { ...other, updated: "2026-11-02", statusCategory: "done", resolved: "2026-11-02" } as WorkItem;
		expect(joinWork(register, [one as WorkItem, done]).items).toMatchObject([
			{ key: "PS-1", statusCategory: "done", resolved: "2026-11-02", updated: "2026-11-02" },
		]);
	});

	test.each([
		["one way only", [jira("PS-1", { title: "A" }), azure(1, { title: "A", elsewhere: [way(ACME, "PS-1")] })]],
		["other titles", mirrored({ title: "Build homes" })],
		["titles without a word", mirrored().map((i) => ({ ...i, title: " . " }))],
		[
			"two such on one site",
			[...mirrored(), azure(2, { title: "Answer calls sooner", elsewhere: [way(ACME, "PS-1")] })].map((i) =>
				i.key === "PS-1" ? { ...i, elsewhere: [way(DEVOPS, "contoso#1"), way(DEVOPS, "contoso#2")] } : i,
			),
		],
	])("is not what is linked by %s", (_, items) => {
		expect(joinWork(register, items).items.length).toBe(items.length);
	});

	test.each([
		["[PS-12]  Answer calls sooner.", "answer calls sooner"],
		["PS-12: Answer calls sooner", "answer calls sooner"],
		["contoso#12 - Answer Calls sooner…", "answer calls sooner"],
		["COVID-19 response", "covid-19 response"],
		["(Phase 2) Answer", "answer"],
	])("of the title %j is compared by %j", (title, normal) => {
		expect(normalTitle(title)).toBe(normal);
	});
});

describe("two sites with one project key", () => {
	const items = [
		jira("PS-1", { labels: ["okr:O-1"] }),
		jira("PS-2", { parent: "PS-1" as ItemKey }),
		jira("PS-1", { site: OTHER, title: "Theirs" }),
		jira("PS-3", { site: OTHER, parent: "PS-2" as ItemKey }),
	];

	test("keep their items apart, and each its own parents", () => {
		const joined = joinWork(register, items);
		expect(joined.items.map((i) => [i.key, i.parent])).toEqual([
			["PS-1@acme.atlassian.net", undefined],
			["PS-2@acme.atlassian.net", "PS-1@acme.atlassian.net"],
			["PS-1@other.atlassian.net", undefined],
			["PS-3@other.atlassian.net", "PS-2@other.atlassian.net"],
		]);
		expect(lineOf(items, `${ACME}|PS-2`)?.state).toBe("inherited");
		expect(lineOf(items, `${OTHER}|PS-1`)?.state).toBe("unaligned");
		// Theirs is another PS-2, which was not read.
		expect(lineOf(items, `${OTHER}|PS-3`)?.state).toBe("unknown");
		expect(shownKey("PS-1@other.atlassian.net")).toBe("PS-1");
	});

	test("leave every key as it is where no project is in both", () => {
		const apart = [jira("PS-1"), jira("HO-1", { site: OTHER })];
		expect(joinWork(register, apart).items).toEqual(apart);
		expect(joinWork(register, apart).of(OTHER, "PS-1" as ItemKey)).toBe("PS-1@other.atlassian.net");
	});

	test("have their own decisions: by the site, or of before it was written down by the key that only one of them has", () => {
		const placed = (more: Partial<Decision>) =>
			joinWork({ ...register, decisions: [decision(more)] }, items).register.decisions[0]?.item;
		expect(placed({ site: OTHER })).toBe("PS-1@other.atlassian.net");
		expect(placed({ site: ACME })).toBe("PS-1@acme.atlassian.net");
		expect(placed({ item: "PS-3" as ItemKey })).toBe("PS-3@other.atlassian.net");
		expect(placed({ item: "PS-1@other.atlassian.net" as ItemKey })).toBe("PS-1@other.atlassian.net");
		// Nobody can tell whose it was: it holds for neither.
		expect(placed({})).toBe("PS-1");
		const own = { ...register, decisions: [decision({})] };
		expect(lineOf(items, `${ACME}|PS-1`, own)?.state).toBe("aligned");
		expect(lineOf(items, `${OTHER}|PS-1`, own)?.state).toBe("unaligned");
	});
});

describe("a site that does not say its levels", () => {
	const dc = (key: string, typeName: string, more: Partial<WorkItem> = {}): WorkItem =>
		jira(key, { source: "jira-data-center", site: "https://jira.corp.example/jira", typeName, ...more });

	test("has initiatives where they stand above epics, and a level more above those", () => {
		const items = [
			dc("PS-1", "Theme"),
			dc("PS-2", "Initiative", { parent: "PS-1" as ItemKey }),
			dc("PS-3", "Epic", { level: 1, parent: "PS-2" as ItemKey }),
			dc("PS-4", "Story", { parent: "PS-3" as ItemKey }),
			dc("PS-5", "Sub-task", { level: -1, parent: "PS-4" as ItemKey }),
			dc("PS-6", "Initiative"),
		];
		expect(joinWork(register, items).items.map((i) => i.level)).toEqual([3, 2, 1, 0, -1, 2]);
	});

	test("ends where types stand above each other in a circle", () => {
		const items = [
			dc("PS-1", "A", { parent: "PS-2" as ItemKey, level: 1 }),
			dc("PS-2", "B", { parent: "PS-1" as ItemKey }),
		];
		expect(joinWork(register, items).items.map((i) => i.level)).toEqual([9, 10]);
	});
});
