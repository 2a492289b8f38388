import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import type { Agreement } from "../../engine/ranking-counsel.ts";

/** How far the methods that the inputs allow agree with each other. */
export function AgreementTable({ agreement, model }: { agreement: readonly Agreement[]; model: string }) {
	if (agreement.length === 0)
		return (
			<section class="card" aria-label="Agreement between methods">
				<h3>Agreement between methods</h3>
				<p>
					The inputs allow {model} only. Add another scoring model to the register, and its order is compared with this
					one here.
				</p>
			</section>
		);
	return (
		<section class="card" aria-label="Agreement between methods">
			<h3>Agreement between methods</h3>
			<ScrollTable label="Table of agreement" kind="ranking">
				<thead>
					<tr>
						<th scope="col">Methods</th>
						<th scope="col" class="figure">
							Kendall’s τ
						</th>
						<th scope="col">In words</th>
						<th scope="col" class="figure">
							Ranked by both
						</th>
					</tr>
				</thead>
				<tbody>
					{agreement.map(({ a, b, tau, items }) => (
						<tr key={`${a} ${b}`}>
							<th scope="row">
								{a} and {b}
							</th>
							<td class="figure number">{tau === null ? "–" : figureWords(tau)}</td>
							<td class="words">{tauWords(tau)}</td>
							<td class="figure number">{figureWords(items, 0)}</td>
						</tr>
					))}
				</tbody>
			</ScrollTable>
			<p class="small soft">
				1: the same order; 0: no more alike than by chance; −1: the opposite. TOPSIS looks at the items together, so it
				is a cross-check only.
			</p>
		</section>
	);
}

/** Of 100 pairs, (1 + τ) ÷ 2 stand the same way round, ties aside. */
function tauWords(tau: number | null): string {
	if (tau === null) return "Too few items are told apart.";
	const same = figureWords(((1 + tau) / 2) * 100, 0);
	return `About ${same} of 100 pairs stand the same way round.`;
}
