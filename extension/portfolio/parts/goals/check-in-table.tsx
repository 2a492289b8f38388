import type { CheckIn } from "../../../../shared/domain/okr/objective.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView, KeyResultLine } from "../../engine/goals.ts";

interface CheckInTableProps {
	checkIns: KeyResultLine["checkIns"];
	keyResult: KeyResultLine["keyResult"];
	names: GoalsView["names"];
}

/** More than this many are counted, not drawn. */
const MOST = 12;

/** What was stated at each check-in, the newest first: the reading, how sure people were, and how the values fared. */
export function CheckInTable({ checkIns, keyResult, names }: CheckInTableProps) {
	if (checkIns.length === 0) return <p class="soft">No check-in yet. Add the latest value in Options, Key results.</p>;
	const newest = [...checkIns].reverse().slice(0, MOST);
	return (
		<ScrollTable label={`Check-ins of ${keyResult.title}`} kind="check-ins">
			<thead>
				<tr>
					<th scope="col">Check-in</th>
					<th scope="col" class="figure">
						Reading{keyResult.unit && `, ${keyResult.unit}`}
					</th>
					<th scope="col" class="figure">
						Confidence
					</th>
					<th scope="col">Values and notes</th>
				</tr>
			</thead>
			<tbody>
				{newest.map((c, i) => (
					<tr key={`${c.date} ${i}`}>
						<th scope="row">{dayWords(c.date)}</th>
						<td class="figure number">{figureWords(c.value, 4)}</td>
						<td class="figure number">{c.confidence === undefined ? "unsaid" : percentWords(c.confidence)}</td>
						<td>{besides(c, names)}</td>
					</tr>
				))}
				{checkIns.length > MOST && (
					<tr>
						<td colSpan={4} class="soft">
							and {checkIns.length - MOST} earlier
						</td>
					</tr>
				)}
			</tbody>
		</ScrollTable>
	);
}

function besides({ values = [], note }: CheckIn, names: GoalsView["names"]): string {
	const marks = values.map(
		({ value, mark, note }) =>
			`${names[value] ?? value}: ${mark === "yes" ? "yes" : "of concern"}${note ? ` (${note})` : ""}`,
	);
	return [...marks, ...(note ? [note] : [])].join(". ");
}
