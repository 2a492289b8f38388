import { SAFE_SHARE } from "../../../../shared/domain/prioritisation/stability/safe-share.ts";
import { countWords, figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import { assumptionSentence, lineSentence, openSentence } from "../../../../shared/ui/words/ranking-words.ts";
import { methodWords } from "../../../../shared/ui/words/stability-words.ts";
import type { UnscoredRow } from "../../engine/ranking.ts";
import type { StabilityView } from "../../engine/ranking-stability.ts";

/** What has no score is named at the top where it would be first in more than a tenth of the cases. */
const WORTH_SAYING = 0.1;
/** The half-width of a 95 % interval in standard errors. */
const NINETY_FIVE = 1.96;

interface RankingVerdictProps {
	found: StabilityView;
	unscored: readonly UnscoredRow[];
}

/** The answer in a sentence, and what it rests on. */
export function RankingVerdict({ found, unscored }: RankingVerdictProps) {
	const { verdict, freedom, method, error, steps, refused, items } = found;
	const first = (row: UnscoredRow) => items[row.key]?.first ?? 0;
	const hidden = [...unscored].sort((a, b) => first(b) - first(a)).find((row) => first(row) > WORTH_SAYING);
	if (refused) return <p class="problem">The order could not be put to the test: {refused}</p>;
	const margin =
		error === 0
			? ""
			: ` Every chance is right to about ${figureWords(Math.ceil(error * NINETY_FIVE * 100), 0)} in 100, 19 times out of 20.`;
	return (
		<div class="ranking-verdict">
			<p class="verdict">{lineSentence(verdict)}</p>
			<p>
				{openSentence(verdict)} Safe means above the line in at least {SAFE_SHARE * 100} of 100 cases.
			</p>
			{hidden && (
				<p>
					<strong>{hidden.key}</strong> {hidden.title} is not ranked, for want of its{" "}
					{(hidden.askNext ?? hidden.missing[0] ?? "").toLowerCase()}, yet it would be first in{" "}
					{percentWords(items[hidden.key]?.first ?? 0)} of cases.
				</p>
			)}
			<details>
				<summary>What this was tested against</summary>
				<div class="stack small soft">
					<p>
						{assumptionSentence(freedom)} {methodWords(method)}
						{margin}
						{unscored.length > 0 && ` ${countWords(unscored.length, "item")} without a score took part.`}
					</p>
					{steps && <StepList steps={steps} />}
				</div>
			</details>
		</div>
	);
}

/** Inputs with the same scale are named together. */
function StepList({ steps }: { steps: NonNullable<StabilityView["steps"]> }) {
	const scales = new Map<string, string[]>();
	for (const { name, rungs } of steps) {
		const words = rungs ? scaleWords(rungs) : "a fifth more or less";
		scales.set(words, [...(scales.get(words) ?? []), name]);
	}
	return (
		<ul>
			{[...scales].map(([scale, names]) => (
				<li key={scale}>
					{names.join(", ")}: {scale}
				</li>
			))}
		</ul>
	);
}

const scaleWords = (rungs: readonly number[]): string =>
	rungs.length <= 10
		? `steps ${rungs.map((r) => figureWords(r)).join(", ")}`
		: `${countWords(rungs.length - 1, "step")} from ${figureWords(rungs[0] ?? 0)} to ${figureWords(rungs.at(-1) ?? 0)}`;
