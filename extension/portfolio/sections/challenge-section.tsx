import type { Verdict } from "../../../shared/domain/challenge/commitment-answer.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { commitmentsAnswer } from "../../../shared/ui/words/challenge-words.ts";
import type { ChallengeAnswer } from "../engine/challenge.ts";
import { BalancePart } from "../parts/challenge/balance-part.tsx";
import { CommitmentCard } from "../parts/challenge/commitment-card.tsx";
import { VerdictMark } from "../parts/challenge/verdict-mark.tsx";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { PartLinks } from "../parts/part-links.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";

const VERDICTS: readonly Verdict[] = ["no", "unknown", "yes"];
const PARTS = [
	["commitments", "Commitments"],
	["effort", "Effort"],
	["spend", "Spend"],
] as const;

/** Are promises being kept, and does the work follow the strategy. */
export function ChallengeSection() {
	const seen = useAnswer("challenge", {});
	return (
		<Section title="Challenge" lead={LEADS.challenge}>
			<EngineAnswer seen={seen}>{(answer) => <Challenge answer={answer} />}</EngineAnswer>
		</Section>
	);
}

function Challenge({ answer }: { answer: ChallengeAnswer }) {
	const { commitments, counts, effort, spend, names, today, workAsOf } = answer;
	const ordered = VERDICTS.flatMap((v) => commitments.filter((c) => c.answer === v));
	return (
		<>
			<p class="answer-line">{commitmentsAnswer(counts)}</p>
			{commitments.length > 0 && (
				<dl class="figures counts">
					{VERDICTS.map((v) => (
						<div key={v}>
							<dt>
								<VerdictMark verdict={v} />
							</dt>
							<dd class="number">{counts[v]}</dd>
						</div>
					))}
				</dl>
			)}
			<PartLinks section="challenge" parts={PARTS} />
			<div class="part stack" id="challenge/commitments">
				<h3>What was promised, and what bears it out</h3>
				{commitments.length === 0 ? (
					<p class="soft">
						Add what was promised to the board to the register, each with the key results and benefits that would show
						whether it is kept. Each is then answered here, with its reasons.
					</p>
				) : (
					<>
						<p class="small soft">
							No as soon as one key result or benefit says no; unknown as soon as one is not known; yes only where all
							say yes.
						</p>
						<ul class="stack">
							{ordered.map((view) => (
								<CommitmentCard key={view.id} {...{ view, today, names }} />
							))}
						</ul>
					</>
				)}
			</div>
			<div class="part stack" id="challenge/effort">
				<BalancePart measure="effort" view={effort} names={names} />
			</div>
			<div class="part stack" id="challenge/spend">
				<BalancePart measure="spend" view={spend} names={names} />
			</div>
			<p>
				<Age
					what="newest change of work"
					from={workAsOf}
					now={today}
					staleDays={STALE_DAYS.work}
					never="no work read yet"
				/>
			</p>
		</>
	);
}
