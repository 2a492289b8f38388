import type { ItemScore } from "../../domain/assessment.ts";
import type { MoscowClass } from "../../domain/prioritisation/methods/moscow.ts";
import { inputName, modelName } from "../../domain/prioritisation/score-names.ts";
import { dayWords } from "./age-words.ts";

const CLASSES: Readonly<Record<MoscowClass, string>> = {
	must: "Must",
	should: "Should",
	could: "Could",
	wont: "Won’t this time",
};

/** In the middle of a sentence. */
const inputWord = (id: string): string => inputName(id)?.toLowerCase() ?? id;

/**
 * An item's rank and score, or why it has none and what to ask for; and whether it is too old to be relied on.
 * @example rankSentence({ model: "wsjf", modelVersion: 2, value: 2, exact: "2", rank: 3, of: 9 })
 * //=> "3 of 9: WSJF score 2 (version 2)."
 */
export function rankSentence(s: ItemScore): string {
	const inClass = s.class ? `${CLASSES[s.class]}, ` : "";
	if (s.fault) return `Not ranked: ${inputWord(s.fault.path)}: ${s.fault.message}`;
	if (s.rank === undefined) {
		const next = s.askNext ? ` Ask for ${inputWord(s.askNext)} first: it can move the score most.` : "";
		return `${s.class ? `${CLASSES[s.class]}, not` : "Not"} ranked: ${(s.missing ?? []).map(inputWord).join(", ")} missing.${next}`;
	}
	// As a decimal where that is exact and short: rounding is done elsewhere, once.
	const exact = s.isRounded || String(s.value).length <= 6 ? s.value : s.exact;
	const about = s.isRounded ? "about " : "";
	return `${inClass}${s.rank} of ${s.of}: ${modelName(s.model)} score ${about}${exact} (version ${s.modelVersion}).${expiry(s)}`;
}

/**
 * How firmly a rank stands on its side of the cut-line.
 * @example firmnessSentence({ above: 62, cut: 10, isFirm: false })
 * //=> "Not firm: in the top 10 in 62% of the trials in which each estimate may be a step off."
 */
export function firmnessSentence({
	above,
	cut,
	isFirm,
}: Readonly<{ above: number; cut: number; isFirm: boolean }>): string {
	const often = above === 0 ? "in none" : above === 100 ? "in all" : `in ${above}%`;
	return `${isFirm ? "Firm" : "Not firm"}: in the top ${cut} ${often} of the trials in which each estimate may be a step off.`;
}

function expiry({ expired, expiresOn, undated }: ItemScore): string {
	if (expired && expiresOn) return ` Expired: its inputs held until ${dayWords(expiresOn)}.`;
	return undated?.length ? ` Nobody knows how old ${undated.map(inputWord).join(", ")} is.` : "";
}
