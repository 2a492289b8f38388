import type { DeliveryState, Summary } from "../../domain/assessment.ts";
import { countWords } from "./number-words.ts";

const STATES: Readonly<Record<DeliveryState, string>> = {
	"on-track": "On track",
	"at-risk": "At risk",
	"off-track": "Off track",
	unknown: "Unknown",
};
export const deliveryWords = (state: DeliveryState): string => STATES[state];

/** The leader's answer. `yes` only where every promised outcome is known and on track. */
export interface Answer {
	readonly verdict: "yes" | "not-all" | "unknown";
	readonly headline: string;
	readonly sentence: string;
}

/**
 * "Are our projects delivering the outcomes we promised?" from the objectives by state. What is not known is never a yes.
 * @example outcomeAnswer({ "on-track": 3, "at-risk": 1, "off-track": 0, unknown: 1 }).headline //=> "Not all"
 */
export function outcomeAnswer(outcomes: Summary["outcomes"]): Answer {
	const { "on-track": onTrack, "at-risk": atRisk, "off-track": offTrack, unknown } = outcomes;
	const total = onTrack + atRisk + offTrack + unknown;
	const parts = [
		[onTrack, "on track"],
		[atRisk, "at risk"],
		[offTrack, "off track"],
		[unknown, "unknown"],
	] as const;
	const present = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
	if (total === 0)
		return { verdict: "unknown", headline: "Unknown", sentence: "No outcomes have been promised in the register yet." };
	const of = `Of ${countWords(total, "promised outcome")}, ${listed(present)}.`;
	if (atRisk + offTrack > 0) return { verdict: "not-all", headline: "Not all", sentence: of };
	if (unknown > 0)
		return {
			verdict: "unknown",
			headline: "Unknown",
			sentence: unknown === total ? `${of} No reading says yet how they stand.` : of,
		};
	return {
		verdict: "yes",
		headline: "Yes",
		sentence: total === 1 ? "The promised outcome is on track." : `All ${total} promised outcomes are on track.`,
	};
}

const listed = (parts: readonly string[]): string => {
	const [last, ...rest] = [...parts].reverse();
	const verb = /^1 /.test(parts[0] ?? "") ? "is" : "are";
	const [first = "", ...others] = parts;
	const opened = first.replace(" ", ` ${verb} `);
	return rest.length === 0 ? opened : `${[opened, ...others.slice(0, -1)].join(", ")} and ${last}`;
};
