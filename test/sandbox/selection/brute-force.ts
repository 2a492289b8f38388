import { type Exact, sum, ZERO } from "../../../shared/domain/exact.ts";
import type { SelectionProblem } from "../../../shared/domain/prioritisation/selection/selection-problem.ts";

/** The best set, or the earliest smallest set of musts and prerequisites that does not go together. */
export type Brute =
	| { readonly chosen: readonly string[]; readonly value: Exact; readonly cost: Exact }
	| { readonly conflict: readonly string[] };

/** Looks at every subset that keeps the limits: slow and obvious. Sets are bits, item 0 the lowest. */
export function bruteForce({ items, budget, capacity }: SelectionProblem): Brute {
	const size = items.length;
	const bit = new Map(items.map((item, i) => [item.id, 1 << i]));
	const bits = (ids: readonly string[]) => ids.reduce((mask, id) => mask | (bit.get(id) ?? 0), 0);
	const requires = items.map((item) => bits(item.requires));
	const excludes = items.map((item) => bits(item.excludes));
	const limits = [
		whole([...items.map((item) => item.cost), budget]),
		...[...capacity].map(([role, room]) => whole([...items.map((item) => item.demand.get(role) ?? ZERO), room])),
	];
	const worths = whole(items.map((item) => item.value));
	const musts = bits(items.filter((item) => item.must).map((item) => item.id));
	const within = (used: readonly bigint[]) => limits.every((row, r) => (used[r] as bigint) <= (row[size] as bigint));
	const places = (set: number) => [...items.keys()].filter((i) => set & (1 << i));
	const names = (set: number) => places(set).map((i) => items[i]?.id ?? "");

	let best: { readonly set: number; readonly worth: bigint; readonly cost: bigint } | undefined;
	function look(at: number, set: number, worth: bigint, used: readonly bigint[]): void {
		if (!within(used)) return;
		if (at < size) {
			const more = limits.map((row, r) => (used[r] as bigint) + (row[at] as bigint));
			look(at + 1, set | (1 << at), worth + (worths[at] as bigint), more);
			look(at + 1, set, worth, used);
			return;
		}
		if ((set & musts) !== musts) return;
		for (let i = 0; i < size; i++)
			if (set & (1 << i) && (((requires[i] as number) & ~set) !== 0 || ((excludes[i] as number) & set) !== 0)) return;
		const cost = used[0] as bigint;
		if (best && worth < best.worth) return;
		if (best && worth === best.worth && cost > best.cost) return;
		if (best && worth === best.worth && cost === best.cost && !holdsFirstDifference(set, best.set)) return;
		best = { set, worth, cost };
	}
	const none = limits.map(() => 0n);
	look(0, 0, 0n, none);
	if (best) {
		const among = places(best.set).flatMap((i) => items[i] ?? []);
		return { chosen: names(best.set), value: sum(among.map((i) => i.value)), cost: sum(among.map((i) => i.cost)) };
	}

	const broken = (set: number) =>
		places(set).some((i) => (excludes[i] as number) & set) ||
		!within(limits.map((row) => places(set).reduce((total, i) => total + (row[i] as bigint), 0n)));
	let forced = musts;
	for (let before = -1; before !== forced; ) {
		before = forced;
		for (const i of places(forced)) forced |= requires[i] as number;
	}
	let first = 0;
	// Every subset of the forced ones, largest number first.
	for (let set = forced; set > 0; set = (set - 1) & forced) {
		if (!broken(set) || places(set).some((i) => broken(set & ~(1 << i)))) continue;
		if (first === 0 || holdsFirstDifference(set, first)) first = set;
	}
	return { conflict: names(first) };
}

function holdsFirstDifference(a: number, b: number): boolean {
	const difference = a ^ b;
	return (a & difference & -difference) !== 0;
}

/** Amounts over one common denominator: whole numbers that compare and add up alike. */
function whole(amounts: readonly Exact[]): bigint[] {
	const denominator = amounts.reduce((all, { d }) => (all % d === 0n ? all : all * d), 1n);
	return amounts.map(({ s, n, d }) => s * n * (denominator / d));
}
