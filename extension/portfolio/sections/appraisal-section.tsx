import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { caseSentence } from "../../../shared/ui/words/case-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import type { AppraisalView, AppraisedCase } from "../engine/appraisal.ts";
import { CaseTable } from "../parts/appraisal/case-table.tsx";
import { TryFlows } from "../parts/appraisal/try-flows.tsx";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";

/** What initiatives are worth in today's money, and how sure that is. */
export function AppraisalSection({ desk }: { desk: RegisterDesk }) {
	const seen = useAnswer("appraisal", {});
	return (
		<Section title="Appraisal" lead={LEADS.appraisal}>
			<EngineAnswer seen={seen}>{(view) => <Appraised view={view} desk={desk} />}</EngineAnswer>
		</Section>
	);
}

function Appraised({ view, desk }: { view: AppraisalView; desk: RegisterDesk }) {
	const { cases, initiatives } = view;
	const currencies = new Set(cases.map((c) => c.currency ?? ""));
	const without = initiatives.filter((i) => !i.hasCase);
	const remove = ({ id, item }: AppraisedCase) =>
		void desk.change(`removal of the business case of ${item}`, (r) => ({
			...r,
			businessCases: r.businessCases.filter((c) => c.id !== id),
		}));
	return (
		<>
			{cases.length === 0 ? (
				<p>
					No initiative has a business case yet. Type its amounts below and keep them, or load a register that has
					business cases under Options, Register.
				</p>
			) : (
				<>
					<p class="answer-line">{caseSentence(countsOf(cases))}</p>
					{currencies.size > 1 && (
						<Notice
							kind="warning"
							title="The business cases are not all in one currency: their values do not compare."
						/>
					)}
					<CaseTable cases={cases} now={new Date().toISOString()} onRemove={remove} />
				</>
			)}
			{cases.length > 0 && without.length > 0 && (
				<details class="card">
					<summary>
						<strong>{countWords(without.length, "open initiative")} without a business case</strong>
					</summary>
					<ul class="columns">
						{without.map(({ key, title }) => (
							<li key={key}>
								<span class="id">{key}</span> {title}
							</li>
						))}
					</ul>
				</details>
			)}
			<TryFlows desk={desk} initiatives={initiatives} />
		</>
	);
}

function countsOf(cases: readonly AppraisedCase[]) {
	const values = cases.flatMap(({ measures }) => (measures.kind === "value" ? measures.value.npv : []));
	const worth = values.filter((npv) => npv > 0).length;
	return { worth, not: values.length - worth, open: cases.length - values.length };
}
