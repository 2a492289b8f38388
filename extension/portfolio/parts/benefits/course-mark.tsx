import type { CourseState } from "../../../../shared/domain/benefits/benefit-course.ts";
import { StateShape } from "../../../../shared/ui/parts/state-mark.tsx";
import { courseWords } from "../../../../shared/ui/words/benefit-words.ts";

const SHOWN = { "on-course": "on-track", behind: "off-track", unknown: "unknown" } as const;

/** A benefit's course by shape, colour and text; `bare` leaves the text to screen readers. */
export function CourseMark({ state, bare = false }: { state: CourseState; bare?: boolean }) {
	const shown = state === "ahead" ? "on-track" : SHOWN[state];
	return (
		<span class={`mark ${shown}`} title={bare ? courseWords(state) : undefined}>
			{state === "ahead" ? <AheadShape /> : <StateShape state={shown} />}
			<span class={bare ? "heard-only" : ""}>{courseWords(state)}</span>
		</span>
	);
}

/** The disc of "on course" with an arrow up in place of the tick. */
function AheadShape() {
	return (
		<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z" fill="currentColor" />
			<path
				d="M8 11.6V4.8M4.9 7.7 8 4.6l3.1 3.1"
				fill="none"
				stroke="var(--paper)"
				stroke-width="1.8"
				stroke-linecap="round"
				stroke-linejoin="round"
			/>
		</svg>
	);
}
