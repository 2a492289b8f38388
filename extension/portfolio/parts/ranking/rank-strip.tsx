import { figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import { placesWords } from "../../../../shared/ui/words/ranking-words.ts";
import type { TestedItem } from "../../engine/ranking-stability.ts";

interface RankStripProps {
	tested: TestedItem;
	/** Places in all. */
	count: number;
	top: number;
}

const WIDTH = 120;
const HEIGHT = 22;
const GAP = 0.75;
const LEAST = 1.5;

/** The places an item takes in the cases tried, as bars to its own tallest; beyond the line they are pale. Said in words too. */
export function RankStrip({ tested: { best, worst, strip, likeliest, mean }, count, top }: RankStripProps) {
	const usual = likeliest
		? `most often ${figureWords(likeliest.rank, 0)} (${percentWords(likeliest.chance)})`
		: `${figureWords(mean, 1)} on average`;
	return (
		<div class="rank-strip">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
				<rect class="floor" x={0} y={HEIGHT - 1} width={WIDTH} height={1} />
				{strip ? <Bars strip={strip} count={count} top={top} /> : <Range best={best} worst={worst} count={count} />}
				<line class="line" x1={(top / count) * WIDTH} x2={(top / count) * WIDTH} y1={0} y2={HEIGHT} />
			</svg>
			<span class="number small soft">
				<span class="heard-only">Places </span>
				{placesWords(best, worst)}
				<span class="heard-only">, {usual}</span>
			</span>
		</div>
	);
}

function Bars({ strip, count, top }: { strip: readonly number[]; count: number; top: number }) {
	const tallest = Math.max(...strip);
	const per = Math.ceil(count / strip.length);
	const wide = (per / count) * WIDTH;
	return (
		<>
			{strip.map((share, k) => {
				if (share === 0) return null;
				const height = Math.max(LEAST, (share / tallest) * (HEIGHT - 1));
				const x = k * wide;
				return (
					<rect
						key={x}
						class={k * per < top ? "above" : "below"}
						x={x + GAP / 2}
						y={HEIGHT - 1 - height}
						width={Math.max(0.5, Math.min(wide, WIDTH - x) - GAP)}
						height={height}
					/>
				);
			})}
		</>
	);
}

/** For a portfolio too large to count every place. */
function Range({ best, worst, count }: { best: number; worst: number; count: number }) {
	const x = ((best - 1) / count) * WIDTH;
	return (
		<rect class="above" x={x} y={HEIGHT / 2 - 3} width={Math.max(1, (worst / count) * WIDTH - x)} height={6} rx={1} />
	);
}
