import { type Exact, exact, sum, ZERO } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, missing, value } from "../../outcome.ts";
import { agreement } from "./agreement.ts";

export interface VotesInput {
	/** One per person; `null`: has not voted, which is no vote for 0. */
	readonly votes: readonly { readonly by: string; readonly value: number | null }[];
	/** The steps that could be chosen, ascending, such as 1, 2, 3, 5, 8, 13, 20; at least three. */
	readonly steps?: readonly number[];
}

/** How far several people's values lie apart. */
export interface Disagreement {
	/** Quartiles by linear interpolation with both ends included, as Excel's QUARTILE.INC has them. */
	readonly lowerQuartile: Exact;
	readonly upperQuartile: Exact;
	readonly interquartileRange: Exact;
	/** Van der Eijk's A, −1 to 1; absent without steps, or where somebody chose something else. */
	readonly agreement?: Exact;
	/** Who stands farthest apart: all who gave the lowest value, and all who gave the highest. Empty where all agree. */
	readonly lowest: readonly string[];
	readonly highest: readonly string[];
}

/** Several people's values of one input. */
export interface VoteSpread {
	readonly votes: number;
	/** Who has not voted. */
	readonly absent: readonly string[];
	/** What scoring uses: one far-off vote does not move it. Of an even number, the middle between the two middle ones. */
	readonly median: Exact;
	readonly mean: Exact;
	readonly low: Exact;
	readonly high: Exact;
	/** Absent with one vote: one person cannot disagree, and that is no agreement. */
	readonly spread?: Disagreement;
}

/**
 * What several people's votes on one input say, never the mean alone. The median stands for them in a score.
 * @example voteSpread({ votes: [{ by: "Ana", value: 3 }, { by: "Ben", value: 5 }, { by: "Cy", value: 13 }] })
 * //=> median 5, mean 7, low 3, high 13, lowest ["Ana"], highest ["Cy"]
 */
export function voteSpread(input: Untrusted<VotesInput>): Answer<VoteSpread> {
	const reader = InputReader.of(input);
	const people = new Set<string>();
	const read = reader.list("votes", (vote) => {
		const by = vote.text("by");
		return { vote, by, given: vote.optionalNumber("value") };
	});
	const steps = reader.has("steps") ? (reader.numbers("steps") ?? []) : [];
	for (const { vote, by } of read ?? []) {
		if (by !== undefined && people.has(by)) vote.refuseBetween("duplicate-id", "by", `"${by}" has voted twice.`);
		if (by !== undefined) people.add(by);
	}
	const known = steps.filter((step) => step !== undefined);
	if (reader.has("steps") && (known.length < 3 || !isAscending(known)))
		reader.refuseBetween("shape", "steps", "The steps must be at least three, each above the one before.");
	return reader.given({ read }, ({ read }) => {
		const given = read.flatMap(({ by = "", given }) => (given ? [{ by, value: given }] : []));
		const absent = read.flatMap(({ by = "", given }) => (given ? [] : [by]));
		const values = given.map((v) => v.value).sort((a, b) => a.compare(b));
		const [low, high] = [values[0], values.at(-1)];
		if (!low || !high) return missing(["votes"]);
		const mean = sum(values).div(values.length);
		const facts = { votes: values.length, absent, median: quantile(values, 2), mean, low, high };
		return value(values.length < 2 ? facts : { ...facts, spread: disagreement(given, values, known) });
	});
}

function disagreement(
	votes: readonly { readonly by: string; readonly value: Exact }[],
	values: readonly Exact[],
	steps: readonly Exact[],
): Disagreement {
	const [lowerQuartile, upperQuartile] = [quantile(values, 1), quantile(values, 3)];
	const [low, high] = [values[0] ?? ZERO, values.at(-1) ?? ZERO];
	const whoGave = (x: Exact) => (low.equals(high) ? [] : votes.filter((v) => v.value.equals(x)).map((v) => v.by));
	const counts = steps.map((step) => values.filter((v) => v.equals(step)).length);
	const isOnSteps = counts.reduce((a, b) => a + b, 0) === values.length;
	const agreed = isOnSteps ? agreement(counts) : undefined;
	return {
		lowerQuartile,
		upperQuartile,
		interquartileRange: upperQuartile.sub(lowerQuartile),
		...(agreed ? { agreement: agreed } : {}),
		lowest: whoGave(low),
		highest: whoGave(high),
	};
}

/** The place a number of quarters along the sorted values, between two of them in proportion. */
function quantile(sorted: readonly Exact[], quarters: number): Exact {
	const place = (sorted.length - 1) * quarters;
	const before = Math.floor(place / 4);
	const from = sorted[before] ?? ZERO;
	const part = exact(`${place % 4}/4`) ?? ZERO;
	return from.add((sorted[before + 1] ?? from).sub(from).mul(part));
}

const isAscending = (xs: readonly Exact[]): boolean =>
	xs.every((x, i) => i === 0 || (xs[i - 1] as Exact).compare(x) < 0);
