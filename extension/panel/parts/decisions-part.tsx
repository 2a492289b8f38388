import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import type { Decision } from "../../../shared/domain/register.ts";
import { ageWords, dayWords } from "../../../shared/ui/words/age-words.ts";
import type { PanelAnswer, PanelDecision } from "../../panel-answer.ts";
import type { Choice } from "../choice.ts";
import { Decide } from "./decide.tsx";

interface DecisionsPartProps {
	answer: PanelAnswer;
	assessment: ItemAssessment;
	now: string;
	decide(choice: Choice): Promise<string>;
}

/** What can be decided of the item, and all that was: by whom, when, why, and whether it was taken back. */
export function DecisionsPart({ answer, assessment, now, decide }: DecisionsPartProps) {
	const { decisions } = answer;
	return (
		<section aria-labelledby="decisions">
			<h2 id="decisions">Decisions</h2>
			<Decide {...{ answer, assessment, decide }} />
			{decisions.length === 0 ? (
				<p class="soft">Nobody has decided anything about it yet.</p>
			) : (
				<ol class="history">
					{decisions.map((decision) => (
						<OneDecision key={decision.id} decision={decision} now={now} />
					))}
				</ol>
			)}
		</section>
	);
}

function OneDecision({ decision, now }: { decision: PanelDecision; now: string }) {
	const { by, at, why, isInForce, takenBack } = decision;
	return (
		<li class={isInForce ? "holds" : ""}>
			<p>
				<strong>{decisionWords(decision)}</strong> <span class="soft">{standWords(decision)}</span>
			</p>
			<p class="small soft">
				{by}, <When at={at} now={now} />
			</p>
			<p class="small">{why?.trim() ? `“${why.trim()}”` : <span class="soft">No reason was given.</span>}</p>
			{takenBack && (
				<p class="small">
					Taken back by {takenBack.by}, <When at={takenBack.at} now={now} />
					{takenBack.why?.trim() ? `: “${takenBack.why.trim()}”` : "."}
				</p>
			)}
		</li>
	);
}

const When = ({ at, now }: { at: string; now: string }) => (
	<time dateTime={at} title={at}>
		{ageWords(at, now)} ({dayWords(at)})
	</time>
);

const standWords = ({ isInForce, takenBack }: PanelDecision): string => {
	if (isInForce) return "Holds now";
	return takenBack ? "Taken back" : "A later decision took its place";
};

/** "Linked to KR-1 (1/2) and KR-2 (1/2)". */
function decisionWords({ kind, links = [], under }: Decision): string {
	if (kind === "exempt") return "Run-the-business work";
	if (kind === "belong") return `Belongs to ${under?.item.replace(/@.*$/, "") ?? "nothing"}`;
	const targets = links.map(({ target, share }) =>
		share === undefined || share === "1" ? target : `${target} (${share})`,
	);
	const named = targets.length === 0 ? "nothing" : targets.join(", ");
	return `${kind === "confirm" ? "Confirmed:" : "Linked to"} ${named}`;
}
