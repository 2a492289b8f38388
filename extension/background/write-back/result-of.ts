import type { Assessment } from "../../../shared/domain/assessment.ts";
import { benefitMark } from "../../../shared/domain/benefits/benefit-mark.ts";
import type { Register } from "../../../shared/domain/register.ts";
import { roundText } from "../../../shared/domain/round-text.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { ResultName } from "../../write-job.ts";

const MARKS = { missing: "No benefit defined", defined: "Defined", arriving: "Arriving", late: "Late" } as const;
/** What is written is read by people and filters of the host, as the badges say it. */
const LINES = {
	aligned: "Aligned",
	inherited: "Inherited",
	unaligned: "Not aligned",
	exempt: "Exempt",
	unknown: "Unknown",
} as const;
/** As scores are shown everywhere. */
const PLACES = 2;

interface Figures {
	readonly register: Register;
	readonly assessment: Assessment;
}

/** A result of one item as it would be written; `undefined` where there is none, which is never written as 0 or as empty. */
export function resultOf(
	result: ResultName,
	key: ItemKey,
	{ register, assessment }: Figures,
): string | number | undefined {
	const found = assessment.items.get(key);
	if (!found) return undefined;
	const { line, score, benefits } = found;
	switch (result) {
		case "score":
			return score?.value === undefined ? undefined : Number(roundText(score.value, PLACES));
		case "rank":
			return score?.rank;
		case "alignment":
			return LINES[line.state];
		case "benefit":
			return MARKS[benefitMark(benefits.flatMap((id) => assessment.benefits.get(id) ?? []))];
		case "objective-id":
		case "objective-name": {
			const ids = line.links.map(({ target }) => {
				const result = register.keyResults.find((k) => k.id === target);
				return result?.objective ?? target;
			});
			const objectives = register.objectives.filter((o) => ids.some((id) => id === o.id));
			const words = objectives.map((o) => (result === "objective-id" ? o.id : o.title));
			return words.length === 0 ? undefined : words.join("; ");
		}
	}
}
