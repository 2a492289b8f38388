import { exact, ZERO } from "../../../../shared/domain/exact.ts";
import { balanceOf } from "../../../../shared/domain/prioritisation/selection/balance.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { SelectionCandidates } from "../../engine/selection-candidates.ts";
import type { FoundSet } from "../../selection/selection-messages.ts";

/** How the chosen set is shared out among the objectives. What serves none is a line of its own. */
export function SelectionBalance({ set, found }: { set: FoundSet; found: SelectionCandidates }) {
	const chosen = new Set(set.chosen);
	const entries = found.candidates
		.filter((c) => chosen.has(c.key))
		.map(({ worth, cost, parts }) => ({
			value: exact(worth) ?? ZERO,
			cost: exact(cost) ?? ZERO,
			parts: parts.map(({ key, share }) => ({ key, share: exact(share) ?? ZERO })),
		}));
	const answer = balanceOf(entries);
	if (answer.kind !== "value" || answer.value.length === 0) return null;
	const share = (x: { valueOf(): number } | null) => (x === null ? "–" : percentWords(x.valueOf()));
	return (
		<ScrollTable label="The chosen set by objective">
			<thead>
				<tr>
					<th scope="col">The chosen set by objective</th>
					<th scope="col" class="figure">
						of worth
					</th>
					<th scope="col" class="figure">
						of cost
					</th>
					<th scope="col" class="figure">
						of number
					</th>
				</tr>
			</thead>
			<tbody>
				{answer.value.map((part) => (
					<tr key={part.key ?? ""}>
						<th scope="row">{part.key === null ? "No objective" : (found.objectives[part.key] ?? part.key)}</th>
						<td class="figure number">{share(part.valueShare)}</td>
						<td class="figure number">{share(part.costShare)}</td>
						<td class="figure number">{share(part.countShare)}</td>
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}
