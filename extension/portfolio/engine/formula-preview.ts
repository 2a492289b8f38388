import type { FormulaModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { methodAgreement } from "../../../shared/domain/prioritisation/stability/method-agreement.ts";
import type { Basis } from "./basis.ts";
import { type RankedAsk, type RankedWork, rankedWork } from "./ranked-work.ts";
import { nameIn } from "./ranking.ts";
import { scoresBy } from "./ranking-counsel.ts";

export interface PreviewRow {
	readonly key: string;
	readonly title: string;
	readonly rank: number;
	readonly score: number;
	/** Its rank by the method beside; absent where that gives it none. */
	readonly was?: number;
}

/** What a formula would rank, beside a method of the register. */
export interface FormulaPreview {
	/** Absent where the register has no method yet. */
	readonly beside?: { readonly id: string; readonly name: string };
	readonly top: readonly PreviewRow[];
	/** Those that would move furthest, in either direction; only work that both rank. */
	readonly movers: readonly PreviewRow[];
	readonly ranked: number;
	/** How many of those that both rank have another rank. */
	readonly moved: number;
	/** How far the two orders agree; `null` where that cannot be told. */
	readonly tau?: number | null;
	/** Without a score: why. */
	readonly unscored: readonly { readonly key: string; readonly title: string; readonly why: string }[];
	readonly unscoredCount: number;
}

const TOP = 10;
const MOVERS = 8;
const UNSCORED = 20;

export function formulaPreview(
	basis: Basis,
	{ beside, level }: { readonly beside?: string | undefined } & RankedAsk,
	draft: FormulaModel,
): FormulaPreview {
	const mine = rankedWork({ ...basis, register: { ...basis.register, models: [draft] } }, { level }) as RankedWork;
	const other = rankedWork(basis, { model: beside, level });
	const ranks = new Map(other?.ranked.map(({ item, score }) => [item.key, score.rank]));
	const rows = mine.ranked.map(({ item, score }): PreviewRow => {
		const was = ranks.get(item.key);
		const { rank = 0, value = 0 } = score;
		return { key: item.key, title: item.title, rank, score: value, ...(was === undefined ? {} : { was }) };
	});
	const moved = rows.filter((row) => row.was !== undefined && row.was !== row.rank);
	return {
		...(other ? { beside: { id: other.model.id, name: other.model.name } } : {}),
		top: rows.slice(0, TOP),
		movers: [...moved].sort((a, b) => distance(b) - distance(a) || a.rank - b.rank).slice(0, MOVERS),
		ranked: rows.length,
		moved: moved.length,
		...(other ? { tau: agreement(draft, other, mine) } : {}),
		unscored: mine.unscored
			.slice(0, UNSCORED)
			.map((w) => ({ key: w.item.key, title: w.item.title, why: whyNot(w, draft) })),
		unscoredCount: mine.unscored.length,
	};
}

const distance = ({ rank, was = rank }: PreviewRow): number => Math.abs(rank - was);

function agreement(draft: FormulaModel, { model }: RankedWork, { ranked }: RankedWork): number | null {
	const [pair] = methodAgreement([
		{ method: "draft", scores: scoresBy(draft, ranked) },
		{ method: "other", scores: scoresBy(model, ranked) },
	]);
	return pair?.tau ?? null;
}

function whyNot({ score }: RankedWork["unscored"][number], draft: FormulaModel): string {
	const { fault, missing = [] } = score;
	if (!fault) return `Missing: ${missing.map((id) => nameIn(draft, id)).join(", ")}`;
	return fault.path === "expression" ? fault.message : `${nameIn(draft, fault.path)}: ${fault.message}`;
}
