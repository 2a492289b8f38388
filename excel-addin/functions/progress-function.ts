import { toNumber } from "../../shared/domain/exact.ts";
import { keyResultProgress } from "../../shared/domain/okr/key-result-progress.ts";
import { fault, value } from "../../shared/domain/outcome.ts";
import { cellInput, isBlankInput } from "./cell-input.ts";
import { type Argument, define } from "./function-table.ts";

/** As said; where nothing is said, the side of the baseline on which the target lies. */
function kindOf(said: Argument, baseline: unknown, target: unknown): unknown {
	if (!isBlankInput(said)) return typeof said === "string" ? said.trim().toLowerCase() : said;
	const down = typeof baseline === "number" && typeof target === "number" && target < baseline;
	return down ? "reduce" : "increase";
}

export const PROGRESS = define({
	id: "PROGRESS",
	text: "Progress of a key result, 0 to 1: (current − baseline) ÷ (target − baseline).",
	parameters: [
		{ name: "baseline", text: "The value at the start." },
		{ name: "target", text: "The value to be reached." },
		{ name: "current", text: "The value now." },
		{ name: "kind", text: "increase or reduce, to have a target on the wrong side refused.", optional: true },
		{ name: "unclamped", text: "TRUE to see below 0 and above 1.", optional: true },
	],
	result: "number",
	run: (baseline, target, current, kind, unclamped) => {
		if (!isBlankInput(unclamped) && typeof unclamped !== "boolean")
			return fault("bad-type", "unclamped", "TRUE or FALSE is expected here.");
		const input = { baseline: cellInput(baseline), target: cellInput(target), current: cellInput(current) };
		const answer = keyResultProgress({ kind: kindOf(kind, input.baseline, input.target), ...input });
		if (answer.kind !== "value") return answer;
		return value(toNumber((unclamped === true && answer.value.unclamped) || answer.value.progress));
	},
});
