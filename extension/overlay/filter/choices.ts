import type { BadgeView } from "../../messages.ts";

/** What the rest of a page is dimmed for. */
export type Choice = "all" | "no-objective" | "needs-benefit" | "top";
export const CHOICES: readonly Choice[] = ["all", "no-objective", "needs-benefit", "top"];

/** What a choice is called; the cut-line is the page's own. */
export const choiceWords = (choice: Choice, cut: number): string =>
	({ all: "All", "no-objective": "No objective", "needs-benefit": "Needs a benefit", top: `Top ${cut}` })[choice];

/**
 * Whether a card stays bright. What is not known is not dimmed away: it may be just what is looked for.
 * @example isBright("no-objective", { state: "unaligned", reason: "no-link" }, 10) //=> true
 * @example isBright("top", { state: "aligned", reason: "stated-by-label", rank: 12 }, 10) //=> false
 */
export function isBright(
	choice: Choice,
	{ state, reason, benefit, rank }: Pick<BadgeView, "state" | "reason" | "benefit" | "rank">,
	cut: number,
): boolean {
	if (choice === "all" || reason === "not-read") return true;
	if (choice === "no-objective") return state === "unaligned" || state === "unknown";
	return choice === "top" ? rank !== undefined && rank <= cut : benefit === "missing";
}
