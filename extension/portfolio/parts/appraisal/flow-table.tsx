import type { CaseFlow } from "../../../../shared/domain/appraisal/business-case.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { moneyWords } from "../../../../shared/ui/words/case-words.ts";

interface FlowTableProps {
	flows: readonly CaseFlow[];
	byDay: boolean;
	currency: string | undefined;
	/** Whose flows they are, for who only hears it. */
	about: string;
}

/** The flows as they were read, one by one, with their ranges. */
export function FlowTable({ flows, byDay, currency, about }: FlowTableProps) {
	const hasRanges = flows.some(({ low, high }) => isGiven(low) || isGiven(high));
	const money = (x: number | null | undefined) => (isGiven(x) ? moneyWords(x, currency) : "not known");
	return (
		<ScrollTable label={`Cash flows of ${about}`} kind="flows">
			<thead>
				<tr>
					<th scope="col">Flow</th>
					<th scope="col">{byDay ? "Day" : "Period"}</th>
					<th scope="col" class="figure">
						{hasRanges ? "Likeliest" : "Amount"}
					</th>
					{hasRanges && (
						<>
							<th scope="col" class="figure">
								At least
							</th>
							<th scope="col" class="figure">
								At most
							</th>
						</>
					)}
				</tr>
			</thead>
			<tbody>
				{flows.map(({ date, amount, low, high }, i) => {
					const isCertain = !isGiven(low) && !isGiven(high);
					return (
						<tr key={i}>
							<th scope="row">{i + 1}</th>
							<td>{byDay ? (date ? dayWords(date) : "not known") : i === 0 ? "Now" : i}</td>
							<td class="figure number">{money(amount)}</td>
							{hasRanges && (
								<>
									<td class="figure number soft">{isCertain ? "" : money(low)}</td>
									<td class="figure number soft">{isCertain ? "" : money(high)}</td>
								</>
							)}
						</tr>
					);
				})}
			</tbody>
		</ScrollTable>
	);
}

const isGiven = (x: number | null | undefined): x is number => x !== null && x !== undefined;
