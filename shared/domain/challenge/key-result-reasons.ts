import { compareDates } from "../dates.ts";
import type { ItemKey, KeyResultId } from "../units.ts";
import type { Commitment } from "./commitment.ts";
import type { CommitmentCode, CommitmentReason, Verdict } from "./commitment-answer.ts";
import type { CommitmentContext } from "./commitment-context.ts";

/**
 * What one key result says of a commitment: its state, then its work. Behind is no, at risk too: it is not being delivered as
 * promised. A yes-or-no that is not met before its day says nothing yet. From the commitment's own date on, all of it must
 * be there. On track without any work that serves it: nobody knows what delivers it.
 */
export function keyResultReasons(
	id: KeyResultId,
	commitment: Commitment,
	{ keyResults, assessment }: CommitmentContext,
	work: readonly ItemKey[],
): CommitmentReason[] {
	const standing = assessment.keyResults.get(id);
	const kind = keyResults.find((k) => k.id === id)?.kind;
	if (!standing || !kind) return [{ code: "unknown-key-result", ids: [id], says: "unknown" }];
	const { state, progress, asOf, missing, fault } = standing;
	const values = { progress: progress ?? null, asOf: asOf ?? null };
	const because = (code: CommitmentCode, says: Verdict, more: CommitmentReason["values"] = {}): CommitmentReason => ({
		code,
		ids: [id],
		values: { ...values, ...more },
		says,
	});
	if (progress === undefined || state === "unknown")
		return [because("key-result-not-known", "unknown", { missing: missing?.join(", ") ?? fault?.path ?? null })];
	const { due } = commitment;
	if (due && compareDates(assessment.today, due) > 0 && progress < 1)
		return [because("key-result-short-at-due-date", "no", { due })];
	if (state === "off-track") return [because("key-result-off-track", "no")];
	if (state === "at-risk")
		return kind === "binary" || kind === "threshold"
			? [because("key-result-not-met-yet", "unknown")]
			: [because("key-result-at-risk", "no")];
	const reasons = [because("key-result-on-track", "yes")];
	if (progress < 1 && work.length === 0) reasons.push(because("key-result-without-work", "unknown"));
	return reasons;
}
