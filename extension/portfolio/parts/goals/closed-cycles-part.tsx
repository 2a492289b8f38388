import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { ambitionWords, expectationWords, reAimSentence } from "../../../../shared/ui/words/goal-words.ts";
import { scoreWords } from "../../../../shared/ui/words/number-words.ts";
import type { ClosedCycle, ClosedObjective } from "../../engine/closed-cycles.ts";
import type { GoalsView } from "../../engine/goals.ts";

/** What was told at the close of each cycle, and whether aspirations were any. */
export function ClosedCyclesPart({ goals: { closed, nextClose, ambition } }: { goals: GoalsView }) {
	if (closed.length === 0)
		return (
			<p class="soft">
				No cycle with objectives has closed yet. A final score is told once, when its cycle is over
				{nextClose ? `: the next ends on ${dayWords(nextClose)}` : ""}.
			</p>
		);
	return (
		<>
			<ScrollTable label="Final scores of closed cycles" kind="closed">
				<thead>
					<tr>
						<th scope="col">Objective and key results</th>
						<th scope="col" class="figure">
							Final score
						</th>
						<th scope="col" class="figure">
							By its first aim
						</th>
						<th scope="col">What that says</th>
					</tr>
				</thead>
				{closed.map((cycle) => (
					<Cycle key={cycle.id} cycle={cycle} />
				))}
			</ScrollTable>
			<Ambition ambition={ambition} />
		</>
	);
}

function Cycle({ cycle }: { cycle: ClosedCycle }) {
	return (
		<>
			<tbody>
				<tr class="group">
					<th scope="rowgroup" colSpan={4}>
						{cycle.name} <span class="soft">closed on {dayWords(cycle.ends)}</span>
					</th>
				</tr>
			</tbody>
			{cycle.objectives.map((objective) => (
				<tbody key={objective.id}>
					<Objective objective={objective} />
				</tbody>
			))}
		</>
	);
}

function Objective({ objective: { title, final, verdict, keyResults } }: { objective: ClosedObjective }) {
	return (
		<>
			<tr>
				<th scope="row">
					<strong>{title}</strong>
				</th>
				<td class="figure number">{scoreText(final)}</td>
				<td />
				<td>
					{verdict
						? expectationWords(verdict)
						: final
							? "Nobody said what to expect."
							: "Not told: a reading is missing."}
				</td>
			</tr>
			{keyResults.map((k) => (
				<tr key={k.id}>
					<th scope="row" class="depth-1">
						{k.title}
					</th>
					<td class="figure number">{scoreText(k.final)}</td>
					<td class="figure number">{k.first ? scoreText(k.first.final) : ""}</td>
					<td>
						{k.first?.log.map((r, i) => (
							<p key={`${r.date} ${i}`} class="small">
								{reAimSentence(r)}
							</p>
						))}
					</td>
				</tr>
			))}
		</>
	);
}

const scoreText = (final: ClosedObjective["final"]): string =>
	final ? `${scoreWords(final.value)} ${final.band}` : "unknown";

/** Aspirations that come to 1.0 cycle after cycle were none. */
function Ambition({ ambition }: Pick<GoalsView, "ambition">) {
	if (ambition.length === 0) return null;
	return (
		<div class="stack">
			<h4>Aspirations, cycle after cycle</h4>
			<ul class="rules">
				{ambition.map(({ owner, cycles, verdict }) => (
					<li key={owner}>
						<p>
							<strong>{owner}</strong>: {ambitionWords(verdict)}
						</p>
						<p class="small soft">
							{cycles.map((c) => `${c.cycle}: ${c.isFull ? "all came to 1.0" : "not all came to 1.0"}`).join(" · ")}
						</p>
					</li>
				))}
			</ul>
		</div>
	);
}
