import { Age } from "../../../../shared/ui/parts/age.tsx";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { StateMark } from "../../../../shared/ui/parts/state-mark.tsx";
import { STALE_DAYS } from "../../../../shared/ui/words/age-words.ts";
import {
	directionWords,
	expectationWords,
	paceSentence,
	reAimedWords,
	reAimSentence,
	travelSentence,
} from "../../../../shared/ui/words/goal-words.ts";
import { percentWords, scoreWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView, KeyResultLine, ObjectiveLine } from "../../engine/goals.ts";

type Names = GoalsView["names"];

/** The objectives as a tree, each with its key results. */
export function CascadeTable({ goals: { objectives, names, today } }: { goals: GoalsView }) {
	return (
		<ScrollTable label="Objectives and key results" kind="goals">
			<thead>
				<tr>
					<th scope="col">Objective and key results</th>
					<th scope="col">State</th>
					<th scope="col" class="figure">
						Score
					</th>
					<th scope="col">What stands beside it</th>
				</tr>
			</thead>
			{objectives.map((line) => (
				<tbody key={line.objective.id}>
					<ObjectiveRow line={line} names={names} today={today} />
					{line.keyResults.map((k) => (
						<KeyResultRow key={k.keyResult.id} line={k} depth={line.depth + 1} names={names} today={today} />
					))}
				</tbody>
			))}
		</ScrollTable>
	);
}

function ObjectiveRow({ line, names, today }: { line: ObjectiveLine; names: Names; today: string }) {
	const { objective, standing, depth } = line;
	const { expectation, confidence, interval } = standing ?? {};
	return (
		<tr class="group">
			<th scope="row" class={`depth-${Math.min(depth, 4)}`}>
				<span class="heard-only">Level {depth + 1}: </span>
				{objective.title}
				<div class="soft small">
					{objective.owner ?? "No owner"}, {objective.ambition ?? "expectation unsaid"},{" "}
					{objective.origin ?? "origin unsaid"}
				</div>
			</th>
			<td>
				<StateMark state={standing?.state ?? "unknown"} />
			</td>
			<td class="figure">
				{standing?.score === undefined ? "unknown" : `${scoreWords(standing.score)} ${standing.band ?? ""}`}
				{interval && (
					<div class="soft small">
						between {scoreWords(interval[0])} and {scoreWords(interval[1])}
					</div>
				)}
			</td>
			<td class="small">
				{expectation && <div>Expected: {scoreWords(expectation.expected)}</div>}
				{expectation?.verdict && <div>{expectationWords(expectation.verdict)}</div>}
				{confidence && <div>Lowest confidence: {percentWords(confidence.lowest)}</div>}
				<Values values={standing?.values} names={names} />
				<Age what="latest reading" from={standing?.asOf} now={today} staleDays={STALE_DAYS.keyResults} />
			</td>
		</tr>
	);
}

interface KeyResultRowProps {
	line: KeyResultLine;
	depth: number;
	names: Names;
	today: string;
}

function KeyResultRow({ line: { keyResult, standing }, depth, names, today }: KeyResultRowProps) {
	const { progress, band, pace, travel, confidence, reAimed, missing, fault } = standing;
	return (
		<tr>
			<th scope="row" class={`depth-${Math.min(depth, 4)}`}>
				{keyResult.title}
				<div class="soft small">{keyResult.owner ?? "No owner"}</div>
			</th>
			<td>
				<StateMark state={standing.state} />
			</td>
			<td class="figure">{progress === undefined ? "unknown" : `${scoreWords(progress)} ${band ?? ""}`}</td>
			<td class="small">
				{fault && <div>{fault.message}</div>}
				{missing && missing.length > 0 && <div>Missing: {missing.join(", ")}</div>}
				{pace && <div>{paceSentence(pace)}</div>}
				{travel && (
					<details>
						<summary>{directionWords(travel.direction)}</summary>
						{travelSentence(travel, keyResult.unit)}
					</details>
				)}
				{confidence && <div>Confidence: {percentWords(confidence.latest)}</div>}
				{reAimed && (
					<details>
						<summary>
							{reAimedWords(reAimed.count)}: by the first aim{" "}
							{reAimed.first.progress === undefined ? "unknown" : scoreWords(reAimed.first.progress)}
						</summary>
						<ul>
							{reAimed.log.map((r, i) => (
								<li key={`${r.date} ${i}`}>{reAimSentence(r)}</li>
							))}
						</ul>
					</details>
				)}
				<Values values={standing.values} names={names} />
				<Age what="latest reading" from={standing.asOf} now={today} staleDays={STALE_DAYS.keyResults} />
			</td>
		</tr>
	);
}

/** The third corner: shown beside the figures and in none of them. */
function Values({ values, names }: { values: KeyResultLine["standing"]["values"]; names: Names }) {
	if (!values || values.length === 0) return null;
	const said = values.map((v) => `${names[v.value] ?? v.value} (${v.yes} yes, ${v.concern} of concern)`);
	return <div>Values: {said.join("; ")}</div>;
}
