import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import type { Assessment } from "../../shared/domain/assessment.ts";
import { appendDecision } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { partitionOf } from "../../shared/store/item-segments.ts";
import { readRollup } from "../../shared/store/rollup.ts";
import { writeSite } from "../../shared/store/sites.ts";
import { contextOf, register, site, startBackground } from "../../test/sandbox/start-background.ts";
import type { Context } from "./context.ts";
import { Portfolio } from "./portfolio.ts";
import type { Standing } from "./standing.ts";

const TODAY = "2026-11-24" as IsoDate;
const partition = partitionOf(site, "a1");
const K = (n: number) => `PS-${n}` as ItemKey;

const itemOf = (n: number, more: Partial<WorkItem> = {}): WorkItem => ({
	key: K(n),
	source: "jira-cloud",
	site,
	title: `Title ${n}`,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "new",
	labels: [],
	...more,
});
const item = fc
	.record({
		n: fc.nat(6),
		parent: fc.option(fc.nat(7), { nil: undefined }),
		labels: fc.subarray(["okr:KR-1", "bau"], { maxLength: 1 }),
		done: fc.boolean(),
		estimate: fc.option(fc.constantFrom(1, 2.5), { nil: undefined }),
	})
	.map(({ n, parent, labels, done, estimate }) =>
		itemOf(n, {
			labels,
			statusCategory: done ? "done" : "new",
			...(parent === undefined ? {} : { parent: K(parent) }),
			...(estimate === undefined ? {} : { estimate }),
		}),
	);
const step = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant("take" as const),
			items: fc.array(item, { maxLength: 3 }),
			gone: fc.uniqueArray(fc.nat(6), { maxLength: 1 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("decide" as const), n: fc.nat(6) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("refresh" as const) }) },
);

const sorted = <T extends { readonly key: ItemKey }>(items: Iterable<T>) =>
	[...items].sort((a, b) => (a.key < b.key ? -1 : 1));

/** What an assessment says, whatever order work came in. */
function said({ items, objectives, keyResults, coverage, findings, summary }: Assessment): string {
	return JSON.stringify({
		items: sorted(items.values()),
		objectives: [...objectives],
		keyResults: [...keyResults],
		byState: coverage.byState,
		orphans: [...coverage.orphans].sort(),
		findings,
		effort: summary.effort,
		decisions: summary.decisions,
		asOf: summary.asOf,
	});
}

async function withSite(over: Partial<Context> = {}) {
	const started = await startBackground([]);
	await writeSite(started.store, { partition, site, account: "a1" });
	const context = { ...(await contextOf(started)), ...over };
	return { store: started.store, wake: () => new Portfolio(context) };
}

describe("the portfolio in memory", () => {
	test("says after any changes what the store says when the worker wakes up again, and goes on from there", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
				const { store, wake } = await withSite();
				let portfolio = wake();
				let standing: Standing = await portfolio.standing();
				let decisions = 0;
				for (const one of steps) {
					if (one.kind === "take") standing = await portfolio.take(partition, one.items, one.gone.map(K));
					else if (one.kind === "refresh") standing = await portfolio.refresh();
					else if (one.kind === "restart") portfolio = wake();
					else {
						const id = `D-${decisions++}`;
						const made: Decision = {
							id,
							item: K(one.n),
							kind: "exempt",
							by: "Ana",
							at: `2026-11-01T09:00:0${decisions}Z`,
						};
						standing = await portfolio.change((r) => appendDecision(r, made));
					}
					const anew = await wake().standing();
					expect(sorted(standing.items.values())).toEqual(sorted(anew.items.values()));
					expect(said(standing.assessment)).toBe(said(anew.assessment));
					expect(said(standing.assessment)).toBe(said(assess(anew.register, [...anew.items.values()], TODAY)));
					expect((await portfolio.standing()).register.decisions).toHaveLength(decisions);
				}
				store.close();
			}),
			{ numRuns: 25 },
		);
	}, 60_000);

	test("loses nothing of two pages that come at the same time", async () => {
		const { wake } = await withSite();
		const portfolio = wake();
		await portfolio.standing();
		await Promise.all([portfolio.take(partition, [itemOf(1)]), portfolio.take(partition, [itemOf(2)])]);
		expect([...(await portfolio.standing()).items.keys()].sort()).toEqual(["PS-1", "PS-2"]);
		expect((await portfolio.standing()).assessment.items.size).toBe(2);
	});

	test("writes the popup's record with each change", async () => {
		const { store, wake } = await withSite();
		await wake().take(partition, [itemOf(1, { labels: ["okr:KR-1"] }), itemOf(2)]);
		expect(await readRollup(store)).toMatchObject({ register: "ready", sites: [{ site, items: 2 }] });
		await wake().take(partition, [], ["PS-2"]);
		expect(await readRollup(store)).toMatchObject({ sites: [{ site, items: 1 }], summary: { effort: { items: 1 } } });
	});

	test("is judged by the new day once midnight has passed", async () => {
		let today = TODAY;
		const { wake } = await withSite({ today: () => today });
		const portfolio = wake();
		await portfolio.take(partition, [itemOf(1)]);
		expect((await portfolio.standing()).assessment.today).toBe("2026-11-24");
		today = "2026-11-25" as IsoDate;
		const next = await portfolio.standing();
		expect([next.assessment.today, [...next.items.keys()]]).toEqual(["2026-11-25", ["PS-1"]]);
	});

	test("gives the register as it was written last", async () => {
		const { wake } = await withSite();
		const portfolio = wake();
		expect((await portfolio.standing()).register.name).toBe(register.name);
		const changed = await portfolio.change((r) => ({ ...r, objectives: [], keyResults: [] }));
		expect([changed.register.objectives, changed.assessment.objectives.size]).toEqual([[], 0]);
		expect((await wake().standing()).register.objectives).toEqual([]);
	});
});
