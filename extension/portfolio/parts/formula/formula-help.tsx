import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { EXPRESSION_HELP, EXPRESSION_NOTES } from "../../../../shared/ui/words/expression-words.ts";

/** Everything that may stand in a formula, each with an example and what it comes to. */
export function FormulaHelp() {
	return (
		<details>
			<summary>What may stand in a formula</summary>
			<ScrollTable label="What may stand in a formula">
				<thead>
					<tr>
						<th scope="col">Written</th>
						<th scope="col">Means</th>
						<th scope="col">Example</th>
						<th scope="col" class="figure">
							Comes to
						</th>
					</tr>
				</thead>
				<tbody>
					{EXPRESSION_HELP.map(({ form, meaning, example, result }) => (
						<tr key={form}>
							<th scope="row">
								<code>{form}</code>
							</th>
							<td>{meaning}</td>
							<td>
								<code>{example}</code>
							</td>
							<td class="figure number">{result}</td>
						</tr>
					))}
				</tbody>
			</ScrollTable>
			<ul class="rules small">
				{EXPRESSION_NOTES.map((note) => (
					<li key={note}>{note}</li>
				))}
			</ul>
		</details>
	);
}
