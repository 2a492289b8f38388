import type { KeyResult } from "../../../shared/domain/okr/objective.ts";
import type { DateOrder, Found, ImportNote, ImportPreview } from "../../../shared/sources/files/import-preview.ts";
import { ScrollTable } from "../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../shared/ui/words/age-words.ts";
import { countWords, figureWords } from "../../../shared/ui/words/number-words.ts";
import { latestCheckIn } from "../key-result-cells.ts";
import { DateQuestion } from "./date-question.tsx";

const SHOWN = 200;

interface FindingsProps {
	preview: ImportPreview;
	dateOrder: DateOrder | undefined;
	onDateOrder(order: DateOrder): void;
}

/** What a text was understood to hold, what was not, and the question only the reader can answer. */
export function ImportFindings({ preview, dateOrder, onDateOrder }: FindingsProps) {
	const { objectives, keyResults, notes, questions } = preview;
	const rows = objectives.flatMap((o) => [
		<ObjectiveRow key={`o ${o.record.id}`} title={o.record.title} />,
		...keyResults
			.filter((k) => k.record.objective === o.record.id)
			.map((k) => <KeyResultLine key={k.record.id} found={k} />),
	]);
	const listed = new Set<string>(objectives.map((o) => o.record.id));
	const others = keyResults.filter((k) => !listed.has(k.record.objective));
	const all = [...rows, ...others.map((k) => <KeyResultLine key={k.record.id} found={k} />)];
	return (
		<>
			{(questions.length > 0 || dateOrder) && (
				<DateQuestion examples={questions.flatMap((q) => q.examples)} order={dateOrder} onOrder={onDateOrder} />
			)}
			{all.length > 0 && (
				<ScrollTable label="What was understood">
					<thead>
						<tr>
							<th scope="col">Title</th>
							<th scope="col">Kind</th>
							<th scope="col" class="figure">
								From
							</th>
							<th scope="col" class="figure">
								To
							</th>
							<th scope="col" class="figure">
								Now
							</th>
							<th scope="col">By</th>
						</tr>
					</thead>
					<tbody>{all.slice(0, SHOWN)}</tbody>
				</ScrollTable>
			)}
			{all.length > SHOWN && <p class="soft">And {countWords(all.length - SHOWN, "further row")}.</p>}
			{notes.length > 0 && <Notes notes={notes} />}
		</>
	);
}

function ObjectiveRow({ title }: { title: string }) {
	return (
		<tr class="group">
			<th scope="row" colSpan={6}>
				{title}
			</th>
		</tr>
	);
}

function KeyResultLine({ found: { record } }: { found: Found<KeyResult> }) {
	const { kind, baseline, target, low, high, unit, due } = record;
	const banded = kind === "maintain" || kind === "threshold";
	return (
		<tr>
			<th scope="row">{record.title}</th>
			<td>{kind}</td>
			<td class="figure number">{figure(banded ? low : baseline)}</td>
			<td class="figure number">
				{figure(banded ? high : target)} {unit}
			</td>
			<td class="figure number">{figure(latestCheckIn(record)?.value)}</td>
			<td>{due ? dayWords(due) : "–"}</td>
		</tr>
	);
}

const figure = (x: number | null | undefined): string => (typeof x === "number" ? figureWords(x, 6) : "–");

function Notes({ notes }: { notes: readonly ImportNote[] }) {
	return (
		<div>
			<h4>To look at</h4>
			<ul class="rules">
				{notes.slice(0, SHOWN).map((note) => (
					<li key={`${note.line} ${note.column} ${note.code} ${note.message}`}>
						<p>
							<span class="soft number">
								Line {note.line}, column {note.column}
								{note.columnName && ` (${note.columnName})`}:
							</span>{" "}
							{note.message}
						</p>
						{note.text && (
							<p class="small soft">
								{note.effect === "left-out" ? "Left out: " : "Taken as it says above: "}
								<q>{note.text}</q>
							</p>
						)}
					</li>
				))}
			</ul>
			{notes.length > SHOWN && <p class="soft">And {countWords(notes.length - SHOWN, "further place")}.</p>}
		</div>
	);
}
