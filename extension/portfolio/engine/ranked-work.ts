import type { ItemScore } from "../../../shared/domain/assessment.ts";
import { rankItems, scoreItem } from "../../../shared/domain/prioritisation/score-item.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { isOpen, type WorkLevel, workLevels } from "../../../shared/domain/work-items/work-levels.ts";
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
export const scoredLevels = ({ items }: Basis): WorkLevel[] => workLevels(items.values(), hasInputs);

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

const hasInputs = ({ inputs }: WorkItem): boolean => inputs !== undefined && Object.keys(inputs).length > 0;
