import type { DeliveryState } from "../domain/assessment.ts";

const WORDS: Readonly<Record<DeliveryState, string>> = {
	"on-track": "On track",
	"at-risk": "At risk",
	"off-track": "Off track",
	unknown: "Unknown",
};

/** Each state has a shape of its own, so that colour never says it alone. */
const SHAPES: Readonly<Record<DeliveryState, string>> = {
	"on-track": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10L4 8l1.2-1.2L7 8.600l3.800-3.800L12 6Z",
	"at-risk": "M8 1 15.500 14.500H.5Zm-.8 5v4.500h1.600V6Zm0 5.500V13h1.600v-1.500Z",
	"off-track":
		"M5 1h6l4 4v6l-4 4H5l-4-4V5Zm.2 3.800L4 6l2 2-2 2 1.200 1.200L8 9.200l2.800 2L12 10 10 8l2-2-1.200-1.200L8 6.800Z",
	unknown: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.600a5.400 5.400 0 1 1 0 10.800A5.400 5.400 0 0 1 8 2.600Z",
};

/** A delivery state as shape and word. */
export function StateMark({ state, bare = false }: { state: DeliveryState; bare?: boolean }) {
	return (
		<span class={`state ${state}`}>
			<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
				<path d={SHAPES[state]} fill="currentColor" fill-rule="evenodd" />
			</svg>
			<span class={bare ? "hidden-text" : ""}>{WORDS[state]}</span>
		</span>
	);
}

export const stateWords = (state: DeliveryState): string => WORDS[state];
