const WIDTH = 56;
const HEIGHT = 16;
const EDGE = 2;

interface ConfidenceLineProps {
	/** Oldest first; 0..1. */
	series: readonly { readonly date: string; readonly confidence: number }[];
}

/** How sure people were, check-in by check-in, from 0 at the foot to 1 at the top. The table of check-ins says it in figures. */
export function ConfidenceLine({ series }: ConfidenceLineProps) {
	const days = series.map((s) => Date.parse(s.date));
	const [from = 0, to = 0] = [days[0], days.at(-1)];
	if (series.length < 2 || to <= from) return null;
	const points = series.map(({ confidence }, i) => {
		const x = EDGE + (((days[i] ?? from) - from) / (to - from)) * (WIDTH - 2 * EDGE);
		return [x, EDGE + (1 - confidence) * (HEIGHT - 2 * EDGE)] as const;
	});
	const [x, y] = points.at(-1) ?? [0, 0];
	return (
		<svg class="confidence" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
			<path class="range" d={`M0 ${EDGE}H${WIDTH}M0 ${HEIGHT - EDGE}H${WIDTH}`} />
			<polyline points={points.map((p) => p.map((n) => n.toFixed(1)).join(",")).join(" ")} />
			<circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="2" />
		</svg>
	);
}
