import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { columnWords } from "../../../../shared/ui/words/benefit-portfolio-words.ts";
import type { BenefitsAnswer } from "../../engine/benefits.ts";

const MOST_ROWS = 500;

/** The map as a table, a row per benefit, from what its own profile names. */
export function MapTable({ answer: { gains, losses, lapsed, names } }: { answer: BenefitsAnswer }) {
	const lines = [...gains, ...losses, ...lapsed];
	return (
		<details class="card">
			<summary>The map as a table</summary>
			<ScrollTable label="The benefits map as a table" kind="map-table">
				<thead>
					<tr>
						<th scope="col">Benefit</th>
						<th scope="col">{columnWords("output")}</th>
						<th scope="col">Capability</th>
						<th scope="col">Outcome</th>
						<th scope="col">{columnWords("objective")}</th>
					</tr>
				</thead>
				<tbody>
					{lines.slice(0, MOST_ROWS).map(({ benefit }) => (
						<tr key={benefit.id}>
							<th scope="row">
								{benefit.title} <span class="id">{benefit.id}</span>
							</th>
							<Cell texts={benefit.outputs} />
							<Cell texts={benefit.capability ? [benefit.capability] : []} />
							<Cell texts={benefit.outcome ? [benefit.outcome] : []} />
							<Cell texts={benefit.serves?.map((id) => names[id] ?? id)} />
						</tr>
					))}
				</tbody>
			</ScrollTable>
			{lines.length > MOST_ROWS && <p class="soft">and {lines.length - MOST_ROWS} more benefits</p>}
		</details>
	);
}

function Cell({ texts = [] }: { texts?: readonly string[] | undefined }) {
	return <td>{texts.length > 0 ? texts.join("; ") : <span class="soft">none named</span>}</td>;
}
