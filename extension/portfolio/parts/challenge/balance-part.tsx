import { Notice } from "../../../../shared/ui/parts/notice.tsx";
import { gapWords } from "../../../../shared/ui/words/challenge-words.ts";
import { countWords, figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { BalanceView } from "../../engine/challenge.ts";
import { FIELDS_PAGE } from "../../fields-page.ts";
import { BalanceTable } from "./balance-table.tsx";
import { CostSpread } from "./cost-spread.tsx";

interface BalancePartProps {
	measure: "spend" | "effort";
	view: BalanceView;
	names: Readonly<Record<string, string>>;
}

/** Spend or effort against the strategy, or what is needed before it can be told. */
export function BalancePart({ measure, view, names }: BalancePartProps) {
	if (view.kind === "fault") return <Notice kind="serious" title={view.message} />;
	if (view.kind === "missing")
		return (
			<Notice title={measure === "spend" ? "Spend is unknown" : "Effort is unknown"}>
				<p>
					{needed(measure, view.missing)}{" "}
					{view.missing.some((m) => m === "cost" || m === "estimate") && <a href={FIELDS_PAGE}>Go to the fields</a>}
				</p>
			</Notice>
		);
	const [largest] = view.objectives;
	return (
		<>
			{largest && <h3>{headline(measure, largest, names)}</h3>}
			<BalanceTable {...{ measure, view, names }} />
			<p class="small soft">
				Shares of {figureWords(view.total, 0)} {measure === "spend" ? "in cost" : "of estimates"};{" "}
				{figureWords(view.unmeasured, 0)} of {countWords(view.items, "work item")}{" "}
				{measure === "spend" ? "have no cost" : "have no estimate"} and are in no bar.
			</p>
			<CostSpread view={view} names={names} />
		</>
	);
}

type Largest = (BalanceView & { kind: "value" })["objectives"][number];

function headline(
	measure: "spend" | "effort",
	{ objective, share, declared, gap }: Largest,
	names: BalancePartProps["names"],
): string {
	const noun = measure === "spend" ? "the spend" : "the effort";
	if (gapWords(gap) === "as declared") return `Every objective gets the share of ${noun} that was declared`;
	return `“${names[objective] ?? objective}” gets ${percentWords(share)} of ${noun} where ${percentWords(declared)} was declared`;
}

function needed(measure: "spend" | "effort", missing: readonly string[]): string {
	if (missing.includes("cost"))
		return "No work item carries a cost, nor does anything above it. Say which field holds it under Options, Fields.";
	if (missing.includes("estimate"))
		return "No work item carries an estimate. Say which field holds it under Options, Fields.";
	if (missing.includes("objectives")) return "There are no objectives yet: paste them under Options, Register.";
	return `No objective has a strategy weight yet, so there is nothing to hold ${measure} against. Give the objectives a weight in the register.`;
}
