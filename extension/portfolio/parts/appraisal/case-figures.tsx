import type { ComponentChildren } from "preact";
import type { InitiativeAppraisal } from "../../../../shared/domain/appraisal/initiative-appraisal.ts";
import { caveatWords, rateWords } from "../../../../shared/ui/words/appraisal-words.ts";
import {
	moneyWords,
	oneRateWords,
	periodWords,
	rateLabel,
	ratesWords,
} from "../../../../shared/ui/words/case-words.ts";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";

interface CaseFiguresProps {
	measures: InitiativeAppraisal;
	rate: number | undefined;
	currency: string | undefined;
}

/** Caveats that stand beside the figure they are about, by that figure. */
const BESIDE = {
	npv: ["excel-npv-differs", "dates-out-of-order"],
	rates: ["several-rates", "no-rate", "no-sign-change", "rate-not-for-ranking"],
	payback: ["never-pays-back", "never-pays-back-discounted"],
	roi: ["no-outflow"],
	index: ["first-flow-not-negative"],
} as const;

/** Every measure of some flows, each with what must be known before relying on it. */
export function CaseFigures({ measures, rate, currency }: CaseFiguresProps) {
	const { timing, npv, rates, mirr, roi, profitabilityIndex, payback, discountedPayback } = measures;
	const byDay = timing === "by-day";
	const beside = (figure: keyof typeof BESIDE) =>
		measures.reasons
			.filter(({ code }) => (BESIDE[figure] as readonly string[]).includes(code))
			.flatMap((reason) => caveatWords(reason) ?? []);
	const one = oneRateWords(measures);
	const none = (x: number | null, words: (x: number) => string) => (x === null ? "none" : words(x));
	return (
		<dl class="case-figures">
			<Figure name={byDay ? "Net present value (as XNPV)" : "Net present value"} notes={beside("npv")}>
				<strong>{moneyWords(npv, currency)}</strong>
				{rate !== undefined && <span class="soft"> at {rateLabel(rate, byDay)}, from the first flow on</span>}
			</Figure>
			<Figure
				name={`${rates.length > 1 ? "Rates" : "Rate"} of return (${byDay ? "XIRR" : "IRR"})`}
				notes={[...beside("rates"), ...(one ? [one] : [])]}
			>
				<strong>{ratesWords(rates)}</strong>
			</Figure>
			<Figure name="Modified rate (MIRR)" notes={[]}>
				{none(mirr, rateWords)}
			</Figure>
			<Figure name="Payback" notes={beside("payback")}>
				{periodWords(payback, timing)}
				<span class="soft">, discounted {periodWords(discountedPayback, timing)}</span>
			</Figure>
			<Figure name="Return on investment" notes={beside("roi")}>
				{none(roi, rateWords)}
				{roi !== null && <span class="soft"> of what goes out, not discounted</span>}
			</Figure>
			<Figure name="Profitability index" notes={beside("index")}>
				{none(profitabilityIndex, (x) => figureWords(x))}
				{profitabilityIndex !== null && <span class="soft"> of value for each 1 that goes out first</span>}
			</Figure>
		</dl>
	);
}

function Figure({ name, notes, children }: { name: string; notes: readonly string[]; children: ComponentChildren }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<span class="number">{children}</span>
				{notes.map((note) => (
					<p key={note} class="small soft">
						{note}
					</p>
				))}
			</dd>
		</div>
	);
}
