import { compareDates } from "../dates.ts";
import type { Evidence } from "../reason.ts";
import type { IsoDate, ItemKey, TargetId } from "../units.ts";
import { benefitReasons } from "./benefit-reasons.ts";
import type { Commitment } from "./commitment.ts";
import type { CommitmentAnswer, CommitmentReason, Verdict } from "./commitment-answer.ts";
import type { CommitmentContext } from "./commitment-context.ts";
import { keyResultReasons } from "./key-result-reasons.ts";

export interface CommitmentAnswers {
	readonly answers: readonly CommitmentAnswer[];
	readonly counts: Readonly<Record<Verdict, number>>;
}

/**
 * Are we delivering what was promised? Each commitment is followed to its key results and benefits, and on to the work that
 * serves them (reference 3, practice 11). No as soon as one link says no; else unknown as soon as one is not known; yes
 * only where every link says yes: unknown is never shown as yes.
 * @example answerCommitments([{ id: "C-1", title: "Faster permits", keyResults: ["KR-1"], benefits: [] }], context).counts
 * //=> { yes: 1, no: 0, unknown: 0 }
 */
export function answerCommitments(commitments: readonly Commitment[], context: CommitmentContext): CommitmentAnswers {
	const work = workByTarget(commitments, context);
	const answers = commitments.map((commitment) => answerOf(commitment, context, work));
	const counts = { yes: 0, no: 0, unknown: 0 };
	for (const { answer } of answers) counts[answer]++;
	return { answers, counts };
}

const SEVERITY: readonly Verdict[] = ["no", "unknown", "yes"];

function answerOf(
	commitment: Commitment,
	context: CommitmentContext,
	work: ReadonlyMap<TargetId, readonly ItemKey[]>,
): CommitmentAnswer {
	const { assessment } = context;
	const found = [
		...commitment.keyResults.flatMap((id) => keyResultReasons(id, commitment, context, work.get(id) ?? [])),
		...commitment.benefits.flatMap((id) => benefitReasons(id, context)),
	];
	const reasons: readonly CommitmentReason[] =
		found.length > 0 ? found : [{ code: "nothing-shows-it", ids: [commitment.id], says: "unknown" }];
	const ordered = SEVERITY.flatMap((says) => reasons.filter((r) => r.says === says));
	const keys = workOf(commitment, context, work);
	const evidence = [
		...commitment.keyResults.map((id) => dated("key-result", id, assessment.keyResults.get(id)?.asOf)),
		...commitment.benefits.map((id) => dated("benefit", id, assessment.benefits.get(id)?.asOf)),
		...keys.map((key) => dated("work-item", key)),
	];
	const [oldest] = evidence.flatMap((e) => e.date ?? []).sort(compareDates);
	return {
		id: commitment.id,
		answer: ordered[0]?.says ?? "unknown",
		reasons: ordered,
		evidence,
		work: keys,
		...(oldest ? { asOf: oldest } : {}),
	};
}

const dated = (kind: Evidence["kind"], id: string, date?: IsoDate): Evidence => ({
	kind,
	id,
	...(date ? { date } : {}),
});

/** Items by the key result they serve, for the key results that a commitment names: one pass over the items. */
function workByTarget(
	commitments: readonly Commitment[],
	{ assessment }: CommitmentContext,
): ReadonlyMap<TargetId, readonly ItemKey[]> {
	const named = new Set<TargetId>(commitments.flatMap((c) => c.keyResults));
	const work = new Map<TargetId, ItemKey[]>();
	for (const { key, line } of assessment.items.values())
		for (const { target } of line.links) {
			const known = work.get(target);
			if (known) known.push(key);
			else if (named.has(target)) work.set(target, [key]);
		}
	return work;
}

/** Each item once. */
function workOf(
	{ keyResults, benefits }: Commitment,
	context: CommitmentContext,
	work: ReadonlyMap<TargetId, readonly ItemKey[]>,
): ItemKey[] {
	const named = context.benefits.filter((b) => benefits.includes(b.id)).flatMap((b) => b.work.map((w) => w.item));
	const read = named.filter((key) => context.assessment.items.has(key));
	return [...new Set([...keyResults.flatMap((id) => work.get(id) ?? []), ...read])];
}
