import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import type { BenefitLine } from "../../engine/benefits.ts";
import { BenefitRows } from "./benefit-rows.tsx";

interface BenefitTableProps {
	label: string;
	/** Each with its heading; those without a line are left out. */
	groups: readonly (readonly [title: string, lines: readonly BenefitLine[]])[];
	today: string;
	names: Readonly<Record<string, string>>;
}

/** More rows of one group are not drawn: nobody reads them, and thousands would make the page slow. */
const MOST_ROWS = 200;
const COLUMNS = 5; // BenefitRows draws as many

/** Benefits with their figures, group by group. */
export function BenefitTable({ label, groups, today, names }: BenefitTableProps) {
	return (
		<ScrollTable label={label} kind="benefits">
			<thead>
				<tr>
					<th scope="col">Benefit</th>
					<th scope="col">Course</th>
					<th scope="col" class="figure">
						To date
					</th>
					<th scope="col" class="figure">
						At close
					</th>
					<th scope="col">Window and reading</th>
				</tr>
			</thead>
			{groups
				.filter(([, lines]) => lines.length > 0)
				.map(([title, lines]) => (
					<tbody key={title}>
						<tr class="group">
							<th scope="rowgroup" colSpan={COLUMNS}>
								{title} <span class="soft number">{lines.length}</span>
							</th>
						</tr>
						{lines.slice(0, MOST_ROWS).map((line) => (
							<BenefitRows key={line.benefit.id} {...{ line, today, names }} />
						))}
						{lines.length > MOST_ROWS && (
							<tr>
								<td colSpan={COLUMNS} class="soft">
									and {lines.length - MOST_ROWS} more
								</td>
							</tr>
						)}
					</tbody>
				))}
		</ScrollTable>
	);
}
