import type { OpenAtClosure } from "../../../../shared/domain/benefits/closure-guard.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { closureWords } from "../../../../shared/ui/words/benefit-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";

interface ClosureTableProps {
	open: readonly OpenAtClosure[];
	names: Readonly<Record<string, string>>;
}

/** Work that is closed while a benefit it was to bring is still open, and what that benefit lacks. */
export function ClosureTable({ open, names }: ClosureTableProps) {
	if (open.length === 0)
		return (
			<>
				<h3>No work was closed around an open benefit</h3>
				<p class="soft">Work stands here once it is done while a benefit it brings is not yet realised.</p>
			</>
		);
	return (
		<>
			<h3>
				{countWords(open.length, "piece of work was", "pieces of work were")} closed while a benefit is still open
			</h3>
			<ScrollTable label="Work closed while a benefit is open">
				<thead>
					<tr>
						<th scope="col">Closed work</th>
						<th scope="col">Open benefit</th>
						<th scope="col">Who answers for it</th>
						<th scope="col">What it still needs</th>
						<th scope="col">Window closes</th>
					</tr>
				</thead>
				<tbody>
					{open.flatMap(({ item, benefits }) =>
						benefits.map(({ id, owner, missing, missed, windowCloses }) => (
							<tr key={`${item} ${id}`}>
								<th scope="row">
									{names[item] ?? item} <span class="id">{item}</span>
								</th>
								<td>
									{names[id]} <span class="id">{id}</span>
								</td>
								<td>{owner ?? <span class="soft">nobody</span>}</td>
								<td>
									{closureWords(missing)}
									{missed.length > 0 && ` ${countWords(missed.length, "reading")} overdue.`}
								</td>
								<td>{windowCloses ? dayWords(windowCloses) : <span class="soft">unknown</span>}</td>
							</tr>
						)),
					)}
				</tbody>
			</ScrollTable>
		</>
	);
}
