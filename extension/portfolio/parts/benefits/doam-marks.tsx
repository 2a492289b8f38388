import type { Doam, DoamVerdict } from "../../../../shared/domain/benefits/doam.ts";
import { StateShape } from "../../../../shared/ui/parts/state-mark.tsx";
import { doamPartWords } from "../../../../shared/ui/words/benefit-portfolio-words.ts";
import { doamSentence, doamVerdictWords } from "../../../../shared/ui/words/benefit-words.ts";

const PARTS: readonly (keyof Doam)[] = ["description", "outcome", "attribution", "measurement", "title"];
const SHAPES = { passed: "on-track", failed: "off-track", "not-judged": "unknown" } as const;

/** The five marks of the validation in a row, each by letter and shape; in full where it is read out or pointed at. */
export function DoamMarks({ doam }: { doam: Doam }) {
	return (
		<ul class="doam">
			{PARTS.map((part) => {
				const words = `${doamPartWords(part)}: ${doamVerdictWords(doam[part].verdict).toLowerCase()}`;
				return (
					<li key={part} title={words} class={`mark ${shapeOf(doam[part].verdict)}`}>
						<span aria-hidden="true">{doamPartWords(part).charAt(0)}</span>
						<StateShape state={shapeOf(doam[part].verdict)} />
						<span class="heard-only">{words}</span>
					</li>
				);
			})}
		</ul>
	);
}

/** Why a part is not passed, one line each; nothing where all are. */
export function DoamReasons({ doam }: { doam: Doam }) {
	return (
		<>
			{PARTS.filter((part) => doam[part].reasons.length > 0).map((part) => (
				<li key={part}>
					{doamPartWords(part)} {doamVerdictWords(doam[part].verdict).toLowerCase()}:{" "}
					{doam[part].reasons.map(doamSentence).join(" ")}
				</li>
			))}
		</>
	);
}

const shapeOf = (verdict: DoamVerdict) => SHAPES[verdict];
