import type { DeliveryState, Summary } from "../../shared/domain/assessment.ts";
import { StateMark } from "../../shared/ui/parts/state-mark.tsx";
import { percentWords, scoreWords } from "../../shared/ui/words/number-words.ts";

const WORST_FIRST: readonly DeliveryState[] = ["off-track", "at-risk", "unknown", "on-track"];

/** The promised outcomes, worst first; within a state as the register has them. */
export function OutcomeList({ summary: { objectives, effort } }: { summary: Summary }) {
	const ordered = WORST_FIRST.flatMap((state) => objectives.filter((o) => o.state === state));
	if (ordered.length === 0) return null;
	return (
		<section>
			<h2 id="outcomes">Promised outcomes</h2>
			<table class="outcomes" aria-labelledby="outcomes">
				<thead>
					<tr>
						<th scope="col">Objective</th>
						<th scope="col">Score</th>
						<th scope="col">{effort.basis === "estimate" ? "Effort" : "Work"}</th>
					</tr>
				</thead>
				<tbody>
					{ordered.map(({ id, title, state, score, effortShare }) => (
						<tr key={id}>
							<th scope="row">
								<span>
									<StateMark state={state} bare />
									<span>{title}</span>
								</span>
							</th>
							<td class="number">{score === undefined ? <Missing what="No score yet" /> : scoreWords(score)}</td>
							<td class="number">
								{effort.items === 0 ? <Missing what="No work read yet" /> : percentWords(effortShare)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** A missing figure is a dash, never a nought. */
function Missing({ what }: { what: string }) {
	return (
		<span class="soft" title={what}>
			<span aria-hidden="true">–</span>
			<span class="heard-only">{what}</span>
		</span>
	);
}
