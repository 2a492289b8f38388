import { ratioSentence, reviewSentence, triadSentence } from "../../../../shared/ui/words/judgement-words.ts";
import type { JudgedWeights, WeightsView } from "../../engine/weights.ts";

/** Where comparisons contradict each other: the worst three in plain words, and one to look at. */
export function Contradiction({ view: { judges, group } }: { view: WeightsView }) {
	const refused = judges.flatMap(({ name, result }) => (result && !result.weights ? [{ name, result }] : []));
	if (refused.length === 0 && (!group || group.weights)) return null;
	const isGroup = group !== undefined && !group.weights && group.of.length > 1;
	return (
		<section class="card" aria-label="Contradictions">
			<h3>Where the comparisons contradict each other</h3>
			{refused.map(({ name, result }) => (
				<Refused key={name} who={name} result={result} />
			))}
			{isGroup && <Refused who="All together" result={group} />}
			{group?.weights && (
				<p class="soft">
					Joined, the comparisons are consistent enough to use; each judge should still look at their own first.
				</p>
			)}
		</section>
	);
}

function Refused({ who, result }: { who: string; result: JudgedWeights }) {
	const { triad, review, ratio, table } = result;
	return (
		<div class="stack">
			<h4>{who}</h4>
			{triad && <p>{triadSentence(triad)}</p>}
			{review && <p>{reviewSentence(review)}</p>}
			<p class="small soft">{ratioSentence(ratio, table)}</p>
		</div>
	);
}
