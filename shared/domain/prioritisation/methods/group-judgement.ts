import { type Exact, greatest, least, ONE } from "../../exact.ts";
import { InputReader, type Untrusted, wholeRows } from "../../input-reader.ts";
import { type Answer, fault, value } from "../../outcome.ts";
import { type Ahp, judge } from "./ahp.ts";
import { cell, type Matrix, readJudgements } from "./judgement-matrix.ts";
import { refuseTwins } from "./refuse-twins.ts";
import { root } from "./root.ts";

export interface GroupInput {
	readonly people: readonly { readonly id: string; readonly matrix: readonly (readonly (number | null)[])[] }[];
}

/** How far people lie apart on one pair of criteria, i < j. */
export interface JudgementSpread {
	readonly pair: readonly [number, number];
	readonly least: Exact;
	readonly most: Exact;
	/** most ÷ least: 1 where all agree, at most 81. */
	readonly ratio: Exact;
}

export interface GroupJudgement {
	/** Cell by cell the geometric mean. */
	readonly matrix: Matrix;
	readonly result: Ahp;
	/** Each person's own judgement: a group may agree on what none of them could defend alone. */
	readonly people: readonly { readonly id: string; readonly result: Ahp }[];
	/** Widest apart first; pairs of one width in order. */
	readonly spread: readonly JudgementSpread[];
}

/**
 * Several people's judgements as one (reference 1.7): the geometric mean of each cell, which alone keeps a reciprocal matrix
 * reciprocal, with the spread per pair beside it: a mean hides who disagreed, and about what. Refuses what `ahp` refuses,
 * per person, and matrices of different sizes (`shape`).
 * @example groupJudgement({ people: [{ id: "a", matrix: [[1, 2], [0.5, 1]] }, { id: "b", matrix: [[1, 8], [0.125, 1]] }] })
 * //=> matrix [[1, 4], [1/4, 1]], spread ratio 4
 */
export function groupJudgement(input: Untrusted<GroupInput>): Answer<GroupJudgement> {
	const reader = InputReader.of(input);
	const read = reader.list("people", (item) => {
		const id = item.text("id");
		return { item, id, matrix: readJudgements(item, "matrix") };
	});
	if (read?.length === 0) reader.refuse("empty", "people", "Nobody has judged.");
	refuseTwins(read);
	return reader.given({ read }, ({ read }) => {
		const people = wholeRows(read);
		const all = people.map((p) => p.matrix);
		const first = all[0] as Matrix;
		const odd = all.findIndex((matrix) => matrix.length !== first.length);
		if (odd >= 0) return fault("shape", `people[${odd}].matrix`, `A matrix of ${first.length} rows is expected here.`);

		const matrix = first.map((row, i) => row.map((_, j) => geometricMean(all.map((m) => cell(m, i, j)))));
		return value({
			matrix,
			result: judge(matrix),
			people: people.map(({ id, matrix }) => ({ id, result: judge(matrix) })),
			spread: spreadOf(all, first.length),
		});
	});
}

function geometricMean(xs: readonly Exact[]): Exact {
	const product = xs.reduce((all, x) => all.mul(x), ONE);
	return root(product, xs.length).value;
}

function spreadOf(all: readonly Matrix[], n: number): JudgementSpread[] {
	const pairs: JudgementSpread[] = [];
	for (let i = 0; i < n; i++)
		for (let j = i + 1; j < n; j++) {
			const cells = all.map((m) => cell(m, i, j));
			const [low, high] = [cells.reduce(least), cells.reduce(greatest)];
			pairs.push({ pair: [i, j], least: low, most: high, ratio: high.div(low) });
		}
	return pairs.sort((a, b) => b.ratio.compare(a.ratio));
}
