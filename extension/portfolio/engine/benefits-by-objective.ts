import { type BenefitsMap, benefitsMap } from "../../../shared/domain/benefits/benefits-map.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { ObjectiveId } from "../../../shared/domain/units.ts";

/** The part of the benefits map that leads to one objective and those below it; `null`: benefits that serve none. */
export interface ObjectiveMap {
	readonly objective: ObjectiveId | null;
	readonly title: string;
	readonly map: BenefitsMap;
}

/**
 * One map per objective that a benefit serves, itself or below it, in the register's order, then one of the benefits that
 * serve none. Each is drawn from its own benefits only: a capability that many share shows only the outputs they name.
 */
export function benefitsByObjective({ benefits, objectives, keyResults }: Register): ObjectiveMap[] {
	const parents = new Map<string, string | undefined>([
		...keyResults.map((k) => [k.id, k.objective] as const),
		...objectives.map((o) => [o.id, o.parent] as const),
	]);
	const above = (id: string): Set<string> => {
		const passed = new Set<string>();
		for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = parents.get(at)) passed.add(at);
		return passed;
	};
	const lead = new Map(benefits.map((b) => [b.id, new Set((b.serves ?? []).flatMap((t) => [...above(t)]))]));
	const maps = objectives.flatMap(({ id, title }): ObjectiveMap[] => {
		const own = benefits.filter((b) => lead.get(b.id)?.has(id));
		if (own.length === 0) return [];
		const below = (target: string) => above(target).has(id);
		const map = benefitsMap(
			own,
			objectives.filter((o) => below(o.id)),
			keyResults.filter((k) => below(k.id)),
		);
		return [{ objective: id, title, map }];
	});
	const known = new Set<string>(objectives.map((o) => o.id));
	const loose = benefits.filter((b) => ![...(lead.get(b.id) ?? [])].some((id) => known.has(id)));
	return loose.length === 0
		? maps
		: [...maps, { objective: null, title: "No objective", map: benefitsMap(loose, [], []) }];
}
