import { useState } from "preact/hooks";
import { shownKey } from "../../../../shared/domain/work-items/shown-key.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { outcomeWords, refusalWords, valueWords } from "../../../../shared/ui/words/write-words.ts";
import type { WriteJob, WriteRow } from "../../../write-job.ts";

const FIRST = 25;

/** Every item that would change, old and new beside each other, and how each fared once it was written. */
export function WriteRowsTable({ job }: { job: WriteJob }) {
	const [isWhole, setWhole] = useState(false);
	const isBegun = job.state !== "previewed";
	// What went wrong stands first: it is what somebody has to look at.
	const sorted = isBegun ? [...job.rows].sort((a, b) => Number(isWell(a)) - Number(isWell(b))) : job.rows;
	const shown = isWhole ? sorted : sorted.slice(0, FIRST);
	if (job.rows.length === 0) return null;
	return (
		<>
			<ScrollTable label={`Changes of ${job.fieldName}`} kind="write-rows">
				<thead>
					<tr>
						<th scope="col">Item</th>
						<th scope="col">{isBegun ? "Before" : `${job.fieldName} now`}</th>
						<th scope="col">{isBegun ? job.fieldName : "To be"}</th>
						{isBegun && <th scope="col">Outcome</th>}
					</tr>
				</thead>
				<tbody>
					{shown.map((row) => (
						<tr key={row.key}>
							<th scope="row">
								<span class="id">{shownKey(row.key)}</span> {row.title}
							</th>
							<td class={row.was === null ? "soft" : ""}>{valueWords(row.was)}</td>
							<td>
								<strong>{valueWords(row.now)}</strong>
							</td>
							{isBegun && (
								<td class={isWell(row) || row.outcome === undefined ? "" : "problem"}>{outcomeWords(row)}</td>
							)}
						</tr>
					))}
				</tbody>
			</ScrollTable>
			{sorted.length > FIRST && (
				<button type="button" class="button link" onClick={() => setWhole(!isWhole)}>
					{isWhole ? "Show the first few" : `Show all ${countWords(sorted.length, "item")}`}
				</button>
			)}
		</>
	);
}

const isWell = ({ outcome, undone }: WriteRow): boolean => outcome === "written" && (undone ?? "written") === "written";

/** Items that are left out because their field cannot be written, with why. */
export function RefusedList({ refused }: Pick<WriteJob, "refused">) {
	if (refused.length === 0) return null;
	return (
		<details>
			<summary>{countWords(refused.length, "item")} cannot be written</summary>
			<ul class="small plain">
				{refused.map(({ key, why }) => (
					<li key={key}>
						<span class="id">{shownKey(key)}</span> {refusalWords(why)}
					</li>
				))}
			</ul>
		</details>
	);
}
