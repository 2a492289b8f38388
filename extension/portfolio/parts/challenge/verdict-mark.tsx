import type { Verdict } from "../../../../shared/domain/challenge/commitment-answer.ts";
import { StateShape } from "../../../../shared/ui/parts/state-mark.tsx";
import { verdictWords } from "../../../../shared/ui/words/challenge-words.ts";

const SHAPES = { yes: "on-track", no: "off-track", unknown: "unknown" } as const;

/** Yes, no or unknown by shape, colour and text; `bare` leaves the text to screen readers. */
export function VerdictMark({ verdict, bare = false }: { verdict: Verdict; bare?: boolean }) {
	return (
		<span class={`mark ${SHAPES[verdict]}`}>
			<StateShape state={SHAPES[verdict]} />
			<span class={bare ? "heard-only" : ""}>{verdictWords(verdict)}</span>
		</span>
	);
}
