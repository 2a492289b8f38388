import type { BenefitAssessment } from "../assessment.ts";

/** How the benefits of a piece of work stand, in one word. */
export type BenefitMark = "missing" | "defined" | "arriving" | "late";

/** Without these nobody could say whether it arrived, or whom to ask. */
const UNDEFINED: ReadonlySet<string> = new Set([
	"benefit/no-measure",
	"benefit/no-baseline",
	"benefit/no-target",
	"benefit/no-owner",
]);

/**
 * The one word for the benefits that a piece of work, or work above it, is to bring. `late`: a reading is overdue, or less
 * has arrived than was expected by now. `arriving`: what was expected, or more, is there. `defined`: one of them has an owner,
 * a measure, a baseline and a target, and nothing is due yet. `missing`: none is named, or none is defined.
 * @example benefitMark([]) //=> "missing"
 */
export function benefitMark(benefits: readonly Pick<BenefitAssessment, "late" | "course" | "findings">[]): BenefitMark {
	if (benefits.some(({ late, course }) => late || course.state === "behind")) return "late";
	if (benefits.some(({ course }) => course.state === "on-course" || course.state === "ahead")) return "arriving";
	return benefits.some(({ findings }) => !findings.some((f) => UNDEFINED.has(f.rule))) ? "defined" : "missing";
}
