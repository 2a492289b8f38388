import { countWords, figureWords } from "../../../shared/ui/words/number-words.ts";
import { canGroupUndo } from "../../workbook/run-excel.ts";
import { nameOfInput } from "../../workbook/table-inputs.ts";
import type { PaneDesk, Run } from "../pane-desk.ts";

/** What the run found: how many have a score, what the others need, who leads; and the way back. */
export function RunResult({ desk, run }: { desk: PaneDesk; run: Run }) {
	const { summary, plan, written } = run;
	const without = summary.projects - summary.scored;
	const [first] = summary.askNext;
	return (
		<section class="result stack" aria-labelledby="result">
			<h2 id="result">
				<span class="figure number">{figureWords(summary.scored, 0)}</span> of {countWords(summary.projects, "project")}{" "}
				scored
			</h2>
			{summary.top.length > 0 && (
				<table class="top">
					<caption class="heard-only">The highest ranks</caption>
					<thead>
						<tr>
							<th scope="col">Rank</th>
							<th scope="col">Project</th>
							<th scope="col">Score</th>
						</tr>
					</thead>
					<tbody>
						{summary.top.map(({ label, rank, value }, i) => (
							<tr key={`${rank} ${label} ${i}`}>
								<td class="number">{rank}</td>
								<th scope="row">{label || "(no name)"}</th>
								<td class="number">{figureWords(value)}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<ul class="notes">
				{summary.ties.length > 0 && (
					<li>
						Ties stay ties:{" "}
						{summary.ties
							.slice(0, 3)
							.map(({ rank, rows }) => `${figureWords(rows, 0)} share rank ${figureWords(rank, 0)}`)
							.join(", ")}
						{summary.ties.length > 3 ? ` and ${summary.ties.length - 3} more` : ""}.
					</li>
				)}
				{without > 0 && (
					<li>
						{countWords(without, "project has", "projects have")} no score and no rank: missing is not zero. Most often
						missing:{" "}
						{summary.missing
							.slice(0, 3)
							.map(({ input, rows }) => `${nameOfInput(plan, input)} (${figureWords(rows, 0)})`)
							.join(", ") || "nothing"}
						.
					</li>
				)}
				{first && (
					<li>
						Ask next for <strong>{nameOfInput(plan, first.input)}</strong>: it tells most for{" "}
						{countWords(first.rows, "project")}.
					</li>
				)}
				{summary.refused > 0 && (
					<li>
						{countWords(summary.refused, "project has", "projects have")} a figure that cannot be right; see “Sightline
						needs”.
					</li>
				)}
				{summary.clamped > 0 && (
					<li>
						{countWords(summary.clamped, "project lies", "projects lie")} outside a scale and was held at its end.
					</li>
				)}
				{summary.otherRows > 0 && (
					<li>{countWords(summary.otherRows, "row is", "rows are")} blank, a total or a note: left out.</li>
				)}
			</ul>
			<p class="soft small">Written: {written.join(", ")}.</p>
			<div class="back">
				<button type="button" class="button" disabled={desk.busy.value} onClick={() => void desk.restore()}>
					Take back
				</button>
				{canGroupUndo() && <span class="soft small">or Ctrl+Z in the sheet: one step</span>}
			</div>
		</section>
	);
}
