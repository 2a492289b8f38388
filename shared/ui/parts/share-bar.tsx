import type { LineState } from "../../domain/alignment/line-of-sight.ts";
import { stateWords } from "../words/line-short-words.ts";
import { percentWords } from "../words/number-words.ts";

const ORDER: readonly LineState[] = ["aligned", "inherited", "unaligned", "exempt", "unknown"];
const WIDTH = 340;
const HEIGHT = 14;
const GAP = 2;

/** Shares of one whole as a stacked bar. The legend holds every figure as text, so the bar itself is decoration. */
export function ShareBar({ shares }: { shares: Readonly<Record<LineState, number>> }) {
	const present = ORDER.filter((state) => shares[state] > 0);
	let from = 0;
	const segments = present.map((state, i) => {
		const x = from;
		from += shares[state] * WIDTH;
		const isLast = i === present.length - 1;
		return { state, x, width: Math.max(1, (isLast ? WIDTH : from - GAP) - x) };
	});
	return (
		<div class="share-bar">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
				<Hatching />
				{segments.map(({ state, x, width }) => (
					<rect key={state} x={x} y={0} width={width} height={HEIGHT} fill={fillOf(state)} />
				))}
			</svg>
			<ul class="legend">
				{ORDER.map((state) => (
					<li key={state}>
						<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
							<rect width="12" height="12" fill={fillOf(state)} />
						</svg>
						<span>{stateWords(state)}</span>
						<span class="number">{percentWords(shares[state])}</span>
					</li>
				))}
			</ul>
		</div>
	);
}

/** What is not known is hatched, so that it does not look like a figure of its own kind. */
const fillOf = (state: LineState): string => (state === "unknown" ? "url(#hatch)" : `var(--share-${state})`);

function Hatching() {
	return (
		<defs>
			<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
				<rect width="4" height="4" fill="var(--paper)" />
				<rect width="1.6" height="4" fill="var(--share-unknown)" />
			</pattern>
		</defs>
	);
}
