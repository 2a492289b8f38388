import type { Assessment } from "../../../shared/domain/assessment.ts";
import { compareDates } from "../../../shared/domain/dates.ts";
import type { Expectation } from "../../../shared/domain/okr/expectation.ts";
import type { FinalScore } from "../../../shared/domain/okr/goal-figures.ts";
import type { ReAim } from "../../../shared/domain/okr/objective.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";

/** What an objective of a closed cycle came to. */
export interface ClosedObjective {
	readonly id: string;
	readonly title: string;
	/** Absent where a key result has none: then it cannot be told. */
	readonly final?: FinalScore;
	readonly verdict?: Expectation["verdict"];
	readonly keyResults: readonly {
		readonly id: string;
		readonly title: string;
		readonly final?: FinalScore;
		/** Where its aim was changed: what it came to by the aim it had first, and every change. */
		readonly first?: { readonly final?: FinalScore; readonly log: readonly ReAim[] };
	}[];
}

export interface ClosedCycle {
	readonly id: string;
	readonly name: string;
	readonly ends: IsoDate;
	readonly objectives: readonly ClosedObjective[];
}

/** Cycles that are over and have objectives, the newest first, with the final scores that were told at their close. */
export function closedCycles(
	{ cycles, objectives, keyResults }: Pick<Register, "cycles" | "objectives" | "keyResults">,
	assessment: Pick<Assessment, "objectives" | "keyResults">,
	today: IsoDate,
): ClosedCycle[] {
	return cycles
		.filter((cycle) => compareDates(cycle.ends, today) < 0)
		.sort((a, b) => compareDates(b.ends, a.ends))
		.map(({ id, name, ends }) => ({
			id,
			name,
			ends,
			objectives: objectives
				.filter((o) => o.cycle === id)
				.map((o): ClosedObjective => {
					const { final, expectation } = assessment.objectives.get(o.id) ?? {};
					return {
						id: o.id,
						title: o.title,
						...(final ? { final } : {}),
						...(expectation?.verdict ? { verdict: expectation.verdict } : {}),
						keyResults: keyResults
							.filter((k) => k.objective === o.id)
							.map((k) => {
								const { final, reAimed } = assessment.keyResults.get(k.id) ?? {};
								const first = reAimed && {
									log: reAimed.log,
									...(reAimed.first.final ? { final: reAimed.first.final } : {}),
								};
								return { id: k.id, title: k.title, ...(final ? { final } : {}), ...(first ? { first } : {}) };
							}),
					};
				}),
		}))
		.filter((cycle) => cycle.objectives.length > 0);
}
