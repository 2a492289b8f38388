import type { FoundTarget } from "../../workbook/find-targets.ts";
import type { Current, PaneDesk } from "../pane-desk.ts";

interface TableChoiceProps {
	desk: PaneDesk;
	now: Current;
	projects: string;
}

/** Which list of projects; a choice only where the workbook has several. */
export function TableChoice({ desk, now, projects }: TableChoiceProps) {
	const state = desk.state.value;
	const all = state.kind === "looked" ? state.found : [];
	const { table } = now.found;
	return (
		<section class="table-choice" aria-labelledby="table-name">
			{all.length > 1 ? (
				<div class="field">
					<label id="table-name" for="table">
						Portfolio table
					</label>
					<select id="table" value={now.found.target.key} onChange={(e) => desk.take(e.currentTarget.value)}>
						{all.map((f) => (
							<option key={f.target.key} value={f.target.key}>
								{nameOf(f)}
							</option>
						))}
					</select>
				</div>
			) : (
				<h2 id="table-name">{nameOf(now.found)}</h2>
			)}
			<p class="soft small">
				{projects}, headings in row {table.headerRow + table.headerRows}
			</p>
		</section>
	);
}

const nameOf = ({ table }: FoundTarget): string =>
	table.table ? `${table.table.name} (${table.sheet})` : `List on “${table.sheet}”`;
