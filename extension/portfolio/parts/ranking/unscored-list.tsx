import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { countWords, figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { RankingView } from "../../engine/ranking.ts";
import type { StabilityView } from "../../engine/ranking-stability.ts";
import { RankStrip } from "./rank-strip.tsx";

interface UnscoredListProps {
	view: RankingView;
	top: number;
	found: StabilityView | undefined;
}

const MOST = 100;

/** Work without a score: what is missing, what to ask first, and where it could come to stand. Never ranked as 0. */
export function UnscoredList({ view, top, found }: UnscoredListProps) {
	const { unscored, bare } = view;
	if (unscored.length === 0 && bare === 0) return null;
	return (
		<section class="card" aria-label="Not ranked">
			<div class="card-head">
				<h3>Not ranked: something is missing</h3>
				<p class="small soft">{countWords(unscored.length, "item")}</p>
			</div>
			{unscored.length > 0 && (
				<ScrollTable label="Work that is not ranked" kind="ranking">
					<thead>
						<tr>
							<th scope="col">Work</th>
							<th scope="col">Missing</th>
							<th scope="col">Ask first</th>
							<th scope="col" class="figure spare">
								Chance of 1st
							</th>
							<th scope="col" class="figure">
								Above line
							</th>
							<th scope="col">Places it may take</th>
						</tr>
					</thead>
					<tbody>
						{unscored.slice(0, MOST).map((row) => {
							const tested = found?.items[row.key];
							return (
								<tr key={row.key}>
									<th scope="row">
										<span class="id">{row.key}</span> {row.title}
									</th>
									<td>
										{row.fault ? `${row.fault.input} cannot be right: ${row.fault.message}` : row.missing.join(", ")}
										{row.between && (
											<span class="small soft between">
												Score {figureWords(row.between[0], 3)} to {figureWords(row.between[1], 3)}
											</span>
										)}
									</td>
									<td>{row.askNext ?? row.missing[0] ?? ""}</td>
									<td class="figure number spare">{chanceOf(found, tested?.first)}</td>
									<td class="figure number">{chanceOf(found, tested?.above)}</td>
									<td>{found && tested && <RankStrip tested={tested} count={found.count} top={top} />}</td>
								</tr>
							);
						})}
					</tbody>
				</ScrollTable>
			)}
			{unscored.length > MOST && <p class="small soft">And {figureWords(unscored.length - MOST, 0)} more.</p>}
			{bare > 0 && (
				<p class="small soft">
					{countWords(bare, "more open item")} of this kind {bare === 1 ? "has" : "have"} no scoring input at all.
				</p>
			)}
		</section>
	);
}

/** Not there yet, or not to be had: an input that cannot be right leaves nothing to try. */
const chanceOf = (found: StabilityView | undefined, chance: number | undefined): string =>
	chance !== undefined ? percentWords(chance) : found ? "unknown" : "…";
