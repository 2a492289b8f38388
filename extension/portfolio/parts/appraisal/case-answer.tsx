import { askedWords } from "../../../../shared/ui/words/appraisal-words.ts";
import { casePlaceWords } from "../../../../shared/ui/words/case-words.ts";
import type { AppraisedFlows, Told } from "../../engine/appraisal.ts";
import { CaseFigures } from "./case-figures.tsx";
import { FlowTable } from "./flow-table.tsx";
import { NpvHistogram } from "./npv-histogram.tsx";

interface CaseAnswerProps {
	found: AppraisedFlows;
	currency?: string | undefined;
	/** Whose flows they are. */
	about: string;
}

/** All that was worked out of some flows: figures, the spread of their value, and the flows themselves. */
export function CaseAnswer({ found, currency, about }: CaseAnswerProps) {
	const { measures, spread, flows, byDay, rate } = found;
	return (
		<div class="case-answer">
			{measures.kind === "value" ? (
				<CaseFigures measures={measures.value} rate={rate} currency={currency} />
			) : (
				<WhyNot told={measures} />
			)}
			<div class="stack">
				{spread?.kind === "value" && (
					<NpvHistogram
						spread={spread.value}
						currency={currency}
						npv={measures.kind === "value" ? measures.value.npv : undefined}
					/>
				)}
				{spread && spread.kind !== "value" && measures.kind === "value" && <WhyNot told={spread} />}
				{!spread && measures.kind === "value" && (
					<p class="small soft">
						No amount has a range, so nothing says how sure this value is. Give the least and the most that an amount
						may turn out to be, and the chance of a loss is shown here.
					</p>
				)}
				<FlowTable flows={flows} byDay={byDay} currency={currency} about={about} />
			</div>
		</div>
	);
}

/** Why there is no figure: what is missing, or what cannot be right and where. Never a 0. */
function WhyNot({ told }: { told: Exclude<Told<unknown>, { kind: "value" }> }) {
	return (
		<div class="stack">
			<p>
				<strong>{told.kind === "missing" ? "Not known yet." : "Cannot be worked out."}</strong>
			</p>
			<ul class="rules">
				{whyNotWords(told).map((words) => (
					<li key={words}>{words}</li>
				))}
			</ul>
		</div>
	);
}

export const whyNotWords = (told: Exclude<Told<unknown>, { kind: "value" }>): readonly string[] =>
	told.kind === "missing" ? told.missing.map(askedWords) : [`${casePlaceWords(told.path)}: ${told.message}`];
