import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { vsemColumnWords, vsemPartWords } from "../../../../shared/ui/words/vsem-words.ts";
import type { VsemPreview } from "../../goals/vsem-preview.ts";

const SHOWN = 200;

/** Cell by cell what a sheet would add, change and take out. */
export function VsemChanges({ preview: { added, changed } }: { preview: VsemPreview }) {
	if (added.length + changed.length === 0) return null;
	const more = added.length + changed.length - SHOWN;
	return (
		<>
			<ScrollTable label="What the sheet would change" kind="vsem-changes">
				<thead>
					<tr>
						<th scope="col">Record</th>
						<th scope="col">What</th>
						<th scope="col">Now</th>
						<th scope="col">By the sheet</th>
					</tr>
				</thead>
				{changed.slice(0, SHOWN).map((record) => (
					<tbody key={`${record.part} ${record.id}`}>
						{record.cells.map(({ column, from, to }, i) => (
							<tr key={column}>
								{i === 0 && (
									<th scope="rowgroup" rowSpan={record.cells.length}>
										<span class="id">{record.id}</span> {record.title}
										<div class="soft small">{vsemPartWords(record.part)}</div>
									</th>
								)}
								<td>{vsemColumnWords(column)}</td>
								<td class={from === "" ? "soft" : ""}>{from || "nothing"}</td>
								<td class={to === "" ? "taken-out" : ""}>{to || "taken out"}</td>
							</tr>
						))}
					</tbody>
				))}
				<tbody>
					{added.slice(0, Math.max(0, SHOWN - changed.length)).map(({ part, id, title }) => (
						<tr key={`${part} ${id}`}>
							<th scope="row">
								<span class="id">{id}</span> {title}
								<div class="soft small">{vsemPartWords(part)}</div>
							</th>
							<td>The whole record</td>
							<td class="soft">nothing</td>
							<td>new</td>
						</tr>
					))}
				</tbody>
			</ScrollTable>
			{more > 0 && <p class="small soft">And {countWords(more, "more record")}.</p>}
		</>
	);
}
