import type { NpvSpread } from "../../../../shared/domain/appraisal/npv-spread.ts";
import { leanWords, moneyWords, spreadWords } from "../../../../shared/ui/words/case-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";

interface NpvHistogramProps {
	spread: NpvSpread;
	currency: string | undefined;
	/** The value of the likeliest amounts. */
	npv: number | undefined;
}

const WIDTH = 480;
const HEIGHT = 120;
const GAP = 1;
const LEAST = 1;

/** The draws of a present value as bars, losses to the left of 0 and in another colour; the same said in the caption. */
export function NpvHistogram({ spread, currency, npv }: NpvHistogramProps) {
	const { bars, draws, seed } = spread;
	const [first, last] = [bars[0], bars.at(-1)];
	if (!first || !last) return null;
	const span = last.to - first.from;
	const at = (x: number) => ((x - first.from) / span) * WIDTH;
	const tallest = Math.max(...bars.map((b) => b.count));
	const holdsZero = first.from < 0 && last.to > 0;
	return (
		<figure class="histogram">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
				{bars.map(({ from, to, count }) => {
					const height = count === 0 ? 0 : Math.max(LEAST, (count / tallest) * (HEIGHT - 8));
					return (
						<rect
							key={from}
							class={to <= 0 ? "loss" : "gain"}
							x={at(from) + GAP / 2}
							y={HEIGHT - 1 - height}
							width={Math.max(0.5, at(to) - at(from) - GAP)}
							height={height}
						/>
					);
				})}
				<rect class="floor" x={0} y={HEIGHT - 1} width={WIDTH} height={1} />
				{holdsZero && <line class="zero" x1={at(0)} x2={at(0)} y1={0} y2={HEIGHT} />}
				{npv !== undefined && npv >= first.from && npv <= last.to && (
					<line class="likely" x1={at(npv)} x2={at(npv)} y1={0} y2={HEIGHT} />
				)}
			</svg>
			<div class="axis number small soft" aria-hidden="true">
				<span>{moneyWords(first.from, currency)}</span>
				{holdsZero && (
					<span class="zero" style={{ insetInlineStart: `${(at(0) / WIDTH) * 100}%` }}>
						0
					</span>
				)}
				<span>{moneyWords(last.to, currency)}</span>
			</div>
			<figcaption class="small">
				<p>
					{spreadWords(spread, currency)} {npv !== undefined && leanWords(spread, npv)}
				</p>
				<p class="soft">
					{countWords(draws, "draw")} of seed {figureWords(seed, 0)}, the same wherever they are made; each amount
					triangular between its least and its most, and independent of the others. Amounts that move together would
					spread wider. {npv !== undefined && "The dashed line is the value of the likeliest amounts."} ± holds in 95 of
					100 repetitions.
				</p>
			</figcaption>
		</figure>
	);
}
