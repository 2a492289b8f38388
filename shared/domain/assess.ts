import { coverageOf } from "./alignment/coverage.ts";
import { linesOfSight } from "./alignment/lines-of-sight.ts";
import { targetIndex } from "./alignment/target-index.ts";
import type { Assessment, ItemAssessment, KeyResultAssessment, ObjectiveAssessment } from "./assessment.ts";
import { assessBenefit } from "./benefits/assess-benefit.ts";
import type { BenefitContext } from "./benefits/benefit-check.ts";
import { summarise } from "./insight/summary.ts";
import { assessKeyResult } from "./okr/assess-key-result.ts";
import { assessObjective } from "./okr/assess-objective.ts";
import { cascade } from "./okr/cascade.ts";
import { rankItems, scoreItem } from "./prioritisation/score-item.ts";
import type { Register } from "./register.ts";
import type { Finding } from "./rules/rule.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId } from "./units.ts";
import { type Hierarchy, hierarchy } from "./work/hierarchy.ts";
import type { WorkItem } from "./work/work-item.ts";

const NO_TOTALS = { count: 0, estimate: 0, unestimated: 0, cost: 0, uncosted: 0 };
const NO_WORK = { live: NO_TOTALS, all: NO_TOTALS };

/**
 * The heart of the product: what each work item serves, how it ranks, whether its benefits are defined and arriving; and
 * for each objective and the whole portfolio the same the other way round. Pure: the same on every surface.
 * `today` is the day to judge by, so that an old quarter can be opened as it stood.
 */
export function assess(register: Register, items: readonly WorkItem[], today: IsoDate): Assessment {
	const tree = hierarchy(items);
	const index = targetIndex(register);
	const lines = linesOfSight(register, tree, index);
	const { coverage, byTarget, liveByState } = coverageOf(register, tree, lines, index);

	const cycles = new Map(register.cycles.map((c) => [c.id, c]));
	const cycleOf = new Map(register.objectives.map((o) => [o.id, o.cycle ? cycles.get(o.cycle) : undefined]));
	const keyResults = new Map<KeyResultId, KeyResultAssessment>();
	for (const k of register.keyResults)
		keyResults.set(k.id, {
			...assessKeyResult(k, cycleOf.get(k.objective), today),
			...(byTarget.get(k.id) ?? NO_WORK),
		});
	const objectives = new Map<ObjectiveId, ObjectiveAssessment>();
	for (const o of register.objectives) {
		const own = register.keyResults.filter((k) => k.objective === o.id);
		const standings = own.map((k) => keyResults.get(k.id)).filter((s) => s !== undefined);
		objectives.set(o.id, { ...assessObjective(o, own, standings), ...(byTarget.get(o.id) ?? NO_WORK) });
	}

	const context: BenefitContext = {
		today,
		targets: new Set(index.byId.keys()),
		benefits: register.benefits,
		isDone: (key) => {
			const item = tree.items.get(key);
			return item && item.statusCategory === "done";
		},
	};
	const benefits = new Map(register.benefits.map((b) => [b.id, assessBenefit(b, context)]));
	const findings = [...benefits.values()].flatMap((b) => b.findings);

	const assessed = new Map<ItemKey, ItemAssessment>();
	const scores = scoresOf(register, tree);
	const benefitsOf = benefitsByItem(register, tree);
	for (const key of tree.topDown) {
		const line = lines.get(key);
		if (!line) continue;
		const score = scores.get(key);
		const own = benefitsOf.get(key) ?? [];
		const about: Finding[] = own.flatMap((id) => benefits.get(id)?.findings ?? []);
		assessed.set(key, { key, line, ...(score ? { score } : {}), benefits: own, findings: about });
	}
	const parts = { register, tree, lines, coverage, liveByState, objectives, keyResults, benefits, index, today };
	const summary = summarise(parts);
	return {
		today,
		items: assessed,
		objectives,
		keyResults,
		benefits,
		coverage,
		cascade: cascade(register.objectives),
		findings,
		summary,
	};
}

/** Scores by the register's first model of every item that has any of its inputs, ranked among each other. */
function scoresOf({ models }: Register, tree: Hierarchy) {
	const model = models[0];
	const scored = model ? [...tree.items.values()].filter((i) => i.inputs && Object.keys(i.inputs).length > 0) : [];
	const ranked = model ? rankItems(scored.map((i) => scoreItem(model, i.inputs ?? {}))) : [];
	return new Map(scored.map((item, i) => [item.key, ranked[i]]));
}

/** The benefits whose work an item is, or is part of: parents come first, so each adds to what its parent has. */
function benefitsByItem({ benefits }: Register, tree: Hierarchy): Map<ItemKey, readonly BenefitId[]> {
	const own = new Map<ItemKey, BenefitId[]>();
	for (const { id, work } of benefits) for (const { item } of work) own.set(item, [...(own.get(item) ?? []), id]);
	const all = new Map<ItemKey, readonly BenefitId[]>();
	for (const key of tree.topDown) {
		const parent = tree.items.get(key)?.parent;
		const above = (parent !== undefined && all.get(parent)) || [];
		const mine = own.get(key);
		if (mine) all.set(key, [...new Set([...mine, ...above])]);
		else if (above.length > 0) all.set(key, above);
	}
	return all;
}
