import { type Exact, exact, sum, toNumber, ZERO } from "../../../../shared/domain/exact.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { limitWords } from "../../../../shared/ui/words/selection-words.ts";
import type { EnteredLimits } from "../../selection/entered-limits.ts";

interface LimitTableProps {
	limits: EnteredLimits;
	chosen: ReadonlySet<string>;
}

/** What there is of each role and period, what all would take, and what the chosen set takes. */
export function LimitTable({ limits: { capacity, demandOf }, chosen }: LimitTableProps) {
	const rows = Object.entries(capacity).map(([limit, room]) => {
		const asked = [...demandOf].flatMap(([key, own]) => {
			const amount = exact(own[limit] ?? "");
			return amount ? [{ key, amount }] : [];
		});
		const used = total(asked.filter(({ key }) => chosen.has(key)));
		return { limit, room, all: total(asked), used, left: (exact(room) ?? ZERO).sub(used) };
	});
	if (rows.length === 0) return null;
	const figures = ["There is", "All ask for", "Chosen take", "Left"] as const;
	return (
		<ScrollTable label="Roles and teams" kind="limits">
			<thead>
				<tr>
					<th scope="col">Role or team</th>
					{figures.map((name) => (
						<th key={name} scope="col" class="figure">
							{name}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ limit, room, all, used, left }) => (
					<tr key={limit}>
						<th scope="row">{limitWords(limit)}</th>
						<td class="figure number">{figureWords(room)}</td>
						<td class="figure number">{figureWords(toNumber(all))}</td>
						<td class="figure number">{figureWords(toNumber(used))}</td>
						<td class="figure number">{left.equals(ZERO) ? "none" : figureWords(toNumber(left))}</td>
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}

const total = (asked: readonly { readonly amount: Exact }[]): Exact => sum(asked.map(({ amount }) => amount));
