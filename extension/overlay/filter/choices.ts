import type { BadgeView } from "../../messages.ts";

/** What the rest of a page is dimmed for. */
export type Choice = "all" | "no-objective" | "needs-benefit" | "top";
export const CHOICES: readonly Choice[] = ["all", "no-objective", "needs-benefit", "top"];
/** A cut-line of a page: the first so many ranks. */
export const TOP = 10;

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
	all: "All",
	"no-objective": "No objective",
	"needs-benefit": "Needs a benefit",
	top: `Top ${TOP}`,
};

/**
 * Whether a card stays bright. What is not known is not dimmed away: it may be just what is looked for.
 * @example isBright("no-objective", { state: "unaligned" }) //=> true
 * @example isBright("top", { state: "aligned", rank: 12 }) //=> false
 */
export function isBright(choice: Choice, view: Pick<BadgeView, "state" | "benefit" | "rank">): boolean {
	if (choice === "no-objective") return view.state === "unaligned" || view.state === "unknown";
	if (choice === "needs-benefit") return view.benefit === "warning" || view.benefit === "serious";
	return choice === "top" ? view.rank !== undefined && view.rank <= TOP : true;
}
