import type { LineState } from "../../../shared/domain/alignment/line-of-sight.ts";

/** The shapes of the badge: a disc, a ring, a diamond, a bar, a dotted ring. The state stands beside it in words. */
export function LineMark({ state }: { state: LineState }) {
	return (
		<svg class="line-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			{SHAPES[state]}
		</svg>
	);
}

const ring = { cx: 8, cy: 8, r: 6, fill: "none", stroke: "currentColor", "stroke-width": 2.5 } as const;

const SHAPES = {
	aligned: <circle cx="8" cy="8" r="7" fill="currentColor" />,
	inherited: <circle {...ring} />,
	unaligned: <path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" stroke-width="2" />,
	exempt: <path d="M2 8h12" stroke="currentColor" stroke-width="3" />,
	unknown: <circle {...ring} stroke-dasharray="2.5 2.2" />,
} as const;
