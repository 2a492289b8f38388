import { moveSentence } from "../../../../shared/ui/words/benefit-portfolio-words.ts";
import {
	courseSentence,
	forecastSentence,
	goLiveSentence,
	retroFitSentence,
} from "../../../../shared/ui/words/benefit-words.ts";
import { findingSentence } from "../../../../shared/ui/words/finding-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { BenefitLine } from "../../engine/benefits.ts";
import { DoamReasons } from "./doam-marks.tsx";

interface BenefitDetailsProps {
	line: BenefitLine;
	names: Readonly<Record<string, string>>;
}

/** Findings that say again what the course and the forecast say. */
const REPEATED: ReadonlySet<string> = new Set(["behind-plan", "more-harm-than-planned", "forecast-below-target"]);

/** Why it stands where it stands, its go-live with every move, its validation, and what else was found: one press away. */
export function BenefitDetails({ line: { benefit, standing }, names }: BenefitDetailsProps) {
	const { goLive, earlierReadings } = standing;
	const said = [
		...standing.course.reasons.map(courseSentence),
		forecastSentence(standing),
		goLiveSentence(standing),
		...goLive.moves.map(moveSentence),
		retroFitSentence(standing),
		earlierReadings && `${countWords(earlierReadings, "reading")} from before the window: kept, and not counted.`,
		benefit.measure && `Measured as: ${benefit.measure}${benefit.source ? `, read from ${benefit.source}` : ""}.`,
		benefit.responsible && `Read by: ${benefit.responsible}.`,
		benefit.serves?.length && `Serves: ${benefit.serves.map((id) => names[id] ?? id).join("; ")}.`,
		benefit.work.length > 0 && `Brought by: ${benefit.work.map(({ item }) => named(item, names)).join("; ")}.`,
		benefit.mitigation && `Kept small by: ${benefit.mitigation}.`,
		...standing.findings.filter((f) => !REPEATED.has(f.code)).map(findingSentence),
	].filter((text) => typeof text === "string" && text !== "");
	return (
		<details>
			<summary class="small">
				Why<span class="heard-only"> {benefit.title} stands there</span>
			</summary>
			<ul class="small why">
				{[...new Set(said)].map((text) => (
					<li key={text}>{text}</li>
				))}
				<DoamReasons doam={standing.doam} />
			</ul>
		</details>
	);
}

const named = (key: string, names: Readonly<Record<string, string>>): string =>
	names[key] ? `${names[key]} (${key})` : `${key} (not read)`;
