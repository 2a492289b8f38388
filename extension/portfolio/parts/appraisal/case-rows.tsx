import { Age } from "../../../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../../../shared/ui/words/age-words.ts";
import { chanceWords, moneyWords, periodWords, rateLabel, ratesWords } from "../../../../shared/ui/words/case-words.ts";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import type { AppraisedCase } from "../../engine/appraisal.ts";
import { CaseAnswer, whyNotWords } from "./case-answer.tsx";

interface CaseRowsProps {
	found: AppraisedCase;
	now: string;
	onRemove(): void;
}

/** One business case: its figures in a row, and below it, one press away, how they come about. */
export function CaseRows({ found, now, onRemove }: CaseRowsProps) {
	const { item, title, measures, currency, rate, byDay, estimated, by } = found;
	return (
		<>
			<tr class="record">
				<th scope="row">
					<span class="title">{title ?? item}</span> {title && <span class="id">{item}</span>}
					<p class="small soft">
						{!title && "No work of this key was read. "}
						{rate !== undefined && `At ${rateLabel(rate, byDay)}. `}
						<Age what="estimated" never="never dated" from={estimated} now={now} staleDays={STALE_DAYS.benefits} />
						{by && ` by ${by}`}
					</p>
					{measures.kind !== "value" && <p class="small why-not">{whyNotWords(measures).join(" ")}</p>}
				</th>
				<Figures found={found} currency={currency} />
			</tr>
			<tr class="more">
				<td colSpan={6}>
					<details>
						<summary>
							<span>
								How it comes about<span class="heard-only">: {title ?? item}</span>
							</span>
						</summary>
						<CaseAnswer found={found} currency={currency} about={item} />
						<button type="button" class="button link" onClick={onRemove}>
							Remove this business case<span class="heard-only"> of {title ?? item}</span>
						</button>
					</details>
				</td>
			</tr>
		</>
	);
}

const UNKNOWN = <span class="soft">not known</span>;

function Figures({ found: { measures, spread }, currency }: { found: AppraisedCase; currency: string | undefined }) {
	const told = measures.kind === "value" ? measures.value : undefined;
	const draws = spread?.kind === "value" ? spread.value : undefined;
	return (
		<>
			<td class={`figure number npv ${told && told.npv < 0 ? "loss" : ""}`}>
				{told ? <strong>{moneyWords(told.npv, currency)}</strong> : UNKNOWN}
			</td>
			<td class="figure number rates">{told ? ratesWords(told.rates) : UNKNOWN}</td>
			<td class="figure number extra">{told ? periodWords(told.payback, told.timing) : UNKNOWN}</td>
			<td class="figure number spare extra">
				{!told ? UNKNOWN : told.profitabilityIndex === null ? "none" : figureWords(told.profitabilityIndex)}
			</td>
			<td class="figure number extra">
				{draws ? (
					chanceWords(draws.chanceBelowZero, draws.belowError)
				) : told && !spread ? (
					<span class="soft">no ranges</span>
				) : (
					UNKNOWN
				)}
			</td>
		</>
	);
}
