import { type Exact, ZERO } from "../../exact.ts";
import { BUDGET_NAME, limitUses } from "./check-selection.ts";
import type { Selection, SelectionItem, SelectionProblem } from "./selection-problem.ts";
import { startSelection } from "./start-selection.ts";

/** What is missing of a limit to add something to the chosen set as it is, and who holds it, the largest user first. */
export interface Shortage {
	readonly limit: string;
	readonly short: Exact;
	readonly heldBy: readonly string[];
}

/** The best set found with the item in it, beside the chosen one. */
export interface Exchange {
	readonly out: readonly string[];
	readonly in: readonly string[];
	/** The exchange found costs this much value: no need to pay more. Below 0: it would be better than the chosen set. */
	readonly loss: Exact;
	/** Proven: no set with the item in it loses less. Equal to `loss` where the exchange is proven best. */
	readonly leastLoss: Exact;
	/** Worth this much, the item would be as good as what it lost to: its value + `loss`; proven where the losses are equal. */
	readonly valueNeeded: Exact;
}

/** Why an item is not in the chosen set, and what would bring it in. */
export interface LeftOut {
	readonly id: string;
	/** With the musts it can never be chosen: the smallest set that does not go together. Then there is no exchange. */
	readonly conflict?: readonly string[];
	/** Limits that this set goes beyond; none: its items exclude each other. */
	readonly conflictLimits?: readonly string[];
	/** Not chosen, but needed by it, directly or further on. */
	readonly prerequisites: readonly string[];
	/** Chosen, and excluded by it or by one of those prerequisites. */
	readonly keptOutBy: readonly string[];
	/** What is missing to add it with its prerequisites to the chosen set; empty where it fits and is only not worth it. */
	readonly shortages: readonly Shortage[];
	/** The cheapest exchange found that lets it in. */
	readonly exchange?: Exchange;
	/** With the shortages made good: is it in the best set then, or would the extra be better spent on others? */
	readonly moreBringsItIn?: "yes" | "no" | "unknown";
}

/**
 * Explains a left-out item by solving again with it forced in, and with the limits it is short of raised: at most
 * `workUnits` each (see `SelectionSearch.step`); where that is too little to prove, `leastLoss` < `loss`.
 * @throws where the item is chosen or unknown: there is nothing to explain.
 */
export function explainLeftOut(
	problem: SelectionProblem,
	selection: Selection,
	id: string,
	workUnits: number,
): LeftOut {
	const byId = new Map(problem.items.map((item) => [item.id, item]));
	const item = byId.get(id);
	const chosen = new Set(selection.chosen);
	if (!item || chosen.has(id)) throw new Error(`explainLeftOut: "${id}" is ${item ? "chosen" : "no item"}`);
	const arriving = [item];
	for (const { requires } of arriving)
		for (const need of requires) {
			const other = byId.get(need);
			if (other && !chosen.has(need) && !arriving.includes(other)) arriving.push(other);
		}
	const clashes = (a: SelectionItem, b: SelectionItem) => a.excludes.includes(b.id) || b.excludes.includes(a.id);
	const staying = problem.items.filter((other) => chosen.has(other.id));
	const keptOutBy = staying.filter((other) => arriving.some((a) => clashes(a, other))).map((other) => other.id);
	const found: LeftOut = {
		id,
		prerequisites: arriving.slice(1).map((other) => other.id),
		keptOutBy,
		shortages: shortagesOf(problem, staying, arriving),
	};

	const forced = problem.items.map((other) => (other === item ? { ...item, must: true } : other));
	const search = startSelection({ ...problem, items: forced });
	if ("kind" in search) {
		const conflict = search.ids ?? [];
		const beyond = limitUses(
			problem,
			problem.items.filter((one) => conflict.includes(one.id)),
		).filter(({ room, used }) => used.compare(room) > 0);
		return { ...found, conflict, conflictLimits: beyond.map(({ limit }) => limit) };
	}
	const other = search.step(workUnits);
	const loss = selection.value.sub(other.value);
	const exchange: Exchange = {
		out: selection.chosen.filter((one) => !other.chosen.includes(one)),
		in: other.chosen.filter((one) => !chosen.has(one)),
		loss,
		leastLoss: selection.value.sub(other.bound),
		valueNeeded: item.value.add(loss),
	};
	return { ...found, exchange, moreBringsItIn: withMore(problem, found, workUnits) };
}

function shortagesOf(
	problem: SelectionProblem,
	staying: readonly SelectionItem[],
	arriving: readonly SelectionItem[],
): Shortage[] {
	return limitUses(problem, [...staying, ...arriving]).flatMap(({ limit, isBudget, room, used }) => {
		const use = (item: SelectionItem) => (isBudget ? item.cost : (item.demand.get(limit) ?? ZERO));
		const short = used.sub(room);
		// Where nothing of what arrives uses it, the limit is no reason.
		if (short.compare(ZERO) <= 0 || !arriving.some((item) => use(item).compare(ZERO) > 0)) return [];
		const holders = staying.filter((item) => use(item).compare(ZERO) > 0);
		const heldBy = holders.sort((a, b) => use(b).compare(use(a))).map((item) => item.id);
		return [{ limit, short, heldBy }];
	});
}

function withMore(
	problem: SelectionProblem,
	{ id, shortages }: LeftOut,
	workUnits: number,
): NonNullable<LeftOut["moreBringsItIn"]> {
	if (shortages.length === 0) return "no";
	const more = new Map(shortages.map(({ limit, short }) => [limit, short]));
	const search = startSelection({
		items: problem.items,
		budget: problem.budget.add(more.get(BUDGET_NAME) ?? ZERO),
		capacity: new Map([...problem.capacity].map(([role, room]) => [role, room.add(more.get(role) ?? ZERO)])),
	});
	if ("kind" in search) return "unknown";
	const { chosen, done } = search.step(workUnits);
	return done ? (chosen.includes(id) ? "yes" : "no") : "unknown";
}
