import { compareDates } from "../../dates.ts";
import type { Reason } from "../../reason.ts";
import type { Register } from "../../register.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../units.ts";
import { cascade } from "../cascade.ts";
import type { Cycle, Objective } from "../objective.ts";

export type BreakCode =
	| "parent-unknown"
	| "parents-form-a-circle"
	| "parent-missing-below-top"
	| "parent-not-above"
	| "parent-cycle-ended"
	| "parent-cycle-later"
	| "objective-unknown"
	| "owner-missing";

/** One place where the chain from the top objective down to a key result is broken, with what shows it. */
export interface ChainBreak extends Reason<BreakCode> {
	readonly about: ObjectiveId | KeyResultId;
	readonly looksAt: "objective" | "key-result";
	/** The records it speaks of beside its own: the parent, the circle in order, the objective that is not there. */
	readonly ids: readonly string[];
}

/**
 * Breaks in the cascade on a day, in the register's order, objectives before key results (practice 41): a parent or an
 * objective that is not in the register, parents in a circle, no parent below the top level, a parent on the same level or
 * below, a parent of another time, and nobody who answers for it.
 */
export function cascadeBreaks(
	{ objectives, keyResults, cycles }: Pick<Register, "objectives" | "keyResults" | "cycles">,
	today: IsoDate,
): readonly ChainBreak[] {
	const byId = new Map(objectives.map((o) => [o.id, o]));
	const cycleById = new Map(cycles.map((c) => [c.id, c]));
	const structural = new Map(cascade(objectives).breaks.map((b) => [b.objective, b]));
	const cycleOf = ({ cycle }: Objective) => (cycle === undefined ? undefined : cycleById.get(cycle));
	const ofObjectives = objectives.flatMap((objective): ChainBreak[] => {
		const broken = objectiveBreak(objective.id);
		const parent = objective.parent === undefined ? undefined : byId.get(objective.parent);
		const found: ChainBreak[] = [];
		const known = structural.get(objective.id);
		if (known) found.push(broken(known.code === "cycle" ? "parents-form-a-circle" : "parent-unknown", known.ids));
		if (objective.parent === undefined && (objective.level ?? 0) > 0)
			found.push(broken("parent-missing-below-top", [], { level: objective.level ?? null }));
		if (parent && known === undefined) {
			if ((objective.level ?? Infinity) <= (parent.level ?? -Infinity))
				found.push(
					broken("parent-not-above", [parent.id], {
						level: objective.level ?? null,
						parentLevel: parent.level ?? null,
					}),
				);
			const time = timeBreak(cycleOf(objective), cycleOf(parent), today);
			if (time) found.push(broken(time.code, [parent.id], time.values));
		}
		if (isNobody(objective.owner)) found.push(broken("owner-missing", []));
		return found;
	});
	const ofKeyResults = keyResults.flatMap(({ id, objective, owner }): ChainBreak[] => {
		const found: ChainBreak[] = [];
		const base = { about: id, looksAt: "key-result" } as const;
		if (!byId.has(objective)) found.push({ ...base, code: "objective-unknown", ids: [objective] });
		if (isNobody(owner)) found.push({ ...base, code: "owner-missing", ids: [] });
		return found;
	});
	return [...ofObjectives, ...ofKeyResults];
}

const objectiveBreak =
	(about: ObjectiveId) =>
	(code: BreakCode, ids: readonly string[], values?: Reason["values"]): ChainBreak => ({
		about,
		looksAt: "objective",
		code,
		ids,
		...(values && { values }),
	});

/** A parent that is over before the child begins, or while it runs; or that begins only after it. */
function timeBreak(own: Cycle | undefined, parent: Cycle | undefined, today: IsoDate) {
	if (!own || !parent) return undefined;
	const isPast = compareDates(own.ends, today) < 0;
	const isOver = compareDates(parent.ends, own.starts) < 0 || (!isPast && compareDates(parent.ends, today) < 0);
	if (isOver) return { code: "parent-cycle-ended", values: { ended: parent.ends, starts: own.starts } } as const;
	const isLater = compareDates(own.ends, parent.starts) < 0;
	return isLater
		? ({ code: "parent-cycle-later", values: { starts: parent.starts, ends: own.ends } } as const)
		: undefined;
}

const isNobody = (owner: string | undefined): boolean => (owner ?? "").trim() === "";
