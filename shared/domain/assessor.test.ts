import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "./assess.ts";
import { Assessor } from "./assessor.ts";
import { K, plain, register, said, today } from "./assessor-for-tests.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "./register.ts";
import type { IsoDate, KeyResultId, ObjectiveId, TargetId } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const few = fc.constantFrom(1, 2, 3, 5, 8);
const item = fc
	.record({
		n: fc.integer({ min: 0, max: 11 }),
		parent: fc.option(fc.integer({ min: 0, max: 13 }), { nil: undefined, freq: 2 }),
		label: fc.constantFrom("okr:KR-1", "okr:KR-2", "okr:O-2", "okr:KR-9", "bau", "", "", "", ""),
		second: fc.constantFrom("okr:KR-3", "", "", ""),
		field: fc.constantFrom("KR-1", "O-1, KR-3", "KR-77", "-", undefined, undefined, undefined, undefined),
		title: fc.constantFrom("Something", "Something", "Something", "Something else", "For KR-2"),
		done: fc.boolean(),
		estimate: fc.option(fc.constantFrom(0.5, 1, 2, 3.3), { nil: undefined }),
		// The last is so large that sums of it are past what one double holds exactly.
		cost: fc.option(fc.constantFrom(100, 99.99, 98_765_432_109.87), { nil: undefined }),
		inputs: fc.option(
			fc.record({
				userBusinessValue: few,
				timeCriticality: few,
				riskReduction: fc.constantFrom(1, null),
				jobSize: few,
			}),
			{ nil: undefined },
		),
		updated: fc.constantFrom("2026-10-01", "2026-10-02", "2026-10-03"),
	})
	.map(
		({ n, parent, label, second, field, title, done, estimate, cost, inputs, updated }): WorkItem => ({
			key: K(n),
			source: "jira-cloud",
			site: "https://acme.atlassian.net",
			title,
			level: 0,
			typeName: "Story",
			links: [],
			statusCategory: done ? "done" : "new",
			labels: [label, second].filter((l) => l !== ""),
			...(parent === undefined ? {} : { parent: K(parent) }),
			...(field === undefined ? {} : { objectiveField: [field] }),
			...(estimate === undefined ? {} : { estimate }),
			...(cost === undefined ? {} : { cost }),
			...(inputs === undefined ? {} : { inputs }),
			updated: updated as IsoDate,
		}),
	);
const change = fc.record({
	// An item may be told of twice at once: its last word holds.
	put: fc.array(item, { maxLength: 5 }),
	gone: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 2 }),
	decide: fc.option(
		fc.record({ n: fc.integer({ min: 0, max: 11 }), kind: fc.constantFrom("change", "exempt", "withdraw") }),
		{ nil: undefined, freq: 2 },
	),
});

function decided(before: Register, { n, kind }: { n: number; kind: string }): Register {
	const { decisions } = before;
	const entry = {
		id: `D-${decisions.length}`,
		item: K(n),
		by: "Ana",
		at: `2026-11-01T09:00:${10 + decisions.length}Z`,
	};
	const last = decisions.at(-1);
	const next: Decision =
		kind === "withdraw"
			? { ...entry, kind: "withdraw", ...(last ? { item: last.item, withdraws: last.id } : {}) }
			: kind === "exempt"
				? { ...entry, kind }
				: { ...entry, kind: "change", links: [{ target: "KR-2" as TargetId }] };
	return { ...before, decisions: [...decisions, next] };
}

const byKey = (a: WorkItem, b: WorkItem) => (a.key < b.key ? -1 : 1);

test("keeps up with any changes, and says what assessing everything anew says", () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(item, { maxLength: 12, selector: (i) => i.key }),
			fc.array(change, { minLength: 1, maxLength: 6 }),
			(first, changes) => {
				const items = new Map(first.map((i) => [i.key, i]));
				let known = register;
				const assessor = new Assessor(known, first, today);
				for (const { put, gone, decide } of changes) {
					for (const n of gone) items.delete(K(n));
					for (const i of put) items.set(i.key, i);
					assessor.take(put, gone.map(K));
					if (decide) {
						known = decided(known, decide);
						assessor.use(known);
					}
					expect(said(assessor.assessment)).toBe(said(assess(known, [...items.values()], today)));
					expect([...assessor.items.values()].sort(byKey)).toEqual([...items.values()].sort(byKey));
				}
			},
		),
		{ numRuns: 300 },
	);
}, 120_000);

test("takes a register that differs in more than decisions whole", () => {
	const assessor = new Assessor(EMPTY_REGISTER, [], today);
	expect(assessor.use(register).objectives.size).toBe(2);
});

describe("a change costs what it touches", () => {
	test("an item that says the same keeps its very assessment, and what it is worth moves in the sums", () => {
		const assessor = new Assessor(register, [plain(4, { labels: ["okr:KR-1"], estimate: 3 }), plain(5)], today);
		const before = assessor.assessment;
		const own = before.items.get(K(4));
		const other = before.keyResults.get("KR-3" as KeyResultId);
		assessor.take([plain(4, { labels: ["okr:KR-1"], estimate: 5, assignee: "Ana" })]);
		const after = assessor.assessment;
		expect(after.items.get(K(4))).toBe(own);
		expect(after.keyResults.get("KR-1" as KeyResultId)?.live.estimate).toBe(5);
		expect(after.objectives.get("O-1" as ObjectiveId)?.all.estimate).toBe(5);
		expect(after.keyResults.get("KR-3" as KeyResultId)).toBe(other);
		expect(before.keyResults.get("KR-1" as KeyResultId)?.live.estimate).toBe(3);
	});

	test("work that is done leaves the live sums only", () => {
		const assessor = new Assessor(register, [plain(4, { labels: ["okr:KR-1"], cost: 10 }), plain(5)], today);
		assessor.take([plain(4, { labels: ["okr:KR-1"], cost: 10, statusCategory: "done" })]);
		expect(assessor.assessment.keyResults.get("KR-1" as KeyResultId)).toMatchObject({
			live: { count: 0, cost: 0, uncosted: 0 },
			all: { count: 1, cost: 10, uncosted: 0 },
		});
		expect(assessor.assessment.coverage.unservedKeyResults).toEqual(["KR-1", "KR-2", "KR-3"]);
	});

	test("a change of work or of decisions alone keeps the map of items and what it does not touch", () => {
		const assessor = new Assessor(register, [plain(4), plain(5)], today);
		const { items } = assessor.assessment;
		const other = items.get(K(5));
		const decisions = [decided(register, { n: 4, kind: "exempt" }).decisions].flat();
		expect(assessor.use({ ...register, decisions }).items).toBe(items);
		expect([items.get(K(4))?.line.state, items.get(K(5)) === other]).toEqual(["exempt", true]);
		expect(assessor.take([plain(6)]).items).toBe(items);
		expect(items.get(K(5))).toBe(other);
		expect(assessor.use({ ...register, decisions, exemptLabels: ["run"] }).items).not.toBe(items);
	});

	test("work that names an unknown target itself is told of, and no more once it is mended or gone", () => {
		const few: Register = { ...EMPTY_REGISTER, objectives: register.objectives };
		const lost = plain(4, { labels: ["okr:KR-9"] });
		const assessor = new Assessor(few, [lost, plain(5, { parent: K(4) }), plain(6, { parent: K(40) })], today);
		const named = () => assessor.assessment.summary.decisions.find((d) => d.code === "unknown-targets")?.ids;
		expect(named()).toEqual([K(4)]);
		assessor.take([plain(7, { labels: ["okr:x"] }), plain(8)]);
		expect(named()).toEqual([K(4), K(7)]);
		assessor.take([plain(4, { labels: ["okr:O-1"] })]);
		expect(named()).toEqual([K(7)]);
		assessor.take([], [K(7)]);
		expect(named()).toBeUndefined();
	});

	test("siblings share what they inherit", () => {
		const family = [plain(1, { labels: ["okr:KR-1"] }), plain(4, { parent: K(1) }), plain(5, { parent: K(1) })];
		const { items } = new Assessor(register, family, today).assessment;
		expect(items.get(K(4))?.line.links).toBe(items.get(K(5))?.line.links);
		expect(items.get(K(5))?.line.path).toEqual([K(5), K(1)]);
	});
});
