import type { Summary } from "../assessment.ts";
import type { Claim, Evidence } from "../reason.ts";
import type { SummaryParts } from "./summary-parts.ts";

export type ClaimCode =
	| "outcomes"
	| "effort-aligned"
	| "key-results-by-band"
	| "benefits-standing"
	| "items-not-understood";

/** The summary's sentences as data, each with the records it rests on. One without evidence is not made. */
export function claimsOf(parts: SummaryParts, effort: Summary["effort"]): Claim<ClaimCode>[] {
	const { register, largestOrphans, objectives, keyResults, benefits, coverage, liveByState, asOf, today } = parts;
	const unestimated = Object.values(liveByState).reduce((sum, t) => sum + t.unestimated, 0);
	const states = (wanted: string) => [...objectives.values()].filter((o) => o.state === wanted).length;
	const bands = (wanted: string) => [...keyResults.values()].filter((k) => k.band === wanted).length;
	const all: Claim<ClaimCode>[] = [
		{
			code: "outcomes",
			values: {
				onTrack: states("on-track"),
				atRisk: states("at-risk"),
				offTrack: states("off-track"),
				unknown: states("unknown"),
				of: objectives.size,
			},
			evidence: register.objectives.map((o): Evidence => ({ kind: "objective", id: o.id })),
			asOf: asOf.keyResults ?? today,
		},
		{
			code: "effort-aligned",
			values: {
				share: effort.shares.aligned + effort.shares.inherited,
				unaligned: effort.shares.unaligned,
				items: effort.items,
				basis: effort.basis,
				unestimated,
			},
			// What the work serves, and the work that serves nothing: the two sides of the share.
			evidence: [
				...register.objectives
					.filter((o) => (objectives.get(o.id)?.live.count ?? 0) > 0)
					.map((o): Evidence => ({ kind: "objective", id: o.id })),
				...largestOrphans.slice(0, 20).map((id): Evidence => ({ kind: "work-item", id })),
			],
			asOf: asOf.work ?? today,
		},
		{
			code: "key-results-by-band",
			values: { red: bands("red"), amber: bands("amber"), green: bands("green"), of: keyResults.size },
			evidence: register.keyResults.map((k): Evidence => {
				const date = keyResults.get(k.id)?.asOf;
				return { kind: "key-result", id: k.id, ...(date ? { date } : {}) };
			}),
			asOf: asOf.keyResults ?? today,
		},
		{
			code: "benefits-standing",
			values: { late: [...benefits.values()].filter((b) => b.late).length, of: benefits.size },
			evidence: register.benefits.map((b): Evidence => ({ kind: "benefit", id: b.id })),
			asOf: asOf.benefits ?? today,
		},
		{
			code: "items-not-understood",
			values: {
				unknown: liveByState.unknown.count,
				parents: coverage.missingParents.length,
				cycles: coverage.cycles.length,
			},
			evidence: [...coverage.missingParents, ...coverage.cycles.flat()]
				.slice(0, 50)
				.map((id): Evidence => ({ kind: "work-item", id })),
			asOf: asOf.work ?? today,
		},
	];
	return all.filter((claim) => claim.evidence.length > 0);
}
