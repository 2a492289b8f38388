import { type Exact, exact } from "../../shared/domain/exact.ts";
import { type Answer, type Fault, fault, missing, value } from "../../shared/domain/outcome.ts";
import { rankScores } from "../../shared/domain/prioritisation/rank.ts";
import type { Cell } from "../workbook/cell.ts";
import { cellInput, cellsOf } from "./cell-input.ts";
import { type Argument, type Block, define } from "./function-table.ts";

/**
 * Scores to be ranked. A cell without a number has no score and is not ranked: text, and the `#N/A` of a score that
 * lacks an input, are the ordinary case here.
 */
const scoreOf = (cell: Argument): Exact | null => {
	const input = cellInput(cell);
	return typeof input === "number" ? (exact(input) ?? null) : null;
};

function rankOf(score: Argument, scores: Block): Answer<number> {
	const own = scoreOf(score);
	if (!own) return missing(["score"]);
	const all = cellsOf(scores).map(scoreOf);
	const at = all.findIndex((other) => other?.equals(own));
	if (at < 0) return fault("unknown-id", "score", "This score is not among the scores it is to be ranked with.");
	return value(rankScores(all)[at] as number);
}

function ranksOf(scores: Block): Answer<Cell[][]> | Fault {
	const ranks = rankScores(cellsOf(scores).map(scoreOf));
	let at = 0;
	return value(scores.map((row) => row.map(() => ranks[at++] ?? "")));
}

export const RANK = define({
	id: "RANK",
	text: "Rank of one score among others: highest first, equal scores share a rank (1, 2, 2, 4), blanks are not ranked.",
	parameters: [
		{ name: "score", text: "The score to be ranked." },
		{ name: "scores", text: "All scores, this one among them.", block: true },
	],
	result: "number",
	run: rankOf,
});

export const RANKS = define({
	id: "RANKS",
	text: "Ranks of a whole block of scores at once, spilled beside it; a cell without a score stays empty.",
	parameters: [{ name: "scores", text: "All scores.", block: true }],
	result: "block",
	run: ranksOf,
});
