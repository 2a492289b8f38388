import { type Exact, exact, exactText, toNumber, ZERO } from "../../../shared/domain/exact.ts";
import { classOf } from "../../../shared/domain/prioritisation/methods/class-of.ts";
import { inputAt } from "../../../shared/domain/prioritisation/score-by.ts";
import { inputNameIn } from "../../../shared/domain/prioritisation/score-names.ts";
import { MOSCOW_INPUT, type ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { worthOf } from "../../../shared/domain/prioritisation/selection/worth.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { isOpen, type WorkLevel, workLevels } from "../../../shared/domain/work-items/work-levels.ts";
import type { Basis } from "./basis.ts";
import { type Effort, effortOfWork } from "./effort-of-work.ts";

/** Work that can be chosen: what it is worth, what it costs, what it needs, and which objectives share it. */
export interface Candidate {
	readonly key: string;
	readonly title: string;
	readonly worth: number;
	readonly cost: number;
	/** Other candidates that block it: they are chosen with it. */
	readonly requires: readonly string[];
	/** What else blocks it and is not done, or was not read: whether it can start is not for this page to say. */
	readonly blockedBy: readonly string[];
	/** What is still to be done of it, as estimated. */
	readonly effort: Effort;
	/** Objectives with the share of the item that serves each. */
	readonly parts: readonly { readonly key: string; readonly share: string }[];
}

/** Work that cannot be weighed yet: what it lacks, or what cannot be right and why. */
export interface Unweighed {
	readonly key: string;
	readonly title: string;
	readonly missing: readonly string[];
	readonly fault?: string;
}

export interface SelectionCandidates {
	/** The model that says what work is worth; absent: the register has none. */
	readonly model?: { readonly id: string; readonly name: string; readonly kind: ScoringModel["kind"] };
	/** Levels with open work that has a cost. */
	readonly levels: readonly WorkLevel[];
	readonly level?: number;
	readonly candidates: readonly Candidate[];
	readonly unweighed: readonly Unweighed[];
	/** What somebody said will not be done (MoSCoW): it is never chosen, whatever it is worth. */
	readonly wont: readonly { readonly key: string; readonly title: string }[];
	readonly objectives: Readonly<Record<string, string>>;
	/** When work was last read from a site. */
	readonly readAt?: string;
}

type Weighed = { readonly worth: number; readonly cost: number } | Pick<Unweighed, "missing" | "fault">;

/** The open work of one level (the highest with costs unless asked for), ready for a choice within a budget. */
export function selectionCandidates(basis: Basis, ask: { readonly level?: number }): SelectionCandidates {
	const { register, items, readAt } = basis;
	const [model] = register.models;
	const levels = workLevels(items.values(), (item) => item.cost !== undefined);
	const level = ask.level ?? levels[0]?.level;
	const open = model ? [...items.values()].filter((item) => isOpen(item) && item.level === level) : [];
	const wont = open.filter(isWont);
	const effortOf = effortOfWork(items.values());
	const weighed = open
		.filter((item) => !isWont(item))
		.map((item) => ({ item, found: weigh(model as ScoringModel, item) }));
	const known = new Set(weighed.flatMap(({ item, found }) => ("worth" in found ? [item.key] : [])));
	const objectiveOf = new Map<string, string>(register.keyResults.map((k) => [k.id, k.objective]));
	const candidates: Candidate[] = [];
	const unweighed: Unweighed[] = [];
	for (const { item, found } of weighed) {
		const { key, title, links } = item;
		if (!("worth" in found)) {
			unweighed.push({ key, title, ...found });
			continue;
		}
		const blockers = links.filter((l) => l.type === "is-blocked-by").map((l) => l.key);
		const others = blockers.filter((k) => !known.has(k));
		candidates.push({
			key,
			title,
			...found,
			requires: blockers.filter((k) => known.has(k)),
			blockedBy: others.filter((k) => items.get(k)?.statusCategory !== "done"),
			effort: effortOf(key),
			parts: partsOf(basis, item, objectiveOf),
		});
	}
	return {
		...(model ? { model: { id: model.id, name: model.name, kind: model.kind } } : {}),
		levels,
		...(level === undefined ? {} : { level }),
		candidates,
		unweighed,
		wont: wont.map(({ key, title }) => ({ key, title })),
		objectives: Object.fromEntries(register.objectives.map((o) => [o.id, o.title])),
		...(readAt ? { readAt } : {}),
	};
}

/** By whatever model the page weighs: a won't stays one. */
const isWont = ({ inputs = {} }: WorkItem): boolean => classOf(inputAt(inputs, MOSCOW_INPUT)) === "wont";

function weigh(model: ScoringModel, { inputs = {}, cost }: WorkItem): Weighed {
	const name = (id: string) => inputNameIn(model, id) ?? id;
	const answer = worthOf(model, inputs);
	if (answer.kind === "fault") return { missing: [], fault: `${name(answer.path)}: ${answer.message}` };
	if (cost !== undefined && !(cost >= 0)) return { missing: [], fault: `Cost: ${cost} is below 0.` };
	const missing = answer.kind === "missing" ? answer.missing.map(name) : [];
	if (answer.kind !== "value" || cost === undefined)
		return { missing: cost === undefined ? [...missing, "Cost"] : missing };
	return { worth: toNumber(answer.value.score), cost };
}

/** Shares of key results count for their objectives. */
function partsOf(
	{ assessment }: Basis,
	{ key }: WorkItem,
	objectiveOf: ReadonlyMap<string, string>,
): Candidate["parts"] {
	const shares = new Map<string, Exact>();
	for (const { target, share } of assessment.items.get(key)?.line.links ?? []) {
		const objective = objectiveOf.get(target) ?? target;
		shares.set(objective, (shares.get(objective) ?? ZERO).add(exact(share) ?? ZERO));
	}
	return [...shares].map(([objective, share]) => ({ key: objective, share: exactText(share) }));
}
