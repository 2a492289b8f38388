import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import { ageWords, dayWords } from "../../../shared/ui/words/age-words.ts";
import { figureWords } from "../../../shared/ui/words/number-words.ts";
import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import { rankSentence } from "../../../shared/ui/words/rank-words.ts";
import { stepFlipWords } from "../../../shared/ui/words/ranking-words.ts";
import type { PanelAnswer, PanelScore } from "../../panel-answer.ts";

interface ScorePartProps {
	answer: PanelAnswer;
	assessment: ItemAssessment;
	now: string;
}

/** What the score is made of, input by input with its source and date; how firm its place is, and how long it holds. */
export function ScorePart({ answer, assessment, now }: ScorePartProps) {
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
					<h3>Inputs of {shown.model}</h3>
					<dl class="inputs">
						{shown.inputs.map((input) => (
							<Input key={input.name} {...{ input, site: site.site, now }} isNext={input.name === shown.askNext} />
						))}
					</dl>
					<Neighbours score={shown} />
				</>
			) : (
				<p class="soft">No scoring input was read of it, or the register has no scoring model, so it is not ranked.</p>
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

interface InputProps {
	input: PanelScore["inputs"][number];
	site: string;
	now: string;
	isNext: boolean;
}

function Input({ input: { name, value, on, by, held, field }, site, now, isNext }: InputProps) {
	const given = [on && `given ${ageWords(on, now)}`, by && `by ${by}`].filter(Boolean).join(" ");
	const from = `from ${siteWords(site)}${field === undefined ? "" : `, field ${field}`}`;
	return (
		<div class={value === undefined ? "missing" : ""}>
			<dt>
				{name}
				{isNext && <strong class="ask"> Ask for this first</strong>}
			</dt>
			<dd class="number">{typeof value === "number" ? figureWords(value) : (value ?? "missing")}</dd>
			<dd class="small soft">
				{value === undefined
					? `Nothing was entered; read ${from}`
					: `${given || "When it was given is not known"}; ${from}`}
				{held && "; it lay off the scale and was held at its end"}
			</dd>
		</div>
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
