import { namesWords, ratioSentence, weightsSentence } from "../../../../shared/ui/words/judgement-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { WeightsView } from "../../engine/weights.ts";

/** The section's answer in a sentence, and on whose word it rests. */
export function WeightsVerdict({ view }: { view: WeightsView }) {
	const { group, judges } = view;
	const unfinished = judges.filter((j) => group && !group.of.includes(j.name)).map((j) => j.name);
	return (
		<div class="weights-verdict" role="status">
			<p class="answer-line">{answerOf(view)}</p>
			{group && (
				<p>
					By {namesWords(group.of)}
					{group.of.length > 1 && " together"}. {ratioSentence(group.ratio, group.table)}
					{unfinished.length > 0 &&
						` ${namesWords(unfinished)} ${unfinished.length === 1 ? "has" : "have"} not finished and ${unfinished.length === 1 ? "is" : "are"} not counted.`}
				</p>
			)}
		</div>
	);
}

function answerOf({ criteria, pairs, judges, group, refused }: WeightsView): string {
	if (refused) return refused;
	if (pairs === 0) return "Name at least two criteria to compare.";
	if (group?.weights) {
		const { weights } = group;
		return weightsSentence(criteria.map((c, i) => [c.name, weights[i] ?? 0]));
	}
	if (group) return "No weights yet: these comparisons contradict each other too much.";
	const furthest = Math.max(0, ...judges.map((j) => j.done));
	if (judges.length === 0) return "Nobody has compared the criteria yet.";
	return `${countWords(pairs - furthest, "comparison")} to go before there are weights.`;
}
