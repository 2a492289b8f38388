import { useId } from "preact/hooks";
import {
	FURTHEST_STEP,
	type PairJudgement,
	stepBetween,
} from "../../../../shared/domain/prioritisation/methods/judged-pairs.ts";
import { judgedWords, stepWords } from "../../../../shared/ui/words/judgement-words.ts";
import type { ReviewView } from "../../engine/weights.ts";

interface Named {
	readonly id: string;
	readonly name: string;
}

interface PairScaleProps {
	a: Named;
	b: Named;
	pairs: readonly PairJudgement[];
	/** The pair that this judge should look at first. */
	review: ReviewView | undefined;
	/** Without a step: taken back. */
	onJudge(step?: number): void;
}

/** From "the first much more" on the left to "the second much more" on the right. */
const STEPS = Array.from({ length: 2 * FURTHEST_STEP + 1 }, (_, i) => FURTHEST_STEP - i);

/** One pair on the scale of 1 to 9: a row of choices that the arrow keys walk along. */
export function PairScale({ a, b, pairs, review, onJudge }: PairScaleProps) {
	const id = useId();
	const step = stepBetween(pairs, a.id, b.id);
	const isReview = review?.a === a.name && review.b === b.name;
	return (
		<li class="pair">
			<span class={`side ${step !== undefined && step > 0 ? "more" : ""}`} aria-hidden="true">
				{a.name}
			</span>
			<fieldset class="steps" aria-describedby={`${id}-said`}>
				<legend class="heard-only">
					{a.name} or {b.name}
				</legend>
				{STEPS.map((s) => (
					<label key={s} class={`${s % 2 === 0 ? "" : "between"} ${s === 0 ? "alike" : ""}`}>
						<input
							type="radio"
							name={id}
							checked={s === step}
							onChange={() => onJudge(s)}
							aria-label={stepWords(a.name, b.name, s)}
						/>
						<span aria-hidden="true">{Math.abs(s) + 1}</span>
					</label>
				))}
			</fieldset>
			<span class={`side ${step !== undefined && step < 0 ? "more" : ""}`} aria-hidden="true">
				{b.name}
			</span>
			<p id={`${id}-said`} class="said small soft">
				{isReview && <strong class="look">Look at this one first. </strong>}
				{step === undefined ? "Not judged yet." : judgedWords(a.name, b.name, step)}{" "}
				{step !== undefined && (
					<button type="button" class="link" onClick={() => onJudge()}>
						Take back
						<span class="heard-only">
							: {a.name} or {b.name}
						</span>
					</button>
				)}
			</p>
		</li>
	);
}
