import { Section } from "../../../shared/ui/parts/section.tsx";
import { breakSentence, goalsAnswer } from "../../../shared/ui/words/goal-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import type { GoalsView } from "../engine/goals.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { CascadeTable } from "../parts/goals/cascade-table.tsx";
import { ClosedCyclesPart } from "../parts/goals/closed-cycles-part.tsx";
import { OfficeScorecard } from "../parts/goals/office-scorecard.tsx";
import { OriginTable } from "../parts/goals/origin-table.tsx";
import { PeopleLookup } from "../parts/goals/people-lookup.tsx";
import { VsemView } from "../parts/goals/vsem-view.tsx";
import { PartLinks } from "../parts/part-links.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";

/** From the vision down to the figures: what is aimed at, where it stands, who answers for it. */
export function GoalsSection({ desk }: { desk: RegisterDesk }) {
	const seen = useAnswer("goals", {});
	return (
		<Section title="Goals" lead={LEADS.goals}>
			<EngineAnswer seen={seen}>{(goals) => <Goals goals={goals} desk={desk} />}</EngineAnswer>
		</Section>
	);
}

const PARTS = [
	["cascade", "Cascade"],
	["closed", "Closed cycles"],
	["strategy", "Strategy"],
	["chain", "Chain"],
	["people", "People"],
	["office", "Office and services"],
] as const;

function Goals({ goals, desk }: { goals: GoalsView; desk: RegisterDesk }) {
	const { objectives, breaks, origins } = goals;
	const counts = { "on-track": 0, "at-risk": 0, "off-track": 0, unknown: 0 };
	for (const { standing } of objectives) counts[standing?.state ?? "unknown"]++;
	return (
		<>
			<p class="answer-line">{goalsAnswer(counts, breaks.length)}</p>
			<PartLinks section="goals" parts={PARTS} />
			<div class="part stack" id="goals/cascade">
				<h3>Objectives and their key results</h3>
				{objectives.length === 0 ? (
					<p class="soft">Add objectives under Options, Register, or load a register file there.</p>
				) : (
					<CascadeTable goals={goals} />
				)}
			</div>
			<div class="part stack" id="goals/closed">
				<h3>What closed cycles came to</h3>
				<ClosedCyclesPart goals={goals} />
			</div>
			<div class="part stack" id="goals/strategy">
				<VsemView goals={goals} desk={desk} />
			</div>
			<div class="part stack" id="goals/chain">
				<h3>Who set the goals, and where the chain is broken</h3>
				{origins.length > 0 && <OriginTable origins={origins} />}
				{objectives.length === 0 ? (
					<p class="soft">Without objectives there is no chain to look at yet.</p>
				) : (
					<Breaks goals={goals} />
				)}
			</div>
			<div class="part stack" id="goals/people">
				<PeopleLookup goals={goals} />
			</div>
			<div class="part stack" id="goals/office">
				<OfficeScorecard goals={goals} />
			</div>
		</>
	);
}

function Breaks({ goals: { breaks, names } }: { goals: GoalsView }) {
	if (breaks.length === 0)
		return <p class="soft">The chain is broken nowhere: each goal serves one above it and somebody answers for it.</p>;
	return (
		<ul class="rules">
			{breaks.map((b) => (
				<li key={`${b.about} ${b.code}`}>
					<strong>{names[b.about] ?? b.about}</strong>: {breakSentence(b) ?? b.code}
				</li>
			))}
		</ul>
	);
}
