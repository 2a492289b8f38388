import type { Claim } from "../../domain/reason.ts";
import { roundText } from "../../domain/round-text.ts";

type Values = Readonly<Record<string, string | number | null>>;
type Write = (values: Values, ids: readonly string[]) => string;

const n = (x: string | number | null | undefined): string =>
	typeof x === "number" ? roundText(x, Number.isInteger(x) ? 0 : 1) : String(x ?? "?");
/** A proportion as a percentage: rounded once, here. */
export const percent = (proportion: number): string => `${roundText(proportion * 100, 0)} %`;
const plural = (count: string | number | null | undefined, one: string, many: string): string =>
	`${n(count)} ${count === 1 ? one : many}`;

/** What needs a decision, each as one sentence with its figures. */
const DECISIONS: Readonly<Record<string, Write>> = {
	"objective-off-track": (v) =>
		`“${v.title}” is off track: ${n(v.behind)} of ${plural(v.of, "key result", "key results")} far behind. Re-plan, re-aim or stop?`,
	"objective-at-risk": (v) =>
		`“${v.title}” is at risk: ${n(v.behind)} of ${plural(v.of, "key result", "key results")} behind its pace. Step in now?`,
	"benefit-late": (v) =>
		`Benefit “${v.title}” was due to be read on ${v.due}${v.owner ? ` by ${v.owner}` : ", and has no owner"}. Is it arriving?`,
	"key-result-unserved": (v) =>
		`${plural(v.count, "key result has", "key results have")} no live work${v.count === 1 ? `: “${v.title}”` : `, “${v.title}” first`}. Start work, or drop the promise?`,
	"unaligned-effort": (v) =>
		`${n(v.count)} of ${n(v.of)} live work items serve no objective. Align, exempt or stop them?`,
	"unknown-targets": (v) =>
		`${plural(v.count, "work item names", "work items name")} an objective the register does not have. Correct the link, or add the objective?`,
	"key-result-without-reading": (v) =>
		`${plural(v.count, "key result was", "key results were")} never read${v.title ? `, “${v.title}” among them` : ""}. Who checks in?`,
};

/** A decision of the summary in words. Every code has a sentence; a test holds that. */
export function decisionWords({ code, values = {}, ids = [] }: Claim): string {
	return DECISIONS[code]?.(values, ids) ?? "";
}

export const DECISION_CODES = Object.keys(DECISIONS);
