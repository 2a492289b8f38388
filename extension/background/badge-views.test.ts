import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import { WorkGraph } from "../../shared/domain/work-items/graph/work-graph.ts";
import { makePortfolio } from "../../test/sandbox/portfolio/make-portfolio.ts";
import { contextOf, startBackground } from "../../test/sandbox/start-background.ts";
import { USUAL_CUT } from "../page-settings.ts";
import { badgeView } from "./badge-view.ts";
import { FirmRanks } from "./firm-ranks.ts";
import type { Standing } from "./standing.ts";

const TODAY = "2026-11-24" as IsoDate;
const { register, items } = makePortfolio();
const graph = new WorkGraph(register, items);
const standing: Standing = {
	register,
	items: new Map(items.map((item) => [item.key, item])),
	carry: undefined,
	lost: new Map(),
	assessment: assess(register, items, TODAY),
	sites: graph.sites,
	at(site, key) {
		const item = graph.at(site, key);
		return item && { item, graphKey: graph.keyOf(site, key) };
	},
	twinsOf: (site, key) => graph.twinsOf(site, key),
};

/** Firm ranks over the sample, with what its pages are told. */
async function firmRanks(over: Standing = standing, cut = { after: USUAL_CUT }) {
	const { store } = await startBackground([]);
	const told: (readonly [string, readonly string[] | "all"])[] = [];
	const base = await contextOf({ store });
	const context = {
		...base,
		choices: async () => ({ own: { off: [], cut: cut.after }, ruled: undefined }),
		notify: async (site: string, keys: readonly string[] | "all") => void told.push([site, keys]),
	};
	const firm = new FirmRanks(context, async () => over);
	/** Asks until it is known. */
	const settled = async () => {
		firm.of(over, cut.after);
		for (let i = 0; i < 50 && told.length === 0; i++) await new Promise((done) => setTimeout(done, 20));
		return firm.of(over, cut.after);
	};
	return { firm, told, settled, cut };
}

describe("how firm a rank is", () => {
	test("is not known at first, is worked out beside the badges, and each site is told of its own items", async () => {
		const { firm, told, settled } = await firmRanks();
		const [first] = [...standing.assessment.items.values()].filter((i) => i.score?.rank === 1);
		expect(firm.of(standing, USUAL_CUT)(first?.key as ItemKey)).toBeUndefined();
		const firmness = await settled();
		expect(told.map(([site]) => site)).toEqual([...new Set(items.filter((i) => i.inputs).map((i) => i.site))]);
		for (const [site, keys] of told)
			for (const key of keys) expect(standing.items.get(key as ItemKey)?.site).toBe(site);
		expect(firmness(first?.key as ItemKey)).toMatchObject({ cut: USUAL_CUT, isFirm: expect.any(Boolean) });
	});

	test("is told for every ranked item and no other; a firm one is on its side in nine of ten trials", async () => {
		const { settled } = await firmRanks();
		const firmness = await settled();
		let tested = 0;
		let shares = 0;
		for (const { key, score } of standing.assessment.items.values()) {
			const found = firmness(key);
			expect(found !== undefined).toBe(score?.rank !== undefined);
			if (!found || score?.rank === undefined) continue;
			tested++;
			shares += found.above;
			const onItsSide = score.rank <= USUAL_CUT ? found.above : 100 - found.above;
			if (found.isFirm) expect(onItsSide).toBeGreaterThanOrEqual(90);
			else expect(onItsSide).toBeLessThanOrEqual(90);
		}
		expect(tested).toBeGreaterThan(100);
		// Ten places are above the line in every trial, some of them held by work that has no score yet.
		expect(shares / 100).toBeGreaterThan(7);
		expect(shares / 100).toBeLessThan(11);
	});

	test("is not told twice while the ranks and the line stay, and is worked out anew when the line moves", async () => {
		const { firm, told, settled, cut } = await firmRanks();
		await settled();
		const before = told.length;
		firm.of(standing, USUAL_CUT);
		await new Promise((done) => setTimeout(done, 50));
		expect(told).toHaveLength(before);
		cut.after = 150;
		const [last] = [...standing.assessment.items.values()].filter((i) => i.score?.rank === 140);
		expect(firm.of(standing, 150)(last?.key as ItemKey)).toBeUndefined();
		for (let i = 0; i < 50 && told.length === before; i++) await new Promise((done) => setTimeout(done, 20));
		expect(firm.of(standing, 150)(last?.key as ItemKey)).toMatchObject({ cut: 150 });
	});

	test("is of no rank that was not tested: another score, another question", async () => {
		const { firm, settled } = await firmRanks();
		await settled();
		const [one] = [...standing.assessment.items.values()].filter((i) => i.score?.rank === 1);
		const key = one?.key as ItemKey;
		const other = {
			...standing,
			assessment: {
				...standing.assessment,
				items: new Map([[key, { ...one, score: { ...one?.score, exact: "1/7" } }]]),
			},
		} as unknown as Standing;
		expect(firm.of(other, USUAL_CUT)(key)).toBeUndefined();
	});
});

describe("a badge", () => {
	const view = (key: string, over = standing) =>
		badgeView(over.assessment.items.get(key as ItemKey) as never, over.items.get(key as ItemKey) as never, over);
	const byMark = (benefit: string | undefined) =>
		items.find((i) => view(i.key).benefit === benefit && over(i.key)?.line.state !== "unknown")?.key;
	const over = (key: string) => standing.assessment.items.get(key as ItemKey);

	test("says of every item whether its benefits are missing, defined, arriving or late", () => {
		for (const mark of ["missing", "defined", "arriving", "late"]) expect(byMark(mark), mark).toBeDefined();
		for (const { key } of items) {
			const { benefit, state } = view(key);
			const named = over(key)?.benefits.length ?? 0;
			if (named === 0) expect(benefit).toBe(state === "exempt" ? undefined : "missing");
		}
	});

	test("has no such mark in a register without benefits", () => {
		const without = { ...standing, register: { ...register, benefits: [] } };
		expect(view("PS-3", without)).not.toHaveProperty("benefit");
	});

	test("shows the score with at most two decimals, and none where there is no rank", () => {
		for (const { key, score } of standing.assessment.items.values()) {
			const shown = view(key).score;
			if (score?.rank === undefined) expect(shown).toBeUndefined();
			else expect(Math.abs(Number(shown) - (score.value ?? Number.NaN))).toBeLessThan(0.005 + 1e-9);
			expect(shown ?? "").not.toMatch(/\.\d{3}|\.\d?0$|\.$/);
		}
	});
});
