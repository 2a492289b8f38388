import type { ScoredRow } from "./score-table.ts";

/** What a scoring run found, in figures; words are made by the pane. */
export interface ScoreSummary {
	/** Projects, i.e. rows that are no blank, total or note. */
	readonly projects: number;
	readonly scored: number;
	/** Rows left out because they are no project. */
	readonly otherRows: number;
	/** Rows whose inputs cannot be right. */
	readonly refused: number;
	readonly clamped: number;
	/** Rows that miss each input, most often first. */
	readonly missing: readonly { readonly input: string; readonly rows: number }[];
	/** The input to ask for first, by the number of rows it is first for. */
	readonly askNext: readonly { readonly input: string; readonly rows: number }[];
	/** Ranks that several projects share. */
	readonly ties: readonly { readonly rank: number; readonly rows: number }[];
	readonly top: readonly { readonly label: string; readonly rank: number; readonly value: number }[];
}

/** Counts a run: nothing that was left out goes unsaid. */
export function scoreSummary(rows: readonly ScoredRow[]): ScoreSummary {
	const scores = rows.flatMap((r) => (r.score ? [r.score] : []));
	const ranks = count(scores.flatMap((s) => (s.rank === undefined ? [] : [s.rank])));
	const top = rows
		.flatMap(({ score, label }) =>
			score?.rank !== undefined && score.value !== undefined ? [{ label, rank: score.rank, value: score.value }] : [],
		)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, 5);
	return {
		projects: scores.length,
		scored: scores.filter((s) => s.rank !== undefined).length,
		otherRows: rows.length - scores.length,
		refused: scores.filter((s) => s.fault).length,
		clamped: scores.filter((s) => s.clamped?.length).length,
		missing: mostFirst(count(scores.flatMap((s) => s.missing ?? []))),
		askNext: mostFirst(count(scores.flatMap((s) => (s.askNext ? [s.askNext] : [])))),
		ties: [...ranks]
			.filter(([, n]) => n > 1)
			.map(([rank, n]) => ({ rank, rows: n }))
			.sort((a, b) => a.rank - b.rank),
		top,
	};
}

function count<T>(values: readonly T[]): Map<T, number> {
	const seen = new Map<T, number>();
	for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
	return seen;
}

const mostFirst = (counts: ReadonlyMap<string, number>) =>
	[...counts].map(([input, rows]) => ({ input, rows })).sort((a, b) => b.rows - a.rows);
