import { type Exact, exact } from "../../../shared/domain/exact.ts";
import type { SelectionProblem } from "../../../shared/domain/prioritisation/selection/selection-problem.ts";
import { dice } from "../portfolio/dice.ts";

const of = (x: number): Exact => exact(x) as Exact;

/**
 * A portfolio as offices have them, the same for the same seed: half of it fits the budget and three roles, a third needs
 * another item, one in twenty excludes another, one in ten is an enabler without value of its own.
 */
export function portfolioProblem(size: number, seed: number): SelectionProblem {
	const roll = dice(seed);
	const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
	const items = Array.from({ length: size }, (_, i) => ({
		id: `P-${i + 1}`,
		value: of(roll() < 0.1 ? 0 : between(10, 100)),
		cost: of(between(10, 200)),
		demand: new Map(["analyst", "developer", "tester"].map((role) => [role, of(between(0, 20))])),
		requires: i > 5 && roll() < 0.33 ? [`P-${between(1, i)}`] : [],
		excludes: roll() < 0.05 ? [`P-${between(1, size)}`].filter((id) => id !== `P-${i + 1}`) : [],
		must: false,
	}));
	const capacity = new Map([
		["analyst", of(size * 5)],
		["developer", of(size * 5)],
		["tester", of(size * 4)],
	]);
	return { items, budget: of(size * 50), capacity };
}
