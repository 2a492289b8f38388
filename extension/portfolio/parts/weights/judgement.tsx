import { useState } from "preact/hooks";
import type { Opinions } from "../../../../shared/store/opinions.ts";
import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import type { RegisterDesk } from "../../../register/register-desk.ts";
import type { WeightsView } from "../../engine/weights.ts";
import type { KeptOpinions } from "../../opinions/use-opinions.ts";
import { judgesOf, withStep } from "../../weights/judged-sets.ts";
import { OWN_CRITERIA } from "../../weights/model-weights.ts";
import { Contradiction } from "./contradiction.tsx";
import { Differences } from "./differences.tsx";
import { JudgeBar } from "./judge-bar.tsx";
import { OwnCriteria } from "./own-criteria.tsx";
import { PairScale } from "./pair-scale.tsx";
import { WeightsTable } from "./weights-table.tsx";
import { WeightsVerdict } from "./weights-verdict.tsx";

interface JudgementProps {
	view: WeightsView;
	opinions: Opinions;
	desk: RegisterDesk;
	change: KeptOpinions["change"];
	onChoose(set: string): void;
}

/** The comparisons of one set of criteria, one judge's at a time, and what they make. */
export function Judgement({ view, opinions, desk, change, onChoose }: JudgementProps) {
	const { set, models, criteria, pairs } = view;
	const [turn, setTurn] = useState("");
	const judges = judgesOf(opinions, set);
	const judge = judges.find((j) => j.name === turn) ?? judges[0];
	const result = view.judges.find((j) => j.name === judge?.name)?.result;
	return (
		<>
			<WeightsVerdict view={view} />
			{models.length > 0 && (
				<form class="form row" onSubmit={(event) => event.preventDefault()}>
					<SelectField
						label="Criteria of"
						value={set}
						choices={[...models.map((m) => [m.id, m.name] as const), [OWN_CRITERIA, "My own list"]]}
						onChoose={onChoose}
					/>
				</form>
			)}
			{set === OWN_CRITERIA && <OwnCriteria own={opinions.own} hasModels={models.length > 0} change={change} />}
			<Contradiction view={view} />
			{pairs > 0 && (
				<section class="card" aria-label="Comparisons">
					<div class="card-head">
						<h3>Which of the two matters more, and by how much?</h3>
					</div>
					<JudgeBar view={view} judge={judge} change={change} onTurn={setTurn} />
					{judge && (
						<ol class="pairs">
							{criteria.flatMap((a, i) =>
								criteria
									.slice(i + 1)
									.map((b) => (
										<PairScale
											key={`${judge.name} ${a.id} ${b.id}`}
											a={a}
											b={b}
											pairs={judge.pairs}
											review={result?.review}
											onJudge={(step) =>
												change((kept) => withStep(kept, { of: set, judge: judge.name, a: a.id, b: b.id, step }))
											}
										/>
									)),
							)}
						</ol>
					)}
				</section>
			)}
			<WeightsTable view={view} desk={desk} />
			<Differences view={view} />
			<p class="small soft">
				Comparisons are kept in this browser beside the register. Weights are the principal eigenvector of the
				comparisons (AHP, Saaty), several judges' comparisons are joined by their geometric mean, and up to a ratio of
				0.1 they count as consistent.
			</p>
		</>
	);
}
