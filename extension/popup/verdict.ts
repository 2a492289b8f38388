import type { DeliveryState, Summary } from "../../shared/domain/assessment.ts";

export interface Verdict {
	readonly state: DeliveryState;
	readonly word: string;
	readonly sentence: string;
}

const count = (n: number, what: string) => `${n} ${what}`;

/**
 * The leader's question in one word. Yes only when every objective is on track; unknown when none is behind and one is
 * unknown, or when there is none.
 */
export function verdict({ outcomes }: Pick<Summary, "outcomes">): Verdict {
	const total = outcomes["on-track"] + outcomes["at-risk"] + outcomes["off-track"] + outcomes.unknown;
	const parts = [
		outcomes["off-track"] > 0 ? count(outcomes["off-track"], "off track") : "",
		outcomes["at-risk"] > 0 ? count(outcomes["at-risk"], "at risk") : "",
		outcomes["on-track"] > 0 ? count(outcomes["on-track"], "on track") : "",
		outcomes.unknown > 0 ? count(outcomes.unknown, "unknown") : "",
	].filter((p) => p !== "");
	const sentence = `Of ${total} ${total === 1 ? "objective" : "objectives"}: ${parts.join(", ")}.`;
	if (outcomes["off-track"] > 0) return { state: "off-track", word: "No, not all", sentence };
	if (outcomes["at-risk"] > 0) return { state: "at-risk", word: "Not surely", sentence };
	if (outcomes.unknown > 0 || total === 0)
		return { state: "unknown", word: "Unknown", sentence: total === 0 ? "There are no objectives yet." : sentence };
	return { state: "on-track", word: "Yes", sentence };
}
