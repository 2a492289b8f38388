import { type Exact, exact, sum, ZERO } from "../../../shared/domain/exact.ts";
import type {
	SelectionItem,
	SelectionProblem,
} from "../../../shared/domain/prioritisation/selection/selection-problem.ts";
import { dice } from "../portfolio/dice.ts";

const of = (x: number | string): Exact => exact(x) as Exact;

/**
 * How large and how broken the numbers are: small ones that tie, negative ones, fractions, round ones, some far beyond
 * 2^53, and large costs beside small values.
 */
const KINDS = ["tying", "negative", "fractions", "round", "huge", "large-costs"] as const;

/** A small selection problem with every kind of rule, the same for the same seed. */
export function generatedProblem(seed: number, largest = 12): SelectionProblem {
	const roll = dice(seed);
	const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
	const kind = KINDS[seed % KINDS.length];
	const size = between(0, largest);
	const zeros = (most: number) => "0".repeat(between(0, most));
	const value = (): Exact => {
		if (kind === "tying") return of(between(0, 4));
		if (kind === "negative") return of(between(-5, 20));
		if (kind === "fractions") return of(`${between(-3, 30)}/${between(1, 9)}`);
		if (kind === "huge") return of(`${between(1, 9)}${zeros(25)}${between(0, 9)}/${between(1, 3)}`);
		return of(between(0, 3) * 10);
	};
	const amount = (): Exact => {
		if (kind === "tying") return of(between(0, 3));
		if (kind === "fractions") return of(`${between(0, 20)}/${between(1, 6)}`);
		if (kind === "huge") return of(`${between(0, 9)}${zeros(20)}1/7`);
		if (kind === "large-costs") return of(between(1, 20) * 10_000_000_000_000 + between(0, 999));
		return of(between(0, 12));
	};
	const ids = Array.from({ length: size }, (_, i) => `p${i}`);
	const some = (chance: number) => ids.filter(() => roll() < chance);
	const requiring = roll() < 0.3 ? 0 : roll() * 0.2;
	const excluding = roll() < 0.4 ? 0 : roll() * 0.15;
	const musts = roll() < 0.5 ? 0 : 0.15;
	const items: SelectionItem[] = ids.map((id) => ({
		id,
		value: value(),
		cost: amount(),
		demand: new Map(["dev", "ops"].filter(() => roll() < 0.6).map((role) => [role, amount()])),
		requires: some(requiring),
		excludes: some(excluding),
		must: roll() < musts,
	}));
	const [first, second] = items;
	// Twins tie, and two that need each other are one.
	if (first && second && roll() < 0.3) items[1] = { ...first, id: second.id };
	if (first && second && roll() < 0.2) items[0] = { ...first, requires: [...first.requires, second.id] };
	const part = (amounts: readonly Exact[]) => {
		const share = sum(amounts).mul(between(1, 10)).div(10);
		return roll() < 0.5 ? share.floor() : share;
	};
	const demand = (role: string) => items.map((item) => item.demand.get(role) ?? ZERO);
	return {
		items,
		budget: part(items.map((item) => item.cost)),
		capacity: new Map(["dev", "ops"].map((role) => [role, part(demand(role))])),
	};
}
