import { Notice } from "../../shared/ui/parts/notice.tsx";
import { problemWords } from "../../shared/ui/words/problem-words.ts";
import type { PanelAnswer } from "../panel-answer.ts";
import type { Choice } from "./choice.ts";
import type { Enter } from "./entry.ts";
import { BenefitsPart } from "./parts/benefits-part.tsx";
import { ChildrenPart } from "./parts/children-part.tsx";
import { DecisionsPart } from "./parts/decisions-part.tsx";
import { FindingsPart } from "./parts/findings-part.tsx";
import { LinePart } from "./parts/line-part.tsx";
import { NotHere } from "./parts/not-here.tsx";
import { PanelHead } from "./parts/panel-head.tsx";
import { ScorePart } from "./parts/score-part.tsx";

interface PanelProps {
	answer: PanelAnswer;
	now: string;
	/** The item was being read for so long that it is not looked for any more by itself. */
	hasWaited: boolean;
	/** Records a decision, and gives its id. */
	decide(choice: Choice): Promise<string>;
	enter: Enter;
}

/** One item from its line of sight to its benefits. Every figure says how old it is; what is not known is said to be so. */
export function Panel({ answer, now, hasWaited, decide, enter }: PanelProps) {
	const { site, register, item, assessment } = answer;
	const problem = site.problem && problemWords(site.site, site.problem, now);
	return (
		<main>
			<PanelHead answer={answer} now={now} />
			{problem && (
				<Notice kind="warning" title={problem.what}>
					<p>{problem.todo}</p>
				</Notice>
			)}
			{register === "empty" && (
				<Notice title="There are no objectives yet.">
					<p>
						<a href="../options/index.html#paste" target="_blank" rel="noreferrer">
							Paste or load a first register
						</a>
						, and this work can be linked to what it serves.
					</p>
				</Notice>
			)}
			{item && assessment ? (
				<>
					<LinePart {...{ answer, assessment, now }} />
					<DecisionsPart {...{ answer, assessment, now, decide }} />
					<ScorePart {...{ answer, assessment, now, enter }} />
					<BenefitsPart {...{ answer, now }} />
					<FindingsPart {...{ answer, assessment }} />
					<ChildrenPart {...{ answer, now }} />
				</>
			) : (
				<NotHere answer={answer} hasWaited={hasWaited} />
			)}
		</main>
	);
}
