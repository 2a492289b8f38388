import type { ItemScore } from "../../../shared/domain/assessment.ts";
import { rankItems, scoreItem } from "../../../shared/domain/prioritisation/score-item.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Basis } from "./basis.ts";

/** What is to be ranked, and by what. */
export interface RankedAsk {
	/** Id of a model of the register; absent or unknown: the first, which ranks everywhere else too. */
	readonly model?: string | undefined;
	/** Level of the work, or all of it; absent: the highest level with scoring inputs. */
	readonly level?: number | "all" | undefined;
}

export interface ScoredWork {
	readonly item: WorkItem;
	readonly score: ItemScore;
}

export interface RankedWork {
	readonly model: ScoringModel;
	readonly level: number | "all";
	/** With a score, in the order of their ranks. */
	readonly ranked: readonly ScoredWork[];
	/** Without: something is missing, or cannot be right. */
	readonly unscored: readonly ScoredWork[];
	/** Open work of the level without any scoring input. */
	readonly bare: number;
	/** Finished work of the level with scoring inputs, which is left out. */
	readonly finished: number;
}

/** Levels of open work with scoring inputs, the highest first. */
export function scoredLevels({
	items,
}: Basis): { readonly level: number; readonly name: string; readonly count: number }[] {
	const levels = new Map<number, WorkItem[]>();
	for (const item of items.values()) {
		if (!isOpen(item) || !hasInputs(item)) continue;
		const list = levels.get(item.level);
		if (list) list.push(item);
		else levels.set(item.level, [item]);
	}
	return [...levels]
		.sort(([a], [b]) => b - a)
		.map(([level, list]) => ({ level, name: commonest(list.map((i) => i.typeName)), count: list.length }));
}

/** The open work of one level, ranked among itself. `undefined` where the register has no model. */
export function rankedWork(basis: Basis, ask: RankedAsk): RankedWork | undefined {
	const { register, items, today } = basis;
	const model = register.models.find((m) => m.id === ask.model) ?? register.models[0];
	if (!model) return undefined;
	const level = ask.level ?? scoredLevels(basis)[0]?.level ?? "all";
	const here = [...items.values()].filter((item) => level === "all" || item.level === level);
	const asked = here.filter((item) => isOpen(item) && hasInputs(item));
	const scores = rankItems(
		asked.map(({ inputs = {}, inputStamps }) =>
			scoreItem(model, inputs, { today, ...(inputStamps ? { stamps: inputStamps } : {}) }),
		),
	);
	const all = asked.map((item, i): ScoredWork => ({ item, score: scores[i] as ItemScore }));
	return {
		model,
		level,
		ranked: all.filter((w) => w.score.rank !== undefined).sort((a, b) => (a.score.rank ?? 0) - (b.score.rank ?? 0)),
		unscored: all.filter((w) => w.score.rank === undefined),
		bare: here.filter((item) => isOpen(item) && !hasInputs(item)).length,
		finished: here.filter((item) => !isOpen(item) && hasInputs(item)).length,
	};
}

const isOpen = (item: WorkItem): boolean => item.statusCategory !== "done";
const hasInputs = ({ inputs }: WorkItem): boolean => inputs !== undefined && Object.keys(inputs).length > 0;

function commonest(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const)[0];
}
