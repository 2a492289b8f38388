import type { VotedInput } from "../../engine/votes.ts";

const WIDTH = 160;
const HEIGHT = 28;
const INSET = 6;
const RADIUS = 4;
const FLOOR = HEIGHT - 3;

/** Every vote as a dot on the input's scale, the median as a line. Decoration: each vote stands in text beside it. */
export function VoteDots({ input: { values, median, scale } }: { input: VotedInput }) {
	const [low, high] = scale;
	const x = (value: number) => (high > low ? INSET + ((value - low) / (high - low)) * (WIDTH - 2 * INSET) : WIDTH / 2);
	// Votes alike stand on top of each other.
	const dots = values.map((vote, i) => ({
		...vote,
		level: values.slice(0, i).filter((other) => other.value === vote.value).length,
	}));
	const levels = Math.max(1, ...dots.map((d) => d.level + 1));
	const step = Math.min(2 * RADIUS, (FLOOR - 2 * RADIUS) / Math.max(1, levels - 1));
	return (
		<svg class="vote-dots" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
			<line class="axis" x1={INSET} x2={WIDTH - INSET} y1={FLOOR} y2={FLOOR} />
			<line class="median" x1={x(median)} x2={x(median)} y1={2} y2={HEIGHT} />
			{dots.map((d) => (
				<circle key={d.by} cx={x(d.value)} cy={FLOOR - RADIUS - d.level * step} r={RADIUS} />
			))}
		</svg>
	);
}
