import fc from "fast-check";
import { expect, test } from "vitest";
import { Assessor } from "../../assessor.ts";
import { said } from "../../assessor-for-tests.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "../../register.ts";
import type { IsoDate, ItemKey, ObjectiveId } from "../../units.ts";
import type { OutsideLink, WorkItem } from "../work-item.ts";
import { joinWork } from "./join-work.ts";
import { WorkGraph } from "./work-graph.ts";

const today = "2026-11-24" as IsoDate;
const SITES = ["https://acme.atlassian.net", "https://dev.azure.com/contoso", "https://other.atlassian.net"] as const;
const keyOf = (site: number, n: number) => (site === 1 ? `contoso#${n}` : `PS-${n}`) as ItemKey;

const registerOf = (decisions: readonly Decision[]): Register => ({
	...EMPTY_REGISTER,
	objectives: ["O-1", "O-2"].map((id) => ({ id: id as ObjectiveId, title: `Title ${id}` })),
	decisions,
});

/** Items of two sites, so that a piece of work is mirrored once at most; with links of every kind between them. */
const graphOf = (sites: readonly [number, number]) =>
	fc.integer({ min: 1, max: 6 }).chain((n) => {
		const place = fc.record({ site: fc.constantFrom(...sites), n: fc.integer({ min: 1, max: n }) });
		const one = fc.record({
			title: fc.constantFrom("Answer calls", "answer  calls.", "Build homes"),
			level: fc.integer({ min: 0, max: 2 }),
			labels: fc.subarray(["okr:O-1", "okr:O-2", "bau"], { maxLength: 1 }),
			parent: fc.option(fc.integer({ min: 1, max: n + 1 }), { nil: undefined, freq: 2 }),
			ways: fc.array(
				fc.record({
					to: place,
					by: fc.constantFrom<OutsideLink["by"]>("remote-link", "hyperlink", "field"),
					says: fc.constantFrom(undefined, undefined, undefined, "above" as const, "below" as const),
				}),
				{ maxLength: 3 },
			),
			estimate: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
		});
		const items = fc
			.tuple(...sites.map((site) => fc.array(one, { minLength: n, maxLength: n }).map((rows) => ({ site, rows }))))
			.map((all) =>
				all.flatMap(({ site, rows }) =>
					rows.map(
						({ title, level, labels, parent, ways, estimate }, i): WorkItem => ({
							key: keyOf(site, i + 1),
							source: site === 1 ? "azure-devops" : "jira-cloud",
							site: SITES[site] ?? "",
							title,
							level,
							typeName: "Work",
							links: [],
							statusCategory: "new",
							labels,
							...(estimate === undefined ? {} : { estimate }),
							...(parent === undefined ? {} : { parent: keyOf(site, parent) }),
							...(ways.length === 0
								? {}
								: {
										elsewhere: ways.map(({ to, by, says }) => ({
											key: keyOf(to.site, to.n),
											site: SITES[to.site] ?? "",
											by,
											...(says ? { says } : {}),
										})),
									}),
						}),
					),
				),
			);
		const decisions = fc.array(fc.record({ item: place, under: place }), { maxLength: 2 }).map((all) =>
			all.map(
				({ item, under }, i): Decision => ({
					id: `d${i}`,
					item: keyOf(item.site, item.n),
					site: SITES[item.site] ?? "",
					kind: "belong",
					under: { item: keyOf(under.site, under.n), site: SITES[under.site] ?? "" },
					by: "Ana",
					at: `2026-11-0${i + 1}T10:00:00Z`,
				}),
			),
		);
		return fc.record({ items, decisions });
	});
const twoTools = fc.constantFrom([0, 1] as const, [0, 2] as const).chain(graphOf);

interface Given {
	readonly items: readonly WorkItem[];
	readonly decisions: readonly Decision[];
}
const plainTitle = (title: string) => title.toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "");
const is = (a: WorkItem, b: { readonly site: string; readonly key: string }) => a.site === b.site && a.key === b.key;

/** The twin of one item, found by looking at all the others. */
function twinOf(item: WorkItem, { items }: Given): WorkItem | undefined {
	const isMereWay = (a: WorkItem, b: WorkItem) => a.elsewhere?.some((w) => is(b, w) && w.says === undefined) === true;
	const twins = (of: WorkItem) =>
		items.filter(
			(i) => i.site !== of.site && isMereWay(i, of) && isMereWay(of, i) && plainTitle(i.title) === plainTitle(of.title),
		);
	const [twin, ...others] = twins(item);
	return twin && others.length === 0 && twins(twin).length === 1 ? twin : undefined;
}

/** All that are one piece of work with an item, the counted one first. */
const wholeOf = (item: WorkItem, given: Given): WorkItem[] =>
	[item, twinOf(item, given)]
		.filter((i) => i !== undefined)
		.sort((a, b) => (`${a.site}${a.key}` < `${b.site}${b.key}` ? -1 : 1));

/** What stands above a piece of work: an item, `"lost"` where it was not read, or nothing. */
function aboveOf(whole: readonly WorkItem[], given: Given): WorkItem | "lost" | undefined {
	const { items, decisions } = given;
	const decided = decisions.filter((d) => whole.some((i) => is(i, { site: d.site ?? "", key: d.item }))).at(-1)?.under;
	if (decided) return items.find((i) => is(i, { site: decided.site ?? "", key: decided.item })) ?? "lost";
	const native = whole.find((i) => i.parent !== undefined);
	if (native) return items.find((i) => i.site === native.site && i.key === native.parent) ?? "lost";
	const level = (all: readonly WorkItem[]) => Math.max(...all.map((i) => i.level));
	const others = [...new Map(items.map((i) => [wholeOf(i, given)[0], wholeOf(i, given)])).values()];
	const candidates = others.flatMap((other) => {
		if (other[0] === whole[0]) return [];
		const says = (from: readonly WorkItem[], to: readonly WorkItem[]) =>
			from.flatMap((f) => (f.elsewhere ?? []).filter((w) => to.some((t) => is(t, w))).map((w) => w.says));
		const [out, back] = [says(whole, other), says(other, whole)];
		if (out.length + back.length === 0) return [];
		const isUpper = out.includes("above") || back.includes("below");
		const isLower = out.includes("below") || back.includes("above");
		if (isUpper && isLower) return [];
		if (isUpper) return [{ other, order: 0 }];
		const [first] = other;
		if (isLower || !first || first.site === whole[0]?.site) return [];
		return level(other) > level(whole) ? [{ other, order: 1 }] : [];
	});
	const space = new Set(items.map((i) => i.site)).size > 1 && items.every((i) => i.key.startsWith("PS-"));
	const named = ({ other: [o] }: { other: readonly WorkItem[] }) =>
		space ? `${o?.key}@${o?.site.slice(8)}` : `${o?.key}`;
	candidates.sort((a, b) => a.order - b.order || level(a.other) - level(b.other) || (named(a) < named(b) ? -1 : 1));
	return candidates[0]?.other[0];
}

/** The slow twin: walks up from a piece of work each time, and looks at everything for each step. */
function slowly(start: WorkItem, given: Given): { state: string; targets: string[] } {
	const chain: (readonly WorkItem[])[] = [];
	let at: WorkItem | "lost" | undefined = start;
	while (at !== undefined) {
		if (at === "lost") return { state: "unknown", targets: [] };
		const whole: WorkItem[] = wholeOf(at, given);
		if (chain.some((c) => c[0] === whole[0])) return { state: "unknown", targets: [] };
		chain.push(whole);
		const labels: string[] = [...new Set(whole.flatMap((i) => i.labels))];
		const isDecided = given.decisions.some((d) => whole.some((i) => is(i, { site: d.site ?? "", key: d.item })));
		const targets = labels.filter((l) => l.startsWith("okr:")).map((l) => l.slice(4));
		if (!isDecided && targets.length > 0) return { state: chain.length === 1 ? "aligned" : "inherited", targets };
		if (!isDecided && labels.includes("bau")) return { state: "exempt", targets: [] };
		if (inCircle(whole, given)) return { state: "unknown", targets: [] };
		at = aboveOf(whole, given);
	}
	return { state: "unaligned", targets: [] };
}

/** An item of a circle stands above and below itself: nothing is passed on within it. */
function inCircle(whole: readonly WorkItem[], given: Given): boolean {
	let at = aboveOf(whole, given);
	for (let steps = 0; at !== undefined && at !== "lost" && steps <= given.items.length; steps++) {
		const now = wholeOf(at, given);
		if (now[0] === whole[0]) return true;
		at = aboveOf(now, given);
	}
	return false;
}

test("work of two tools has the line of sight that walking up through both gives, whichever way it is joined", () => {
	fc.assert(
		fc.property(twoTools, (given) => {
			const joined = joinWork(registerOf(given.decisions), given.items);
			const { items } = new Assessor(joined.register, joined.items, today).assessment;
			for (const item of given.items) {
				const line = items.get(joined.of(item.site, item.key))?.line;
				const found = { state: line?.state, targets: line?.links.map((l) => l.target as string).sort() };
				const { state, targets } = slowly(item, given);
				expect(found).toEqual({ state, targets: targets.sort() });
			}
		}),
		{ numRuns: 300 },
	);
});

test("what is mirrored is counted once in every figure", () => {
	fc.assert(
		fc.property(twoTools, (given) => {
			const joined = joinWork(registerOf(given.decisions), given.items);
			const { assessment } = new Assessor(joined.register, joined.items, today);
			const wholes = new Set(given.items.map((i) => wholeOf(i, given)[0]));
			expect(assessment.items.size).toBe(wholes.size);
			const parents = new Set(
				[...wholes].flatMap((i) => {
					const above = i && aboveOf(wholeOf(i, given), given);
					return above && above !== "lost" ? [wholeOf(above, given)[0]] : [];
				}),
			);
			const leaves = [...wholes].filter((i) => i && !parents.has(i));
			const counted = Object.values(assessment.coverage.byState).reduce((n, t) => n + t.count, 0);
			expect(counted).toBe(leaves.length);
			const estimate = Object.values(assessment.coverage.byState).reduce((n, t) => n + t.estimate, 0);
			const first = (i: WorkItem) => wholeOf(i, given).find((m) => m.estimate !== undefined)?.estimate ?? 0;
			expect(estimate).toBe(leaves.reduce((n, i) => n + (i ? first(i) : 0), 0));
		}),
		{ numRuns: 150 },
	);
});

test("a graph that is brought up to date bit by bit is the one that is made at once", () => {
	fc.assert(
		fc.property(twoTools, twoTools, fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), (before, after, gone) => {
			const graph = new WorkGraph(registerOf(before.decisions), before.items);
			const assessor = new Assessor(graph.joined.register, graph.joined.items, today);
			const apply = ({ changed, removed }: ReturnType<WorkGraph["use"]>) => {
				assessor.use(graph.joined.register);
				assessor.take([], removed);
				assessor.take(changed);
			};
			for (const item of after.items) apply(graph.take(item.site, [item]));
			apply(graph.use(registerOf(after.decisions)));
			for (const n of gone) {
				const item = after.items[n % after.items.length];
				if (item) apply(graph.take(item.site, [], [item.key]));
			}
			const left = [...graph.sites.values()].flatMap((own) => [...own.values()]);
			const whole = joinWork(registerOf(after.decisions), left);
			expect(said(assessor.assessment)).toBe(said(new Assessor(whole.register, whole.items, today).assessment));
		}),
		{ numRuns: 40 },
	);
});
