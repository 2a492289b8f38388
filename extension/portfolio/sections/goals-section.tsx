import { Section } from "../../../shared/ui/parts/section.tsx";
import { breakSentence } from "../../../shared/ui/words/goal-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import type { GoalsView } from "../engine/goals.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { CascadeTable } from "../parts/goals/cascade-table.tsx";
import { OfficeScorecard } from "../parts/goals/office-scorecard.tsx";
import { PeopleLookup } from "../parts/goals/people-lookup.tsx";
import { VsemView } from "../parts/goals/vsem-view.tsx";
import { useAnswer } from "../use-answer.ts";

/** From the vision down to the figures: what is aimed at, where it stands, who answers for it. */
export function GoalsSection({ desk }: { desk: RegisterDesk }) {
	const seen = useAnswer("goals", {});
	return (
		<Section title="Goals" lead="From the vision down to the figures, and where the chain is broken.">
			<EngineAnswer seen={seen}>{(goals) => <Goals goals={goals} desk={desk} />}</EngineAnswer>
		</Section>
	);
}

function Goals({ goals, desk }: { goals: GoalsView; desk: RegisterDesk }) {
	const { objectives, breaks } = goals;
	const onTrack = objectives.filter((o) => o.standing?.state === "on-track").length;
	return (
		<>
			<p>
				{onTrack} of {countWords(objectives.length, "objective")} on track; the chain is broken in{" "}
				{countWords(breaks.length, "place")}.
			</p>
			<VsemView goals={goals} desk={desk} />
			<section class="card stack">
				<h3>Cascade</h3>
				{objectives.length === 0 ? (
					<p class="soft">No objectives yet. Add them in the options, or load a register file there.</p>
				) : (
					<CascadeTable goals={goals} />
				)}
			</section>
			<Breaks goals={goals} />
			<PeopleLookup goals={goals} />
			<OfficeScorecard goals={goals} />
		</>
	);
}

function Breaks({ goals: { breaks, names } }: { goals: GoalsView }) {
	return (
		<section class="card stack">
			<h3>Where the chain is broken</h3>
			{breaks.length === 0 && <p class="soft">Nowhere: each goal serves one above it and somebody answers for it.</p>}
			<ul>
				{breaks.map((b) => (
					<li key={`${b.about} ${b.code}`}>
						<strong>{names[b.about] ?? b.about}</strong>: {breakSentence(b) ?? b.code}
					</li>
				))}
			</ul>
		</section>
	);
}
