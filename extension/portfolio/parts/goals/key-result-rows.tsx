import { useState } from "preact/hooks";
import { Age } from "../../../../shared/ui/parts/age.tsx";
import { StateMark } from "../../../../shared/ui/parts/state-mark.tsx";
import { STALE_DAYS } from "../../../../shared/ui/words/age-words.ts";
import {
	directionWords,
	paceGapWords,
	paceSentence,
	reAimedWords,
	reAimSentence,
	travelSentence,
	unclampedWords,
	valuesWords,
	zonesSentence,
} from "../../../../shared/ui/words/goal-words.ts";
import { countWords, figureWords, percentWords, scoreWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView, KeyResultLine } from "../../engine/goals.ts";
import { CheckInTable } from "./check-in-table.tsx";
import { ConfidenceLine } from "./confidence-line.tsx";

interface KeyResultRowsProps {
	line: KeyResultLine;
	depth: number;
	names: GoalsView["names"];
	today: string;
}

/** A key result in one row of figures, and beneath it, when opened, all that bears them out. */
export function KeyResultRows({ line, depth, names, today }: KeyResultRowsProps) {
	const { keyResult, standing } = line;
	const { progress, unclamped, band, pace, confidence, missing, fault } = standing;
	const beyond = unclampedWords(unclamped);
	const step = `depth-${Math.min(depth, 4)}`;
	return (
		<>
			<tr class="record">
				<th scope="row" class={step}>
					{keyResult.title}
					<p class="meta">
						{keyResult.owner ?? "No owner"} ·{" "}
						<Age what="latest reading" from={standing.asOf} now={today} staleDays={STALE_DAYS.keyResults} />
					</p>
					{fault && <p class="problem">{fault.message}</p>}
					{missing && missing.length > 0 && <p class="meta">Missing: {missing.join(", ")}</p>}
				</th>
				<td>
					<StateMark state={standing.state} />
				</td>
				<td class="figure number">
					{progress === undefined ? "unknown" : `${scoreWords(progress)} ${band ?? ""}`}
					{beyond && <p class="meta">{beyond}</p>}
				</td>
				<td class="figure number">
					{pace ? paceGapWords(pace.gap) : <span class="meta">no pace</span>}
					{pace && <p class="meta">of {percentWords(pace.expected)} by now</p>}
				</td>
				<td class="figure number">
					{confidence ? percentWords(confidence.latest) : <span class="meta">unsaid</span>}
					{confidence && <ConfidenceLine series={confidence.series} />}
				</td>
			</tr>
			<tr class="more">
				<td colSpan={5} class={step}>
					<KeyResultDetails line={line} names={names} />
				</td>
			</tr>
		</>
	);
}

/** Drawn once it is opened: hundreds of tables that nobody looks at would make the page slow. */
function KeyResultDetails({ line, names }: Pick<KeyResultRowsProps, "line" | "names">) {
	const [open, setOpen] = useState(false);
	const { keyResult, checkIns, standing } = line;
	const { travel, reAimed } = standing;
	const told = [
		travel && directionWords(travel.direction),
		reAimed && reAimedWords(reAimed.count).toLowerCase(),
		checkIns.length === 0 ? "no check-in" : countWords(checkIns.length, "check-in"),
	].filter(Boolean);
	return (
		<details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary class="small">
				{capital(told.join(" · "))}
				<span class="heard-only"> of {keyResult.title}</span>
			</summary>
			{open && <Evidence line={line} names={names} />}
		</details>
	);
}

function Evidence({ line, names }: Pick<KeyResultRowsProps, "line" | "names">) {
	const { keyResult, checkIns, standing } = line;
	const { pace, travel, reAimed, confidence } = standing;
	const values = valuesWords(standing.values ?? [], (id) => names[id]);
	return (
		<div class="stack evidence">
			{pace && <p>{paceSentence(pace)}</p>}
			{travel && <p>{travelSentence(travel, keyResult.unit)}</p>}
			{keyResult.kind === "ordinal" && keyResult.zones && <p>{zonesSentence(keyResult.zones, keyResult.unit)}</p>}
			{reAimed && (
				<div>
					<p>
						By the aim it had first: <strong>{firstWords(reAimed.first)}</strong>. The aim was changed, and each change
						is kept:
					</p>
					<ul class="rules">
						{reAimed.log.map((r, i) => (
							<li key={`${r.date} ${i}`}>{reAimSentence(r)}</li>
						))}
					</ul>
				</div>
			)}
			{values && <p>{values}</p>}
			{confidence && confidence.unreadable.length > 0 && (
				<p>{countWords(confidence.unreadable.length, "stated confidence is", "stated confidences are")} not 0 to 1.</p>
			)}
			<CheckInTable {...{ checkIns, keyResult, names }} />
		</div>
	);
}

function firstWords({ progress, unclamped, band }: NonNullable<KeyResultLine["standing"]["reAimed"]>["first"]): string {
	if (progress === undefined) return "unknown";
	const beyond = unclamped != null && (unclamped < 0 || unclamped > 1) ? ` (${figureWords(unclamped)} unheld)` : "";
	return `${scoreWords(progress)} ${band ?? ""}${beyond}`.trim();
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
