import { shownKey } from "../../../shared/domain/work-items/shown-key.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { windowSentence } from "../../../shared/ui/words/benefit-portfolio-words.ts";
import { courseSentence, courseWords, forecastSentence } from "../../../shared/ui/words/benefit-words.ts";
import { measuresWords } from "../../../shared/ui/words/measure-words.ts";
import { figureWords, percentWords } from "../../../shared/ui/words/number-words.ts";
import type { PanelAnswer, PanelBenefit } from "../../panel-answer.ts";
import { readingWords } from "../window/reading-words.ts";
import { WindowStrip } from "./window-strip.tsx";

/** The benefits that name it, or work above it: how much has arrived, and the window in which it should. */
export function BenefitsPart({ answer: { benefits, key, today }, now }: { answer: PanelAnswer; now: string }) {
	return (
		<section aria-labelledby="benefits">
			<h2 id="benefits">Benefits</h2>
			{benefits.length === 0 ? (
				<p class="soft">No benefit names it, nor any work above it.</p>
			) : (
				benefits.map((line) => (
					<OneBenefit key={line.benefit.id} line={line} isOwn={line.by === key} today={today} now={now} />
				))
			)}
		</section>
	);
}

interface OneBenefitProps {
	line: PanelBenefit;
	isOwn: boolean;
	today: string;
	now: string;
}

function OneBenefit({ line, isOwn, today, now }: OneBenefitProps) {
	const { benefit, by, share, standing } = line;
	const { course, window, realised, unclamped } = standing;
	const claim = share === undefined ? "" : `, ${percentWords(share)} of it`;
	const worth = worthOf(line);
	return (
		<article class="benefit">
			<div class="heading">
				<h3>
					{benefit.title} <span class="id">{benefit.id}</span>
				</h3>
				<Age what="read" from={standing.asOf} now={now} staleDays={STALE_DAYS.benefits} never="never read" />
			</div>
			<p class="small soft">
				{benefit.owner?.trim() || "No owner"} · named for {isOwn ? "this item" : shownKey(by)}
				{claim}
				{benefit.type === "dis-benefit" ? " · a loss that was accepted" : ""}
			</p>
			<p>
				<strong>{courseWords(course.state)}.</strong>{" "}
				{realised === undefined
					? "How much has arrived is not known."
					: `${percentWords(unclamped ?? realised)} has arrived.`}{" "}
				{toDate(line)}
			</p>
			{worth && <p class="number">{worth}</p>}
			<p class="small">
				{course.reasons.map(courseSentence).join(" ")} {forecastSentence(standing)}
			</p>
			<p>
				<strong>{windowSentence(window)}.</strong> {window && <span class="small">{readingWords(window, today)}</span>}
			</p>
			{window && <WindowStrip window={window} today={today} />}
		</article>
	);
}

/** "30 → 24, target 10 days"; of a benefit that adds up "80 of 100 planned hours". */
function toDate({ benefit: { baseline, unit, nature }, standing: { toDate: told } }: PanelBenefit): string {
	if (!told) return "";
	const { actual, against } = told;
	if (nature === "cumulative") return `${measuresWords([actual, against], unit).join(" of ")} planned.`;
	const [from, at, target] = measuresWords([baseline ?? Number.NaN, actual, against], unit);
	return `${typeof baseline === "number" ? `${from} → ` : ""}${at}, target ${target}.`;
}

function worthOf({ benefit: { financialValue, currency, type } }: PanelBenefit): string | undefined {
	if (typeof financialValue !== "number") return undefined;
	const amount = `${currency ? `${currency} ` : ""}${figureWords(financialValue)}`;
	return type === "dis-benefit" ? `A loss of ${amount} over its life.` : `Worth ${amount} over its life.`;
}
