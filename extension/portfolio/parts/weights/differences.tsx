import { differenceSentence } from "../../../../shared/ui/words/judgement-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";
import type { WeightsView } from "../../engine/weights.ts";

const FIRST = 3;

/** Where judges differ most: that is where to talk, not where to average. */
export function Differences({ view: { group, differences, pairs } }: { view: WeightsView }) {
	if (!group || group.of.length < 2) return null;
	const [shown, more] = [differences.slice(0, FIRST), differences.slice(FIRST)];
	return (
		<section class="card" aria-label="Where the judges differ">
			<h3>Where the judges differ most</h3>
			{differences.length === 0 ? (
				<p>Nowhere: all {countWords(pairs, "comparison")} are the same.</p>
			) : (
				<>
					<p class="soft">Talk about these before using the mean: it hides who thought what.</p>
					<DifferenceList list={shown} />
				</>
			)}
			{more.length > 0 && (
				<details>
					<summary>{countWords(more.length, "smaller difference")}</summary>
					<DifferenceList list={more} />
				</details>
			)}
		</section>
	);
}

function DifferenceList({ list }: { list: WeightsView["differences"] }) {
	return (
		<ul class="rules">
			{list.map((d) => (
				<li key={`${d.a} ${d.b}`}>
					<p>{differenceSentence(d)}</p>
					<p class="small soft">{figureWords(d.ratio, 1)} times apart.</p>
				</li>
			))}
		</ul>
	);
}
