import { Age } from "../../../../shared/ui/parts/age.tsx";
import { dayWords, STALE_DAYS } from "../../../../shared/ui/words/age-words.ts";
import { benefitStatusWords, windowSentence } from "../../../../shared/ui/words/benefit-portfolio-words.ts";
import { measuresWords, measureWords } from "../../../../shared/ui/words/measure-words.ts";
import { percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { BenefitLine } from "../../engine/benefits.ts";
import { ArrivalBar } from "./arrival-bar.tsx";
import { BenefitDetails } from "./benefit-details.tsx";
import { CourseMark } from "./course-mark.tsx";
import { DoamMarks } from "./doam-marks.tsx";

interface BenefitRowsProps {
	line: BenefitLine;
	today: string;
	names: Readonly<Record<string, string>>;
}

/** One benefit: how much has arrived against what should have, where it ends, when it is read next; and below it, why. */
export function BenefitRows({ line, today, names }: BenefitRowsProps) {
	const { benefit, standing } = line;
	const { course, realised, unclamped, forecast } = standing;
	const stamps = stampsOf(line);
	const none = <span class="soft">{standing.window?.state === "not-live" ? "not live" : "unknown"}</span>;
	return (
		<>
			<tr class="record">
				<th scope="row">
					<span class="title">{benefit.title}</span> <span class="id">{benefit.id}</span>
					<p class="small soft">{benefit.owner?.trim() ? benefit.owner : "No owner"}</p>
					{stamps.length > 0 && (
						<p class="stamps small">
							{stamps.map((stamp) => (
								<span key={stamp}>{stamp}</span>
							))}
						</p>
					)}
				</th>
				<td>
					<CourseMark state={course.state} />
					<DoamMarks doam={standing.doam} />
				</td>
				<td class="figure number">
					{realised === undefined ? (
						none
					) : (
						<>
							<strong>{percentWords(unclamped ?? realised)}</strong>
							{course.expected !== undefined && (
								<span class="small soft"> of {percentWords(course.expected)} expected</span>
							)}
							<ArrivalBar arrived={unclamped} expected={course.expected} />
							<p class="small soft">{toDate(line)}</p>
						</>
					)}
				</td>
				<td class="figure number">
					{forecast ? (
						<>
							<strong>{percentWords(forecast.share)}</strong>
							<p class="small soft">{measureWords(forecast.value, benefit.unit)}</p>
							<p class="small soft">{BY[forecast.by]}</p>
						</>
					) : (
						none
					)}
				</td>
				<td class="window">
					{windowSentence(standing.window)}
					<NextReading standing={standing} />
					<p>
						<Age what="read" from={standing.asOf} now={today} staleDays={STALE_DAYS.benefits} never="never read" />
					</p>
				</td>
			</tr>
			<tr class="more">
				<td colSpan={5}>
					<BenefitDetails {...{ line, names }} />
				</td>
			</tr>
		</>
	);
}

/** What must not be overlooked about its record. */
function stampsOf({ benefit: { status }, standing: { retroFitted, goLive } }: BenefitLine): string[] {
	const isOver = status === "realised" || status === "closed" || status === "lapsed";
	const isLate = goLive.actual !== undefined && (goLive.slipDays ?? 0) > 0;
	return [
		...(isOver ? [benefitStatusWords(status)] : []),
		...(retroFitted ? ["Retro-fitted baseline"] : []),
		...(goLive.moves.length > 0 ? ["Go-live moved"] : []),
		...(isLate && goLive.moves.length === 0 ? ["Live later than planned"] : []),
	];
}

const BY = { actual: "as read", stated: "stated by people", pace: "at this pace" } as const;

function NextReading({ standing: { nextDue, late } }: Pick<BenefitLine, "standing">) {
	if (!nextDue) return null;
	return late ? (
		<p class="overdue small">Reading of {dayWords(nextDue)} overdue</p>
	) : (
		<p class="small">Next reading {dayWords(nextDue)}</p>
	);
}

/** "24 → 11, target 6 complaints"; of a benefit that adds up "80 of 100 planned hours". */
function toDate({ benefit: { baseline, unit, nature }, standing: { toDate } }: BenefitLine): string {
	if (!toDate) return "";
	const { actual, against } = toDate;
	if (nature === "cumulative") return `${measuresWords([actual, against], unit).join(" of ")} planned`;
	const [from, at, target] = measuresWords([baseline ?? Number.NaN, actual, against], unit);
	return `${typeof baseline === "number" ? `${from} → ` : ""}${at}, target ${target}`;
}
