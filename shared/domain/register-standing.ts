import type { CoverageTally } from "./alignment/coverage.ts";
import type { KeyResultAssessment, ObjectiveAssessment } from "./assessment.ts";
import { assessKeyResult, type KeyResultStanding } from "./okr/assess-key-result.ts";
import { assessObjective, type ObjectiveStanding } from "./okr/assess-objective.ts";
import type { KeyResult } from "./okr/objective.ts";
import type { Register } from "./register.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "./units.ts";

/** Where objectives and key results stand by their own readings: work does not move them, so they are judged once. */
export class RegisterStanding {
	private readonly ofKeyResults: readonly KeyResultStanding[];
	private readonly ofObjectives: readonly ObjectiveStanding[];

	constructor({ cycles, objectives, keyResults }: Register, today: IsoDate) {
		const cycleById = new Map(cycles.map((c) => [c.id, c]));
		const cycleOf = new Map(objectives.map((o) => [o.id, o.cycle ? cycleById.get(o.cycle) : undefined]));
		this.ofKeyResults = keyResults.map((k) => assessKeyResult(k, cycleOf.get(k.objective), today));
		const own = new Map<ObjectiveId, { keyResults: KeyResult[]; standings: KeyResultStanding[] }>();
		for (const { id } of objectives) own.set(id, { keyResults: [], standings: [] });
		for (const [i, keyResult] of keyResults.entries()) {
			const standing = this.ofKeyResults[i];
			const under = own.get(keyResult.objective);
			if (!under || !standing) continue;
			under.keyResults.push(keyResult);
			under.standings.push(standing);
		}
		this.ofObjectives = objectives.map((o) => {
			const under = own.get(o.id);
			return assessObjective(o, under?.keyResults ?? [], under?.standings ?? []);
		});
	}

	/** The same with the work that serves each. */
	withWork(tally: CoverageTally) {
		return {
			keyResults: new Map<KeyResultId, KeyResultAssessment>(
				this.ofKeyResults.map((s) => [s.id, { ...s, ...tally.workOf(s.id) }]),
			),
			objectives: new Map<ObjectiveId, ObjectiveAssessment>(
				this.ofObjectives.map((s) => [s.id, { ...s, ...tally.workOf(s.id) }]),
			),
		};
	}
}
