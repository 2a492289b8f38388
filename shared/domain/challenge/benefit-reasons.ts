import type { BenefitId } from "../units.ts";
import type { CommitmentCode, CommitmentReason, Verdict } from "./commitment-answer.ts";
import type { CommitmentContext } from "./commitment-context.ts";

/**
 * What one benefit says of a commitment: its course, then its work. Not live yet, before its window or without figures it
 * says nothing; nor does it where a reading that was due is missing, for the newest figure is then too old to say yes by.
 */
export function benefitReasons(id: BenefitId, { benefits, assessment }: CommitmentContext): CommitmentReason[] {
	const benefit = benefits.find((b) => b.id === id);
	const standing = assessment.benefits.get(id);
	if (!benefit || !standing) return [{ code: "unknown-benefit", ids: [id], says: "unknown" }];
	const { course, realised, asOf, late, window } = standing;
	const because = (code: CommitmentCode, says: Verdict, more: CommitmentReason["values"] = {}): CommitmentReason => ({
		code,
		ids: [id],
		values: { realised: realised ?? null, asOf: asOf ?? null, ...more },
		says,
	});
	if (benefit.status === "lapsed") return [because("benefit-lapsed", "no")];
	if (course.state === "behind") return [because("benefit-behind", "no")];
	// A due date that was missed and read after all no longer matters: the newest figure is newer.
	const overdue = late ? window?.missed.find((due) => asOf === undefined || due > asOf) : undefined;
	if (overdue) return [because("benefit-reading-missed", "unknown", { due: overdue })];
	if (course.state === "unknown")
		return [because("benefit-not-known", "unknown", { why: course.reasons[0]?.code ?? null })];
	const reasons = [because("benefit-on-course", "yes")];
	if (benefit.work.length === 0) reasons.push(because("benefit-without-work", "unknown"));
	const unread = benefit.work.map((w) => w.item).filter((key) => !assessment.items.has(key));
	if (unread.length > 0) reasons.push({ ...because("benefit-work-not-read", "unknown"), ids: [id, ...unread] });
	return reasons;
}
