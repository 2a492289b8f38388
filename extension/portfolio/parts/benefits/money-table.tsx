import type { BenefitMoney, MoneyFigure, PeriodMoney } from "../../../../shared/domain/benefits/benefit-money.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";

const FIGURES = [
	["plan", "Plan"],
	["forecast", "Forecast"],
	["actual", "Actual"],
] as const;

/** Money by period, netted only where both sides have a figure in the same currency and period; the whole life apart. */
export function MoneyTable({ money }: { money: BenefitMoney }) {
	const { periods, wholeLife, withoutProfile } = money;
	const unrecorded = FIGURES.filter(([name]) => !periods.some((p) => has(p[name]))).map(([name]) => name);
	const currencies = [...new Set(periods.map((p) => p.currency))];
	return (
		<>
			<h3>{headline(money)}</h3>
			<ul class="stack">
				{wholeLife.map(({ currency, gains, losses }) => (
					<li key={currency}>
						Over their whole lives{named(currency)}: benefits of{" "}
						<strong class="number">{gains === undefined ? "no stated size" : amount(gains)}</strong>
						{losses !== undefined && (
							<>
								, dis-benefits of <strong class="number">{amount(losses)}</strong>
							</>
						)}
						. The two are not set against each other: nothing says that they fall in the same period.
					</li>
				))}
			</ul>
			{periods.length > 0 && (
				<ScrollTable label="Money by period" kind="money">
					<thead>
						<tr>
							<th scope="col">Period</th>
							<th scope="col">Figure</th>
							<th scope="col" class="figure">
								Benefits
							</th>
							<th scope="col" class="figure">
								Dis-benefits
							</th>
							<th scope="col" class="figure">
								Net
							</th>
							<th scope="col">Without a figure</th>
						</tr>
					</thead>
					{currencies.map((currency) => (
						<tbody key={currency}>
							{currencies.length > 1 && (
								<tr class="group">
									<th scope="rowgroup" colSpan={6}>
										{currency || "No currency named"}
									</th>
								</tr>
							)}
							{periods.filter((p) => p.currency === currency).flatMap(rowsOf)}
						</tbody>
					))}
				</ScrollTable>
			)}
			{periods.length > 0 && unrecorded.length > 0 && (
				<p class="small soft">No {unrecorded.join(" and no ")} figure is recorded in any period yet.</p>
			)}
			{withoutProfile.length > 0 && (
				<p class="small soft">
					{withoutProfile.join(", ")}: money without periods, so it stands in no row here and is never netted.
				</p>
			)}
		</>
	);
}

function headline({ periods, wholeLife }: BenefitMoney): string {
	if (periods.length === 0 && wholeLife.length === 0) return "No benefit names an amount of money";
	const netted = periods.filter((p) => FIGURES.some(([name]) => p[name].net !== undefined)).length;
	return `Money is netted in ${netted} of ${countWords(periods.length, "period")}`;
}

function rowsOf(period: PeriodMoney) {
	const known = FIGURES.filter(([name]) => has(period[name]));
	const rows = known.length > 0 ? known : FIGURES.slice(0, 1);
	return rows.map(([name, title], i) => {
		const figure = period[name];
		return (
			<tr key={`${period.starts} ${period.ends} ${name}`}>
				{i === 0 && (
					<th scope="rowgroup" rowSpan={rows.length}>
						{dayWords(period.starts)} to {dayWords(period.ends)}
					</th>
				)}
				<th scope="row">{title}</th>
				<td class="figure number">{amount(figure.benefits)}</td>
				<td class="figure number">{amount(figure.disBenefits)}</td>
				<td class="figure number">{figure.net === undefined ? <NotNetted figure={figure} /> : amount(figure.net)}</td>
				<td>{figure.missing.length > 0 ? figure.missing.join(", ") : <span class="soft">none</span>}</td>
			</tr>
		);
	});
}

function NotNetted({ figure: { benefits, disBenefits, missing } }: { figure: MoneyFigure }) {
	const why =
		missing.length > 0
			? "figures missing"
			: disBenefits === undefined
				? "benefits only"
				: benefits === undefined
					? "dis-benefits only"
					: "";
	return <span class="soft small">not netted: {why}</span>;
}

const has = (figure: MoneyFigure): boolean => figure.benefits !== undefined || figure.disBenefits !== undefined;
const amount = (x: number | undefined): string => (x === undefined ? "–" : figureWords(x, 0).replace("-", "−"));
const named = (currency: string): string => (currency === "" ? "" : `, in ${currency}`);
