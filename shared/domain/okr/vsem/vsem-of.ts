import { compareDates } from "../../dates.ts";
import type { Register } from "../../register.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../units.ts";
import { RollUp } from "../roll-up.ts";
import type { Strategy, StrategyVersion } from "../strategy.ts";

/** An objective that carries out a strategy, and the figures by which it is told: its key results and the KPIs that feed them. */
export interface Execution {
	readonly objective: ObjectiveId;
	readonly keyResults: readonly KeyResultId[];
	readonly kpis: readonly string[];
}

/** Vision, strategy, execution, metrics: the register's one graph, read from the top (practice 40). */
export interface Vsem {
	/** The version in force; absent before the first one. */
	readonly version?: StrategyVersion;
	readonly strategies: readonly { readonly strategy: Strategy; readonly execution: readonly Execution[] }[];
	/** Objectives that carry out no strategy in force. */
	readonly unplaced: readonly Execution[];
}

/**
 * The strategy in force on a day: the version with the latest `from` that has come, so that an old quarter opens with the
 * strategy of that time; of two from one day the later in the list.
 */
export function strategyInForce(versions: readonly StrategyVersion[], on: IsoDate): StrategyVersion | undefined {
	let found: StrategyVersion | undefined;
	for (const version of versions)
		if (compareDates(version.from, on) <= 0 && (!found || compareDates(version.from, found.from) >= 0)) found = version;
	return found;
}

/**
 * The VSEM of a day: each strategy in force with the objectives of the cycles that hold the day (and those without a known
 * cycle). An objective that names no strategy carries out the one named nearest above it.
 */
export function vsemOf(
	register: Pick<Register, "strategyVersions" | "objectives" | "keyResults" | "kpis" | "cycles">,
	on: IsoDate,
): Vsem {
	const version = strategyInForce(register.strategyVersions, on);
	const rollUp = new RollUp(register);
	const cycles = new Map(register.cycles.map((c) => [c.id, c]));
	const placed = new Map<string | undefined, Execution[]>();
	const inForce = new Set<string | undefined>(version?.strategies.map((s) => s.id));
	for (const { id, cycle } of register.objectives) {
		const period = cycle === undefined ? undefined : cycles.get(cycle);
		if (period && (compareDates(on, period.starts) < 0 || compareDates(period.ends, on) < 0)) continue;
		const named = [id, ...rollUp.above(id)]
			.map((o) => rollUp.objective(o)?.strategy)
			.find((strategy) => strategy !== undefined);
		const place = inForce.has(named) ? named : undefined;
		placed.set(place, [...(placed.get(place) ?? []), executionOf(id, register)]);
	}
	return {
		...(version && { version }),
		strategies: (version?.strategies ?? []).map((strategy) => ({ strategy, execution: placed.get(strategy.id) ?? [] })),
		unplaced: placed.get(undefined) ?? [],
	};
}

function executionOf(objective: ObjectiveId, { keyResults, kpis }: Pick<Register, "keyResults" | "kpis">): Execution {
	const own = keyResults.filter((k) => k.objective === objective).map((k) => k.id);
	const feeding = kpis.filter((k) => k.feeds?.some((id) => own.includes(id))).map((k) => k.id);
	return { objective, keyResults: own, kpis: feeding };
}
