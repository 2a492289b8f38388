import type { Origin } from "../../../../shared/domain/okr/cascade/origin-by-level.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { levelWords, originWords } from "../../../../shared/ui/words/goal-words.ts";
import { percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView } from "../../engine/goals.ts";

const ORIGINS: readonly Origin[] = ["top-down", "bottom-up", "negotiated", "unsaid"];

/** Who set the objectives, level by level: a level that is all top-down shows here. */
export function OriginTable({ origins }: Pick<GoalsView, "origins">) {
	return (
		<ScrollTable label="Origin of objectives by level" kind="origins">
			<thead>
				<tr>
					<th scope="col">Level</th>
					<th scope="col" class="figure">
						Objectives
					</th>
					{ORIGINS.map((o) => (
						<th key={o} scope="col" class="figure">
							{originWords(o)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{origins.map(({ level, total, counts, shares }) => (
					<tr key={level}>
						<th scope="row">{levelWords(level)}</th>
						<td class="figure number">{total}</td>
						{ORIGINS.map((o) => (
							<td key={o} class="figure number">
								{counts[o]} {counts[o] > 0 && <span class="soft">{percentWords(shares[o])}</span>}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}
