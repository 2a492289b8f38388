import type { Claim, Evidence } from "../reason.ts";
import type { SummaryParts } from "./summary-parts.ts";

export type DecisionCode =
	| "objective-off-track"
	| "objective-at-risk"
	| "benefit-late"
	| "key-result-unserved"
	| "unaligned-effort"
	| "unknown-targets"
	| "key-result-without-reading";

/**
 * What needs a person's decision, most important first. The published order of kinds: objectives off track; benefits whose
 * reading is overdue; key results that no live work serves; work that serves nothing (from a tenth of live items);
 * objectives at risk; work that names targets nobody knows; key results never read. The first of each kind comes before the
 * second of any, so that three rows never say one thing; within a kind the furthest behind, the longest overdue come first.
 */
export function decisionsNeeded(parts: SummaryParts): Claim<DecisionCode>[] {
	const kinds = [
		objectives(parts, "off-track"),
		lateBenefits(parts),
		unserved(parts),
		unalignedEffort(parts),
		objectives(parts, "at-risk"),
		unknownTargets(parts),
		unread(parts),
	];
	const longest = Math.max(...kinds.map((k) => k.length));
	return Array.from({ length: longest }, (_, i) => kinds.flatMap((k) => k[i] ?? [])).flat();
}

/** Records that a claim lists by name: enough to check it by hand, few enough to store and send. */
export const MOST_EVIDENCE = 50;

function objectives({ register, objectives, keyResults, today }: SummaryParts, state: "off-track" | "at-risk") {
	const found = register.objectives.flatMap((o) => {
		const standing = objectives.get(o.id);
		if (standing?.state !== state) return [];
		const behind = standing.keyResults.filter((id) => keyResults.get(id)?.state === state);
		return [{ o, standing, behind, share: behind.length / Math.max(1, standing.keyResults.length) }];
	});
	const worst = found.sort((x, y) => y.share - x.share || (x.standing.score ?? 1) - (y.standing.score ?? 1));
	return worst.map(({ o, standing, behind }): Claim<DecisionCode> => {
		const evidence: Evidence[] = behind.map((id) => {
			const asOf = keyResults.get(id)?.asOf;
			return { kind: "key-result", id, ...(asOf ? { date: asOf } : {}) };
		});
		const code = state === "off-track" ? "objective-off-track" : "objective-at-risk";
		const values = { title: o.title, behind: behind.length, of: standing.keyResults.length };
		return { code, ids: [o.id, ...behind], values, evidence, asOf: standing.asOf ?? today };
	});
}

function lateBenefits({ register, benefits, today }: SummaryParts): Claim<DecisionCode>[] {
	const late = register.benefits.filter((b) => benefits.get(b.id)?.late);
	return late
		.map((b) => ({ b, due: benefits.get(b.id)?.nextDue ?? today }))
		.sort((x, y) => (x.due < y.due ? -1 : x.due > y.due ? 1 : 0))
		.map(({ b, due }) => ({
			code: "benefit-late",
			ids: [b.id],
			values: { title: b.title, due, owner: b.owner ?? null },
			evidence: [{ kind: "benefit", id: b.id, date: due }],
			asOf: today,
		}));
}

function unserved({ register, coverage, asOf, today }: SummaryParts): Claim<DecisionCode>[] {
	const without = new Set(coverage.unservedKeyResults);
	const found = register.keyResults.filter((k) => without.has(k.id));
	if (found.length === 0) return [];
	const evidence: Evidence[] = found.map((k) => ({ kind: "key-result", id: k.id }));
	const ids = found.map((k) => k.id);
	const values = { count: ids.length, of: register.keyResults.length, title: found[0]?.title ?? null };
	return [{ code: "key-result-unserved", ids, values, evidence, asOf: asOf.work ?? today }];
}

function unalignedEffort({ largestOrphans: ids, liveByState, asOf, today }: SummaryParts): Claim<DecisionCode>[] {
	const live = Object.values(liveByState).reduce((sum, t) => sum + t.count, 0);
	const orphans = liveByState.unaligned.count;
	if (live === 0 || orphans / live < 0.1) return [];
	const evidence: Evidence[] = ids.map((id) => ({ kind: "work-item", id }));
	const values = { count: orphans, of: live, estimate: liveByState.unaligned.estimate };
	return [{ code: "unaligned-effort", ids, values, evidence, asOf: asOf.work ?? today }];
}

function unknownTargets({ unknownTargets, asOf, today }: SummaryParts): Claim<DecisionCode>[] {
	if (unknownTargets.length === 0) return [];
	const ids = [...unknownTargets].sort().slice(0, MOST_EVIDENCE);
	const evidence: Evidence[] = ids.map((id) => ({ kind: "work-item", id }));
	const values = { count: unknownTargets.length };
	return [{ code: "unknown-targets", ids, values, evidence, asOf: asOf.work ?? today }];
}

function unread({ register, keyResults, today }: SummaryParts): Claim<DecisionCode>[] {
	const found = register.keyResults.filter((k) => keyResults.get(k.id)?.missing?.includes("reading"));
	if (found.length === 0) return [];
	const ids = found.map((k) => k.id);
	const evidence: Evidence[] = ids.map((id) => ({ kind: "key-result", id }));
	return [
		{
			code: "key-result-without-reading",
			ids,
			values: { count: ids.length, title: found[0]?.title ?? null },
			evidence,
			asOf: today,
		},
	];
}
