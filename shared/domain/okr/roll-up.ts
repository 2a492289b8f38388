import type { KeyResultId, ObjectiveId, TargetId } from "../units.ts";
import type { KeyResult, Objective } from "./objective.ts";

/** What each objective, key result and target rolls up to, all the way to the top of its chain. */
export class RollUp {
	private readonly objectives: ReadonlyMap<string, Objective>;
	private readonly objectiveOf: ReadonlyMap<string, ObjectiveId>;

	constructor(register: { readonly objectives: readonly Objective[]; readonly keyResults: readonly KeyResult[] }) {
		this.objectives = new Map(register.objectives.map((o) => [o.id, o]));
		this.objectiveOf = new Map(register.keyResults.map((k) => [k.id, k.objective]));
	}

	objective(id: string): Objective | undefined {
		return this.objectives.get(id);
	}

	/**
	 * The objectives above a target, the nearest first: for a key result its own objective first. The way ends where a
	 * parent is not in the register, and before an objective that was passed already.
	 */
	above(target: TargetId | ObjectiveId | KeyResultId): readonly ObjectiveId[] {
		const chain: ObjectiveId[] = [];
		let at = this.objectiveOf.get(target) ?? this.objectives.get(target)?.parent;
		while (at !== undefined && at !== target && !chain.includes(at) && this.objectives.has(at)) {
			chain.push(at);
			at = this.objectives.get(at)?.parent;
		}
		return chain;
	}
}
