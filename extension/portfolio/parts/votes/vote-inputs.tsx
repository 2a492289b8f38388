import { namesWords } from "../../../../shared/ui/words/judgement-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";
import { apartSentence } from "../../../../shared/ui/words/vote-words.ts";
import type { VotedInput } from "../../engine/votes.ts";

/** Each input of an item: every vote as a dot, then the figures, then who said what. */
export function VoteInputs({ inputs }: { inputs: readonly VotedInput[] }) {
	return (
		<dl class="vote-inputs small">
			{inputs.map((input) => (
				<div key={input.id}>
					<dt>{input.name}</dt>
					<dd>
						<VoteDots input={input} />
						<p>
							{apartSentence(input)} <span class="soft">{figuresOf(input)}</span>
						</p>
						<p class="soft">{input.values.map((v) => `${v.by} ${figureWords(v.value)}`).join(", ")}</p>
					</dd>
				</div>
			))}
		</dl>
	);
}

function figuresOf({ median, mean, values, absent, spread }: VotedInput): string {
	const parts = [
		`Median ${figureWords(median)}, mean ${figureWords(mean)} of ${countWords(values.length, "vote")}.`,
		spread && `The middle half from ${figureWords(spread.lowerQuartile)} to ${figureWords(spread.upperQuartile)}.`,
		spread?.agreement !== undefined &&
			`Agreement ${figureWords(spread.agreement)}, where 1 is all alike and −1 split between the ends.`,
		absent.length > 0 && `${namesWords(absent)} ${absent.length === 1 ? "has" : "have"} not voted.`,
	];
	return parts.filter(Boolean).join(" ");
}

const WIDTH = 220;
const HEIGHT = 30;
const INSET = 8;
const RADIUS = 4;

/** Decoration: every vote stands in text beside it. Votes alike stand on top of each other. */
function VoteDots({ input: { values, median, scale } }: { input: VotedInput }) {
	const [low, high] = scale;
	const x = (value: number) => (high > low ? INSET + ((value - low) / (high - low)) * (WIDTH - 2 * INSET) : WIDTH / 2);
	const dots = values.map((vote, i) => ({
		...vote,
		height: values.slice(0, i).filter((other) => other.value === vote.value).length,
	}));
	const step = Math.min(2 * RADIUS, (HEIGHT - 12) / Math.max(1, ...dots.map((d) => d.height + 1)));
	return (
		<svg class="vote-dots" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
			<line class="axis" x1={INSET} x2={WIDTH - INSET} y1={HEIGHT - 4} y2={HEIGHT - 4} />
			<line class="median" x1={x(median)} x2={x(median)} y1={2} y2={HEIGHT} />
			{dots.map((d) => (
				<circle key={d.by} cx={x(d.value)} cy={HEIGHT - 4 - RADIUS - d.height * step} r={RADIUS} />
			))}
		</svg>
	);
}
