import { type ScoreTable, scoreOf } from "./score-table.ts";

/** One group under study: its central weights, and the groups that may be first there. */
interface Study {
	readonly group: number;
	readonly weights: Float64Array;
	/** Groups with uncertain places that the rest does not exclude. */
	readonly rivals: readonly number[];
	/** The best score without uncertainty, and how many items have it. */
	readonly best: number;
	readonly bestItems: number;
	sole: number;
	shared: number;
}

/** A bound is a little wider than the sums it is held against, which are rounded in another order. */
const ROUNDING = 1e-12;

/**
 * Confidence factors (SMAA-2; reference 1.17): for each group the chance that it is first at its own central weights,
 * over the same draws of the uncertain inputs that the ranks were counted over, ties shared; evaluated once where no
 * input is uncertain. `undefined` for a group never first. `nextInputs` draws the inputs of the next draw.
 */
export function centralConfidence(
	table: ScoreTable,
	sizes: Int32Array,
	central: readonly (Float64Array | undefined)[],
	draws: number,
	nextInputs: () => void,
): (number | undefined)[] {
	const studies = central.flatMap((weights, group) => (weights ? [study(table, sizes, group, weights)] : []));
	const rounds = table.uncertain.length > 0 ? draws : 1;
	for (let d = 0; d < rounds; d++) {
		nextInputs();
		for (const s of studies) judge(s, table, sizes);
	}
	const found = central.map((): number | undefined => undefined);
	for (const { group, sole, shared } of studies)
		found[group] =
			shared === 0 ? sole / ((sizes[group] as number) * rounds) : (sole / (sizes[group] as number) + shared) / rounds;
	return found;
}

function study(table: ScoreTable, sizes: Int32Array, group: number, weights: Float64Array): Study {
	const isUncertain = new Set(table.uncertain);
	let best = Number.NEGATIVE_INFINITY;
	let bestItems = 0;
	for (let g = 0; g < table.groups; g++) {
		if (isUncertain.has(g)) continue;
		const score = scoreOf(table, g, weights);
		if (score > best) bestItems = 0;
		if (score >= best) bestItems += sizes[g] as number;
		best = Math.max(best, score);
	}
	const ranges = table.uncertain.map((g) => ({ g, ...table.range(g, weights) }));
	const floor = ranges.reduce((most, { low }) => Math.max(most, low), best) - ROUNDING;
	const rivals = ranges.filter(({ high }) => high >= floor).map(({ g }) => g);
	return { group, weights, rivals, best, bestItems, sole: 0, shared: 0 };
}

function judge(study: Study, table: ScoreTable, sizes: Int32Array): void {
	const { group, weights, rivals } = study;
	const mine = scoreOf(table, group, weights);
	if (mine < study.best) return;
	let items = study.best === mine ? study.bestItems : 0;
	for (const g of rivals) {
		const score = scoreOf(table, g, weights);
		if (score > mine) return;
		if (score === mine) items += sizes[g] as number;
	}
	if (items === (sizes[group] as number)) study.sole++;
	else study.shared += 1 / items;
}
