import type { OtherPart } from "../../../../shared/domain/challenge/balance.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { gapWords, otherPartWords } from "../../../../shared/ui/words/challenge-words.ts";
import { figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { BalanceView } from "../../engine/challenge.ts";
import { PairedBars } from "./paired-bars.tsx";

interface BalanceTableProps {
	measure: "spend" | "effort";
	view: BalanceView & { kind: "value" };
	names: Readonly<Record<string, string>>;
}
const OTHERS: readonly OtherPart[] = ["undeclared", "unaligned", "exempt", "unknown"];
const NOUNS = { spend: "Spend", effort: "Effort" } as const;

/** Declared and real share of each objective side by side, largest gap first, then what serves no declared objective. */
export function BalanceTable({ measure, view, names }: BalanceTableProps) {
	const noun = NOUNS[measure];
	const others = OTHERS.filter((part) => view.others[part].amount > 0);
	const shares = [...view.objectives.flatMap((o) => [o.share, o.declared]), ...others.map((p) => view.others[p].share)];
	const most = Math.max(...shares);
	return (
		<ScrollTable label={`${noun} against the declared strategy`} kind="balance">
			<thead>
				<tr>
					<th scope="col">Objective</th>
					<th scope="col">
						<span class="key declared" /> Declared, <span class="key real" /> {noun.toLowerCase()}
					</th>
					<th scope="col" class="figure">
						Declared
					</th>
					<th scope="col" class="figure">
						{noun}
					</th>
					<th scope="col" class="figure">
						Gap
					</th>
				</tr>
			</thead>
			<tbody>
				{view.objectives.map(({ objective, amount, share, declared, gap }) => (
					<tr key={objective}>
						<th scope="row">
							{names[objective]} <span class="id">{objective}</span>
						</th>
						<td class="bars">
							<PairedBars declared={declared} real={share} most={most} />
						</td>
						<td class="figure number">{percentWords(declared)}</td>
						<td class="figure number">
							{percentWords(share)}
							<p class="small soft">{figureWords(amount, 0)}</p>
						</td>
						<td class="figure number">
							<strong>{gapWords(gap)}</strong>
						</td>
					</tr>
				))}
			</tbody>
			{others.length > 0 && (
				<tbody>
					<tr class="group">
						<th scope="rowgroup" colSpan={5}>
							Not for a declared objective
						</th>
					</tr>
					{others.map((part) => (
						<tr key={part}>
							<th scope="row">{otherPartWords(part)}</th>
							<td class="bars">
								<PairedBars real={view.others[part].share} most={most} kind={part} />
							</td>
							<td class="figure soft">none</td>
							<td class="figure number">
								{percentWords(view.others[part].share)}
								<p class="small soft">{figureWords(view.others[part].amount, 0)}</p>
							</td>
							<td />
						</tr>
					))}
				</tbody>
			)}
		</ScrollTable>
	);
}
