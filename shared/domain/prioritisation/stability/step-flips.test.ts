import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Exact, ZERO } from "../../exact.ts";
import { scoreBy } from "../score-by.ts";
import { type ScoringModel, WSJF_INPUTS } from "../scoring-model.ts";
import { stepFlips } from "./step-flips.ts";

const named = { id: "m", name: "M", version: 1 };
const wsjf: ScoringModel = { ...named, kind: "wsjf" };
const RUNGS = [1, 2, 3, 5, 8, 13, 20];
const item = (id: string, v: number, t: number, r: number, s: number) => ({
	id,
	inputs: { userBusinessValue: v, timeCriticality: t, riskReduction: r, jobSize: s },
});
const score = (inputs: object): Exact => {
	const answer = scoreBy(wsjf, inputs as never);
	return answer.kind === "value" ? answer.value.score : ZERO;
};

const some = fc.constantFrom(...RUNGS);
test("finds the least of all single steps that turn a pair, or none", () => {
	fc.assert(
		fc.property(fc.array(some, { minLength: 8, maxLength: 8 }), (v) => {
			const [one, two] = [
				item("A", v[0] ?? 1, v[1] ?? 1, v[2] ?? 1, v[3] ?? 1),
				item("B", v[4] ?? 1, v[5] ?? 1, v[6] ?? 1, v[7] ?? 1),
			];
			const [a, b] = score(one.inputs).compare(score(two.inputs)) >= 0 ? [one, two] : [two, one];
			const [pair] = stepFlips(wsjf, [a, b]);
			const tied = score(a.inputs).equals(score(b.inputs));
			expect(pair).toMatchObject({ ahead: a.id, behind: b.id, tied });
			if (tied) {
				expect(pair).not.toHaveProperty("flip");
				return;
			}
			const changes = [a, b].flatMap((it) =>
				WSJF_INPUTS.flatMap((id) => {
					const at = RUNGS.indexOf(it.inputs[id]);
					return [at - 1, at + 1].flatMap((to) => {
						const value = RUNGS[to];
						if (value === undefined) return [];
						const now = score({ ...it.inputs, [id]: value });
						const turns = it === a ? score(b.inputs).compare(now) > 0 : now.compare(score(a.inputs)) > 0;
						return turns ? [{ key: `${it.id} ${id} ${value}`, by: now.sub(score(it.inputs)).abs() }] : [];
					});
				}),
			);
			const least = changes.reduce<Exact | undefined>((m, c) => (!m || c.by.compare(m) < 0 ? c.by : m), undefined);
			if (!least) {
				expect(pair).not.toHaveProperty("flip");
				return;
			}
			const { flip } = pair ?? {};
			expect(changes.find((c) => c.by.equals(least))?.key).toBe(`${flip?.item} ${flip?.input} ${flip?.to}`);
			const owner = flip?.item === a.id ? a : b;
			expect(flip?.from).toBe(owner.inputs[flip?.input as "jobSize"]);
		}),
	);
});

describe("what one step turns round", () => {
	it("is told pair by pair, in the order of the items", () => {
		expect(stepFlips(wsjf, [item("A", 8, 5, 3, 8), item("B", 8, 5, 2, 8), item("C", 1, 1, 1, 20)])).toEqual([
			{
				ahead: "A",
				behind: "B",
				tied: false,
				flip: { item: "A", input: "timeCriticality", from: 5, to: 3 },
			},
			{ ahead: "B", behind: "C", tied: false },
		]);
		expect(stepFlips(wsjf, [])).toEqual([]);
		expect(stepFlips(wsjf, [item("A", 8, 5, 3, 8)])).toEqual([]);
	});
	it("is not a step that only makes the two level", () => {
		// B's value at 2 would tie; the size of A at 2 leaves it behind.
		const [pair] = stepFlips(wsjf, [item("A", 2, 1, 1, 1), item("B", 1, 1, 1, 1)]);
		expect(pair?.flip).toEqual({ item: "A", input: "jobSize", from: 1, to: 2 });
	});
	it("never turns a class, and never moves one", () => {
		const moscow: ScoringModel = { ...named, kind: "moscow", within: { ...named, kind: "ice" } };
		const ice = (id: string, kind: number, impact: number) => ({
			id,
			inputs: { moscow: kind, impact, confidence: 5, ease: 5 },
		});
		expect(stepFlips(moscow, [ice("A", 1, 2), ice("B", 2, 9)])).toEqual([{ ahead: "A", behind: "B", tied: false }]);
		expect(stepFlips(moscow, [ice("A", 1, 6), ice("B", 1, 6)])).toEqual([{ ahead: "A", behind: "B", tied: true }]);
		const [same] = stepFlips(moscow, [ice("A", 1, 10), ice("B", 1, 1)]);
		expect(same).toEqual({ ahead: "A", behind: "B", tied: false });
	});
	it("is nothing for an item without a score", () => {
		const without = { id: "B", inputs: { userBusinessValue: 5 } };
		expect(stepFlips(wsjf, [item("A", 8, 5, 3, 8), without])).toEqual([{ ahead: "A", behind: "B", tied: false }]);
	});
});
