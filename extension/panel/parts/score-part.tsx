import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import { dayWords } from "../../../shared/ui/words/age-words.ts";
import { figureWords } from "../../../shared/ui/words/number-words.ts";
import { rankSentence } from "../../../shared/ui/words/rank-words.ts";
import { stepFlipWords } from "../../../shared/ui/words/ranking-words.ts";
import type { PanelAnswer, PanelScore } from "../../panel-answer.ts";
import type { Enter } from "../entry.ts";
import { InputRow } from "./input-row.tsx";

interface ScorePartProps {
	answer: PanelAnswer;
	assessment: ItemAssessment;
	now: string;
	enter: Enter;
}

/** What the score is made of, input by input with its source and date; how firm its place is, and how long it holds. */
export function ScorePart({ answer, assessment, now, enter }: ScorePartProps) {
	const { score: shown, site, today } = answer;
	const { score } = assessment;
	return (
		<section aria-labelledby="score">
			<div class="heading">
				<h2 id="score">Score and rank</h2>
				{score && (
					<span class="small soft">
						Worked out <time dateTime={today}>today</time>
					</span>
				)}
			</div>
			{score && shown ? (
				<>
					<p class="lead">{rankSentence(score)}</p>
					<Interval interval={score.interval} missing={shown.missing} />
					{score.expiresOn && !score.expired && (
						<p class="small">
							Holds until <time dateTime={score.expiresOn}>{dayWords(score.expiresOn)}</time>, by its oldest dated
							input.
						</p>
					)}
				</>
			) : (
				<p class="soft">
					{shown
						? "No scoring input was read of it, so it is not ranked. Enter what you know."
						: "The register has no scoring model, so nothing is ranked."}
				</p>
			)}
			{shown && (
				<>
					<h3>Inputs of {shown.model}</h3>
					<dl class="inputs">
						{shown.inputs.map((input) => (
							<InputRow
								key={input.id}
								{...{ input, site: site.site, now, enter }}
								isNext={input.name === shown.askNext}
							/>
						))}
					</dl>
					<Neighbours score={shown} />
				</>
			)}
		</section>
	);
}

function Interval({
	interval,
	missing,
}: {
	interval: readonly [number, number] | undefined;
	missing: readonly string[];
}) {
	if (!interval) return null;
	return (
		<p>
			With {missing.join(", ")} unknown, the score can be anything from{" "}
			<span class="number">{figureWords(interval[0])}</span> to <span class="number">{figureWords(interval[1])}</span>.
		</p>
	);
}

function Neighbours({ score: { neighbours, names } }: { score: PanelScore }) {
	if (neighbours.length === 0) return null;
	return (
		<>
			<h3>How firm its place is</h3>
			<ul class="small plain">
				{neighbours.map((pair) => (
					<li key={`${pair.ahead} ${pair.behind}`}>
						<strong>
							{pair.ahead} before {pair.behind}.
						</strong>{" "}
						{stepFlipWords(pair, (id) => names[id] ?? id)}
					</li>
				))}
			</ul>
		</>
	);
}
