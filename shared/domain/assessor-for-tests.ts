import type { Assessment } from "./assessment.ts";
import { EMPTY_REGISTER, type Register } from "./register.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId } from "./units.ts";
import { story } from "./work-items/item-for-tests.ts";
import type { WorkItem } from "./work-items/work-item.ts";

export const today = "2026-11-24" as IsoDate;
export const K = (n: number) => `K-${n}` as ItemKey;
export const register: Register = {
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

/**
 * Every byte of what an assessment says. Work is listed in the order it came in, which is another one where it came bit by
 * bit; all else has an order of its own.
 */
export function said({ items, objectives, keyResults, benefits, coverage, cascade, ...others }: Assessment): string {
	const { summary, ...rest } = others;
	const all = {
		items: [...items.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
		objectives: [...objectives],
		keyResults: [...keyResults],
		benefits: [...benefits],
		coverage: {
			...coverage,
			orphans: [...coverage.orphans].sort(),
			missingParents: [...coverage.missingParents].sort(),
			cycles: [...coverage.cycles].map((c) => c.join()).sort(),
		},
		cascade: { ...cascade, children: [...cascade.children] },
		summary: {
			...summary,
			claims: summary.claims.map((c) =>
				c.code === "items-not-understood"
					? { ...c, evidence: c.evidence.map((e) => (e as { id: string }).id).sort() }
					: c,
			),
		},
		...rest,
	};
	return JSON.stringify(all, null, 1);
}

export const plain = (n: number, more: Partial<WorkItem> = {}): WorkItem =>
	story(K(n), { title: "Something", ...more });
