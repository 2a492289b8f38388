import type { DeliveryState } from "../../domain/assessment.ts";
import { deliveryWords } from "../words/delivery-words.ts";

/** One shape per state, so that no state is told by colour alone: tick in a disc, triangle, crossed square, open ring. */
const SHAPES: Readonly<Record<DeliveryState, readonly [filled: string, drawn: string]>> = {
	"on-track": ["M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z", "M4.8 8.3 7.1 10.6 11.3 5.9"],
	"at-risk": ["M8 1.2 15.2 14.4H.8Z", "M8 6v4M8 12v.4"],
	"off-track": [
		"M2.5 1.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1Z",
		"M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6",
	],
	unknown: [
		"",
		"M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM6.2 6.3c.2-2.6 4-2.4 3.7.1-.2 1.3-1.8 1.4-1.8 2.8M8 11.4v.4",
	],
};

/** The shape alone; whoever uses it says the state in text beside it. */
export function StateShape({ state }: { state: DeliveryState }) {
	const [filled, drawn] = SHAPES[state];
	return (
		<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			{filled && <path d={filled} fill="currentColor" />}
			<path
				d={drawn}
				fill="none"
				stroke={filled ? "var(--paper)" : "currentColor"}
				stroke-width={filled ? 1.8 : 1.4}
				stroke-linecap="round"
				stroke-linejoin="round"
			/>
		</svg>
	);
}

/** Delivery state by shape, colour and text; `bare` shows the shape and leaves the text to screen readers. */
export function StateMark({ state, bare = false }: { state: DeliveryState; bare?: boolean }) {
	return (
		<span class={`mark ${state}`} title={bare ? deliveryWords(state) : undefined}>
			<StateShape state={state} />
			<span class={bare ? "heard-only" : ""}>{deliveryWords(state)}</span>
		</span>
	);
}
