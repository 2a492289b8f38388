import { expect, test } from "vitest";
import { type Exact, exact, exactText, toNumber } from "../../exact.ts";
import { seededLuck } from "../../luck.ts";
import { searchSpace } from "./search-space.ts";
import type { SelectionProblem } from "./selection-problem.ts";
import { startSelection } from "./start-selection.ts";

const of = (x: number | string): Exact => exact(x) as Exact;

/** A portfolio with every kind of rule, with so many digits behind each value and each cost. */
function portfolio(size: number, seed: number, valueDigits: number, costDigits: number, most = 100): SelectionProblem {
	const luck = seededLuck(seed);
	const between = (low: number, high: number) => low + Math.floor(luck() * (high - low + 1));
	const long = (x: number, digits: number) =>
		of(`${x}${Array.from({ length: digits }, () => between(0, 9)).join("")}`).div(of(`1${"0".repeat(digits)}`));
	const items = Array.from({ length: size }, (_, i) => ({
		id: `p${i}`,
		value: long(between(Math.min(10, most), most), valueDigits),
		cost: long(between(10, 200), costDigits),
		demand: new Map([["dev", of(between(0, 20))]]),
		requires: i > 5 && luck() < 0.3 ? [`p${between(0, i - 1)}`] : [],
		excludes: luck() < 0.08 ? [`p${between(0, size - 1)}`] : [],
		must: luck() < 0.02,
	}));
	return { items, budget: of(size * 40), capacity: new Map([["dev", of(size * 4)]]) };
}

/**
 * How sums are taken, then what is known after each of three pieces of work: work done, value, bound, how many are chosen,
 * and the sum of their places.
 */
function known(problem: SelectionProblem): unknown[] {
	const space = searchSpace(problem);
	const search = startSelection(problem);
	if ("kind" in search || "conflict" in space) throw new Error("there is something to search");
	const stages = [1, 200_000, 1_000_000].map((work) => {
		const { chosen, value, bound } = search.step(work);
		const places = chosen.reduce((total, id) => total + Number(id.slice(1)), 0);
		return [search.work, exactText(value), exactText(bound), chosen.length, places].join(" ");
	});
	return [`${space.sharpness}${space.hasRoundedLimits ? ", rounded limits" : ""}`, ...stages];
}

// The figures are those of the search as it is: whoever changes it changes them with it. No engine and no machine may.
test.each([
	[0, 0, ["cost-sharp", "254429 3157 3182 43 1843", "473588 3159 3182 43 1872", "1782057 3164 3182 42 1748"]],
	[
		9,
		0,
		[
			"value-sharp",
			"232924 3052424747767/1000000000 767366767289/250000000 44 2010",
			"444975 1527691445433/500000000 767366767289/250000000 44 1956",
			"1808843 3056597272571/1000000000 767366767289/250000000 44 1871",
		],
	],
	[
		12,
		12,
		[
			"value-sharp, rounded limits",
			"247093 3156051676169/1000000000 796250373848171/250000000000 41 1670",
			"467894 316992385267823/100000000000 796250373848171/250000000000 42 1801",
			"1764487 316992385267823/100000000000 796250373848171/250000000000 42 1801",
		],
	],
	[
		14,
		14,
		[
			"rounded, rounded limits",
			"286384 321739868593413411/100000000000000 323656948626543857/100000000000000 44 1522",
			"572594 322100704404590379/100000000000000 161827354429883469/50000000000000 44 1468",
			"1890728 322142440335600133/100000000000000 64730835252074297/20000000000000 44 1574",
		],
	],
] as const)(
	"the same work comes to the same set and bound everywhere: %i and %i digits behind the point",
	(value, cost, course) => {
		expect(known(portfolio(90, 3, value, cost))).toEqual(course);
	},
);

test.each([
	[36, 0, 0, 100, [true, 1231331, "1000", "p0 p1 p2 p3 p5 p6 p9 p11 p18 p19 p20 p22 p28 p30 p31 p32 p34"]],
	[26, 0, 0, 3, [true, 12894584, "42", "p0 p1 p2 p3 p5 p6 p7 p8 p9 p17 p18 p21 p24 p25"]],
	[
		36,
		14,
		14,
		100,
		[true, 346046, "10048181670964537/10000000000000", "p0 p3 p4 p6 p7 p10 p13 p14 p16 p19 p20 p21 p22 p30 p32 p33"],
	],
	[26, 0, 12, 2, [true, 331513, "32", "p0 p1 p2 p3 p6 p7 p8 p9 p10 p11 p13 p15 p18 p21 p24 p25"]],
] as const)(
	"and takes the same work until nothing is left to search: %i items, %i and %i digits, values up to %i",
	(size, value, cost, most, end) => {
		const search = startSelection(portfolio(size, 5, value, cost, most));
		if ("kind" in search) throw new Error(search.message);
		const { chosen, value: best } = search.step(1e9);
		expect([search.done, search.work, exactText(best), chosen.join(" ")]).toEqual(end);
	},
);

test.each([
	[0, 0, [3183.575077667145, "budget 0.3914226167164558", "dev 1.9707426464298992"]],
	[9, 0, [3069.467069156281, "budget 0.32361405141033506", "dev 2.9401301242204947"]],
	[12, 12, [3185.0014953926843, "budget 0.3534709858626313", "dev 2.825893321934563"]],
	[14, 14, [3236.5694862654386, "budget 0.23055161363682522", "dev 3.7338562351846964"]],
] as const)("and says the same of what more of a limit is worth: %i and %i digits", (value, cost, sensitivity) => {
	const search = startSelection(portfolio(90, 3, value, cost));
	if ("kind" in search) throw new Error(search.message);
	search.step(200_000);
	const { bound, prices } = search.sensitivity;
	expect([toNumber(bound), ...prices.map(({ limit, valuePerUnit }) => `${limit} ${toNumber(valuePerUnit)}`)]).toEqual(
		sensitivity,
	);
});
