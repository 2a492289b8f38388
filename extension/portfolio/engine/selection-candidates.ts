import { type Exact, exact, exactText, toNumber, ZERO } from "../../../shared/domain/exact.ts";
import { inputName } from "../../../shared/domain/prioritisation/score-names.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { worthOf } from "../../../shared/domain/prioritisation/selection/worth.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Basis } from "./basis.ts";

/** Work that can be chosen: what it is worth, what it costs, what it needs, and which objectives share it. */
export interface Candidate {
	readonly key: string;
	readonly title: string;
	readonly worth: number;
	readonly cost: number;
	/** Other candidates that block it. */
	readonly requires: readonly string[];
	/** Objectives with the share of the item that serves each. */
	readonly parts: readonly { readonly key: string; readonly share: string }[];
}

/** Work that cannot be weighed yet, and what it lacks. */
export interface Unweighed {
	readonly key: string;
	readonly title: string;
	readonly missing: readonly string[];
}

export interface SelectionCandidates {
	/** The model that says what work is worth; absent: the register has none. */
	readonly model?: { readonly id: string; readonly name: string; readonly kind: ScoringModel["kind"] };
	/** Levels with open work that has a cost, the highest first, by the name most of their items go by. */
	readonly levels: readonly { readonly level: number; readonly name: string; readonly count: number }[];
	readonly level?: number;
	readonly candidates: readonly Candidate[];
	readonly unweighed: readonly Unweighed[];
	readonly objectives: Readonly<Record<string, string>>;
	/** The newest change behind these figures. */
	readonly asOf?: string;
}

/** The open work of one level (the highest with costs unless asked for), ready for a choice within a budget. */
export function selectionCandidates(basis: Basis, ask: { readonly level?: number }): SelectionCandidates {
	const { register, items } = basis;
	const [model] = register.models;
	const open = [...items.values()].filter((item) => item.statusCategory !== "done");
	const levels = levelsOf(open);
	const level = ask.level ?? levels[0]?.level;
	const here = open.filter((item) => item.level === level);
	const found: Candidate[] = [];
	const unweighed: Unweighed[] = [];
	if (model)
		for (const item of here) {
			const one = weigh(model, item);
			if (Array.isArray(one)) unweighed.push({ key: item.key, title: item.title, missing: one });
			else found.push({ key: item.key, title: item.title, ...one, requires: [], parts: partsOf(basis, item) });
		}
	const known = new Set(found.map((c) => c.key));
	const asOf = here.reduce<string | undefined>((a, { updated: b }) => (b && (!a || b > a) ? b : a), undefined);
	return {
		...(model ? { model: { id: model.id, name: model.name, kind: model.kind } } : {}),
		levels,
		...(level === undefined ? {} : { level }),
		candidates: found.map((c) => ({ ...c, requires: blockersOf(items.get(c.key as never), known) })),
		unweighed,
		objectives: Object.fromEntries(register.objectives.map((o) => [o.id, o.title])),
		...(asOf ? { asOf } : {}),
	};
}

function levelsOf(open: readonly WorkItem[]): SelectionCandidates["levels"] {
	const byLevel = new Map<number, WorkItem[]>();
	for (const item of open)
		if (item.cost !== undefined) byLevel.set(item.level, [...(byLevel.get(item.level) ?? []), item]);
	return [...byLevel]
		.sort(([a], [b]) => b - a)
		.map(([level, list]) => ({ level, name: list[0]?.typeName ?? String(level), count: list.length }));
}

/** Worth and cost, or the names of what is missing or cannot be right. */
function weigh(model: ScoringModel, { inputs = {}, cost }: WorkItem): { worth: number; cost: number } | string[] {
	const answer = worthOf(model, inputs);
	const lacks = answer.kind === "missing" ? answer.missing : answer.kind === "fault" ? [answer.path] : [];
	const missing = [...lacks.map((id) => inputName(id) ?? id), ...(cost === undefined || cost < 0 ? ["Cost"] : [])];
	if (answer.kind !== "value" || cost === undefined || missing.length > 0) return missing;
	return { worth: toNumber(answer.value.score), cost };
}

const blockersOf = (item: WorkItem | undefined, known: ReadonlySet<string>): string[] =>
	(item?.links ?? []).filter((l) => l.type === "is-blocked-by" && known.has(l.key)).map((l) => l.key);

/** Shares of key results count for their objectives. */
function partsOf({ register, assessment }: Basis, { key }: WorkItem): Candidate["parts"] {
	const objectiveOf = new Map<string, string>(register.keyResults.map((k) => [k.id, k.objective]));
	const shares = new Map<string, Exact>();
	for (const { target, share } of assessment.items.get(key)?.line.links ?? []) {
		const objective = objectiveOf.get(target) ?? target;
		shares.set(objective, (shares.get(objective) ?? ZERO).add(exact(share) ?? ZERO));
	}
	return [...shares].map(([objective, share]) => ({ key: objective, share: exactText(share) }));
}
