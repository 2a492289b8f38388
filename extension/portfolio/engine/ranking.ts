import type { MoscowClass } from "../../../shared/domain/prioritisation/methods/moscow.ts";
import { inputNameIn } from "../../../shared/domain/prioritisation/score-names.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { type ShownInput, shownInputs } from "../../../shared/domain/prioritisation/shown-inputs.ts";
import type { Basis } from "./basis.ts";
import { type Freedom, freedomsOf } from "./freedom.ts";
import { type RankedAsk, rankedWork, type ScoredWork, scoredLevels } from "./ranked-work.ts";

export interface RankedRow {
	readonly key: string;
	readonly title: string;
	readonly site: string;
	readonly rank: number;
	readonly score: number;
	readonly exact: string;
	readonly isRounded?: boolean;
	readonly class?: MoscowClass;
	readonly expired?: boolean;
	readonly expiresOn?: string;
	/** Names of inputs whose age nobody knows, where age counts. */
	readonly undated?: readonly string[];
	readonly inputs: readonly ShownInput[];
	/** Its rank on the boards: by the first model, among all scored work. */
	readonly onCards?: { readonly rank: number; readonly of: number };
}

export interface UnscoredRow {
	readonly key: string;
	readonly title: string;
	readonly missing: readonly string[];
	readonly askNext?: string;
	/** An input that cannot be right, and why. */
	readonly fault?: { readonly input: string; readonly message: string };
	readonly between?: readonly [number, number];
}

export interface RankingView {
	readonly models: readonly { readonly id: string; readonly name: string }[];
	/** Absent: the register has none, and nothing is ranked. */
	readonly model?: {
		readonly id: string;
		readonly name: string;
		readonly version: number;
		readonly kind: ScoringModel["kind"];
		/** What can be put to the test, the test to begin with first. */
		readonly freedoms: readonly Freedom[];
		/** What each criterion weighs of a whole of 1. */
		readonly weights?: readonly { readonly name: string; readonly share: number }[];
	};
	readonly levels: readonly { readonly level: number; readonly name: string; readonly count: number }[];
	readonly level?: number | "all";
	readonly rows: readonly RankedRow[];
	readonly unscored: readonly UnscoredRow[];
	readonly bare: number;
	readonly finished: number;
	/** When work was last read from a site. */
	readonly readAt?: string;
}

/** The open work of one level by one model: what is ranked, and what cannot be and why. */
export function ranking(basis: Basis, ask: RankedAsk): RankingView {
	const models = basis.register.models.map(({ id, name }) => ({ id, name }));
	const levels = scoredLevels(basis);
	const work = rankedWork(basis, ask);
	if (!work) return { models, levels, rows: [], unscored: [], bare: 0, finished: 0 };
	const { model, level, ranked, unscored, bare, finished } = work;
	return {
		models,
		model: {
			id: model.id,
			name: model.name,
			version: model.version,
			kind: model.kind,
			freedoms: freedomsOf(model),
			...weightsOf(model),
		},
		levels,
		level,
		rows: ranked.map((w) => rowOf(basis, model, w)),
		unscored: unscored.map((w) => unscoredOf(model, w)),
		bare,
		finished,
		...(basis.readAt ? { readAt: basis.readAt } : {}),
	};
}

export const nameIn = (model: ScoringModel, id: string): string => inputNameIn(model, id) ?? id;

function weightsOf(model: ScoringModel) {
	if (model.kind !== "weighted") return {};
	const total = model.criteria.reduce((sum, c) => sum + c.weight, 0);
	return { weights: model.criteria.map((c) => ({ name: nameIn(model, c.id), share: c.weight / total })) };
}

function rowOf({ assessment }: Basis, model: ScoringModel, { item, score }: ScoredWork): RankedRow {
	const { rank = 0, value = 0, exact = "", isRounded, expired, expiresOn, undated } = score;
	const shown = assessment.items.get(item.key)?.score;
	return {
		key: item.key,
		title: item.title,
		site: item.site,
		rank,
		score: value,
		exact,
		...(isRounded ? { isRounded } : {}),
		...(score.class ? { class: score.class } : {}),
		...(expired ? { expired } : {}),
		...(expiresOn ? { expiresOn } : {}),
		...(undated ? { undated: undated.map((id) => nameIn(model, id)) } : {}),
		inputs: shownInputs(model, score),
		...(shown?.rank && shown.of ? { onCards: { rank: shown.rank, of: shown.of } } : {}),
	};
}

function unscoredOf(model: ScoringModel, { item, score }: ScoredWork): UnscoredRow {
	const { missing = [], askNext, fault, interval } = score;
	return {
		key: item.key,
		title: item.title,
		missing: missing.map((id) => nameIn(model, id)),
		...(askNext ? { askNext: nameIn(model, askNext) } : {}),
		...(fault ? { fault: { input: nameIn(model, fault.path), message: fault.message } } : {}),
		...(interval ? { between: interval } : {}),
	};
}
