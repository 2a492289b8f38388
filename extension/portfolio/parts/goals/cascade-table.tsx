import { Age } from "../../../../shared/ui/parts/age.tsx";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { StateMark } from "../../../../shared/ui/parts/state-mark.tsx";
import { STALE_DAYS } from "../../../../shared/ui/words/age-words.ts";
import { originWords, valuesWords } from "../../../../shared/ui/words/goal-words.ts";
import { percentWords, scoreWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView, ObjectiveLine } from "../../engine/goals.ts";
import { KeyResultRows } from "./key-result-rows.tsx";

type Names = GoalsView["names"];

/** The objectives as a tree, each with its key results: progress, pace and confidence side by side, never mixed. */
export function CascadeTable({ goals: { objectives, names, today } }: { goals: GoalsView }) {
	return (
		<ScrollTable label="Objectives and key results" kind="goals">
			<thead>
				<tr>
					<th scope="col">Objective and key results</th>
					<th scope="col">State</th>
					<th scope="col" class="figure">
						Progress
					</th>
					<th scope="col" class="figure">
						Against expected
					</th>
					<th scope="col" class="figure">
						Confidence
					</th>
				</tr>
			</thead>
			{objectives.map((line) => (
				<tbody key={line.objective.id}>
					<ObjectiveRow line={line} names={names} today={today} />
					{line.keyResults.map((k) => (
						<KeyResultRows key={k.keyResult.id} line={k} depth={line.depth + 1} names={names} today={today} />
					))}
				</tbody>
			))}
		</ScrollTable>
	);
}

function ObjectiveRow({ line, names, today }: { line: ObjectiveLine; names: Names; today: string }) {
	const { objective, standing, depth } = line;
	const { expectation, confidence, interval, final } = standing ?? {};
	const values = valuesWords(standing?.values ?? [], (id) => names[id]);
	return (
		<tr class="group">
			<th scope="row" class={`depth-${Math.min(depth, 4)}`}>
				<span class="heard-only">Level {depth + 1}: </span>
				{objective.title}
				<p class="meta">
					{objective.owner ?? "No owner"} · {objective.ambition ?? "expectation unsaid"} ·{" "}
					{originWords(objective.origin ?? "unsaid").toLowerCase()}
					{objective.origin ? "" : " who set it"} ·{" "}
					<Age what="latest reading" from={standing?.asOf} now={today} staleDays={STALE_DAYS.keyResults} />
				</p>
				{values && <p class="meta">{values}</p>}
			</th>
			<td>
				<StateMark state={standing?.state ?? "unknown"} />
			</td>
			<td class="figure number">
				{standing?.score === undefined ? "unknown" : `${scoreWords(standing.score)} ${standing.band ?? ""}`}
				{interval && (
					<p class="meta">
						{scoreWords(interval[0])} to {scoreWords(interval[1])}
					</p>
				)}
				{final && <p class="meta">final {scoreWords(final.value)}</p>}
			</td>
			<td class="figure number">
				{expectation ? `${scoreWords(expectation.expected)} at the close` : <span class="meta">unsaid</span>}
			</td>
			<td class="figure number">
				{confidence ? percentWords(confidence.lowest) : <span class="meta">unsaid</span>}
				{confidence && <p class="meta">the lowest</p>}
			</td>
		</tr>
	);
}
