import { type Fault, fault } from "../../shared/domain/outcome.ts";
import { weighted } from "../../shared/domain/prioritisation/weighted.ts";
import { cellInput, cellsOf, isBlankInput } from "./cell-input.ts";
import { type Argument, type Block, define } from "./function-table.ts";
import { figure } from "./score-functions.ts";

/** As many cells as there are values; one cell stands for all. */
function spread(name: string, block: Block, size: number): Argument[] | Fault {
	const cells = cellsOf(block);
	if (cells.length === size) return cells;
	if (cells.length === 1) return Array.from({ length: size }, () => cells[0] as Argument);
	return fault("shape", name, `Give one cell, or ${size}: as many as there are values.`);
}

/** Benefit where nothing is said; a word that is neither is left for the formula to refuse. */
const direction = (cell: Argument | undefined): unknown =>
	isBlankInput(cell) ? "benefit" : typeof cell === "string" ? cell.trim().toLowerCase() : cell;

export const WEIGHTED = define({
	id: "WEIGHTED",
	text: "Weighted score, 0 to 1, on fixed scales: the place of each value on its own scale, times its share of the weight.",
	parameters: [
		{ name: "values", text: "One value for each criterion, across or down.", block: true },
		{ name: "weights", text: "One weight for each criterion; they need not sum to 1.", block: true },
		{ name: "low", text: "Low end of each criterion's scale; one cell stands for all.", block: true },
		{ name: "high", text: "High end of each criterion's scale; one cell stands for all.", block: true },
		{
			name: "directions",
			text: "benefit or cost for each criterion; benefit where left out.",
			block: true,
			optional: true,
		},
	],
	result: "number",
	run: (values, weights, low, high, directions) => {
		const cells = cellsOf(values);
		const parts = [
			spread("weights", weights, cells.length),
			spread("low", low, cells.length),
			spread("high", high, cells.length),
			spread("directions", directions ?? [[""]], cells.length),
		];
		const wrong = parts.find((part) => !Array.isArray(part));
		if (wrong) return wrong as Fault;
		const [weight = [], from = [], to = [], way = []] = parts as Argument[][];
		const ids = cells.map((_, i) => `criterion ${i + 1}`);
		return figure(
			weighted({
				criteria: ids.map((id, i) => ({
					id,
					weight: cellInput(weight[i]),
					low: cellInput(from[i]),
					high: cellInput(to[i]),
					direction: direction(way[i]),
				})),
				values: Object.fromEntries(ids.map((id, i) => [id, cellInput(cells[i])])),
			}),
		);
	},
});
