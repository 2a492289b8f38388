import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { moveWords, tauWords } from "../../../../shared/ui/words/formula-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";
import { columnWords } from "../../../../shared/ui/words/ranking-words.ts";
import type { FormulaPreview, PreviewRow } from "../../engine/formula-preview.ts";

/** What a formula would rank first, and what it would move furthest, beside the method chosen. */
export function EffectTables({ preview }: { preview: FormulaPreview }) {
	const { top, movers, beside, tau, ranked, unscored, unscoredCount } = preview;
	return (
		<>
			{top.length > 0 && (
				<section class="card" aria-label="Its top">
					<div class="card-head">
						<h3>{ranked > top.length ? `Its top ${figureWords(top.length, 0)}` : "Its order"}</h3>
						<p class="small soft">{countWords(ranked, "item")} ranked</p>
					</div>
					<Rows label="Top by the formula" rows={top} beside={beside?.name} />
				</section>
			)}
			{beside && top.length > 0 && (
				<section class="card" aria-label="Biggest movers">
					<h3>{movers.length > 0 ? `What moves furthest from ${beside.name}` : "Nothing moves"}</h3>
					{movers.length > 0 && <Rows label="Work that moves furthest" rows={movers} beside={beside.name} />}
					{tau !== undefined && <p class="small soft">{tauWords(tau)}</p>}
				</section>
			)}
			{unscoredCount > 0 && (
				<details class="card">
					<summary>
						<strong>{countWords(unscoredCount, "item")} without a score by it</strong>
					</summary>
					<ul class="stack small">
						{unscored.map(({ key, title, why }) => (
							<li key={key}>
								<span class="id">{key}</span> {title}: {why}
							</li>
						))}
					</ul>
					{unscoredCount > unscored.length && (
						<p class="small soft">And {figureWords(unscoredCount - unscored.length, 0)} more.</p>
					)}
				</details>
			)}
		</>
	);
}

interface RowsProps {
	label: string;
	rows: readonly PreviewRow[];
	beside: string | undefined;
}

function Rows({ label, rows, beside }: RowsProps) {
	const places = rows.every((r) => Number.isInteger(r.score)) ? 0 : 2;
	return (
		<ScrollTable label={label} kind="effect">
			<thead>
				<tr>
					<th scope="col" class="figure">
						Rank
					</th>
					<th scope="col">Work</th>
					<th scope="col" class="figure score">
						Score
					</th>
					{beside && (
						<>
							<th scope="col" class="figure">
								By {beside}
							</th>
							<th scope="col">Move</th>
						</>
					)}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ key, title, rank, score, was }) => (
					<tr key={key}>
						<td class="figure number rank">{figureWords(rank, 0)}</td>
						<th scope="row">
							<span class="id">{key}</span> {title}
						</th>
						<td class="figure number score">{columnWords(score, places)}</td>
						{beside && (
							<>
								<td class="figure number">{was === undefined ? "–" : figureWords(was, 0)}</td>
								<td class={`move ${was === undefined || was === rank ? "soft" : was > rank ? "up" : "down"}`}>
									{moveWords(rank, was)}
								</td>
							</>
						)}
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}
