import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { Assessor } from "./assessor.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "./register.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId, TargetId } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const today = "2026-11-24" as IsoDate;
const K = (n: number) => `K-${n}` as ItemKey;
const register: Register = {
	...EMPTY_REGISTER,
	cycles: [{ id: "2026", name: "2026", starts: "2026-01-01" as IsoDate, ends: "2026-12-31" as IsoDate }],
	objectives: ["O-1", "O-2"].map((id) => ({ id: id as ObjectiveId, title: id, cycle: "2026" })),
	keyResults: ["KR-1", "KR-2", "KR-3"].map((id, i) => ({
		id: id as KeyResultId,
		objective: (i < 2 ? "O-1" : "O-2") as ObjectiveId,
		title: id,
		kind: "increase",
		baseline: 0,
		target: 10,
		checkIns: [{ date: "2026-10-01" as IsoDate, value: 5 }],
	})),
	benefits: ["B-1", "B-2"].map((id, i) => ({
		id: id as BenefitId,
		title: `Fewer calls ${i}`,
		readings: [],
		work: [{ item: K(i * 3) }],
		status: i === 0 ? "live" : "planned",
		goLiveActual: "2026-01-05" as IsoDate,
	})),
	models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
};

const few = fc.constantFrom(1, 2, 3, 5, 8);
const item = fc
	.record({
		n: fc.integer({ min: 0, max: 11 }),
		parent: fc.option(fc.integer({ min: 0, max: 13 }), { nil: undefined, freq: 2 }),
		label: fc.constantFrom("okr:KR-1", "okr:KR-2", "okr:O-2", "okr:KR-9", "bau", "", "", "", ""),
		second: fc.constantFrom("okr:KR-3", "", "", ""),
		done: fc.boolean(),
		estimate: fc.option(fc.constantFrom(0.5, 1, 2, 3.3), { nil: undefined }),
		cost: fc.option(fc.constantFrom(100, 99.99), { nil: undefined }),
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
		({ n, parent, label, second, done, estimate, cost, inputs, updated }): WorkItem => ({
			key: K(n),
			source: "jira-cloud",
			site: "https://acme.atlassian.net",
			title: "Something",
			level: 0,
			typeName: "Story",
			links: [],
			statusCategory: done ? "done" : "new",
			labels: [label, second].filter((l) => l !== ""),
			...(parent === undefined ? {} : { parent: K(parent) }),
			...(estimate === undefined ? {} : { estimate }),
			...(cost === undefined ? {} : { cost }),
			...(inputs === undefined ? {} : { inputs }),
			updated: updated as IsoDate,
		}),
	);
const change = fc.record({
	put: fc.uniqueArray(item, { maxLength: 4, selector: (i) => i.key }),
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

/** What an assessment says, in an order that does not depend on when things came in. */
function said({ items, objectives, keyResults, benefits, coverage, findings, summary }: Assessment) {
	return {
		items: [...items.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
		objectives: [...objectives.values()],
		keyResults: [...keyResults.values()],
		benefits: [...benefits.values()],
		coverage: {
			...coverage,
			orphans: [...coverage.orphans].sort(),
			missingParents: [...coverage.missingParents].sort(),
			cycles: [...coverage.cycles].map((c) => c.join()).sort(),
		},
		findings,
		summary: { ...summary, claims: summary.claims.map((c) => (c.code === "items-not-understood" ? c.values : c)) },
	};
}

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
					expect(said(assessor.assessment)).toEqual(said(assess(known, [...items.values()], today)));
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
