import { exact, toNumber, ZERO } from "../../../shared/domain/exact.ts";
import { nameKey } from "../../../shared/domain/okr/people/name-key.ts";
import { type DemandEntry, matchLimits } from "../../../shared/domain/prioritisation/selection/match-limits.ts";
import type { Candidate } from "../engine/selection-candidates.ts";
import type { KeptLimits } from "./kept-limits.ts";
import { type ReadLines, readCapacityLines, readDemandLines } from "./read-limit-lines.ts";

/** The one team that all work asks for, where nobody tells roles apart. */
export const EVERYBODY = "Everybody";
const NOBODY = "Nobody named";

/** What was entered, as the search takes it, and all that has to be said of it. */
export interface EnteredLimits extends Pick<ReturnType<typeof matchLimits>, "reasons"> {
	readonly capacity: Readonly<Record<string, number>>;
	readonly demandOf: ReadonlyMap<string, Readonly<Record<string, number>>>;
	readonly excludesOf: ReadonlyMap<string, readonly string[]>;
	readonly capacityLines: ReadLines<unknown>;
	readonly demandLines: ReadLines<unknown>;
	/** Candidates whose effort is not wholly known, where demand is taken from it. */
	readonly unestimated: readonly string[];
}

/** Brings what was typed together with the work that can be chosen. An exclusion of work that is not on the list rests. */
export function enteredLimits(kept: KeptLimits, candidates: readonly Candidate[]): EnteredLimits {
	const byName = new Map(candidates.flatMap((c) => [c.title, c.key].map((name) => [nameKey(name), c.key] as const)));
	const capacityLines = readCapacityLines(kept.capacity);
	const demandLines = readDemandLines(kept.demandFrom === "typed" ? kept.demand : "", (written) =>
		byName.get(nameKey(written)),
	);
	const usesEstimates = kept.demandFrom !== "typed" && capacityLines.entries.length > 0;
	const demands = usesEstimates ? estimated(candidates, kept.demandFrom === "team") : demandLines.entries;
	const { capacity, demand, reasons } = matchLimits(capacityLines.entries, demands);
	const numbers = (amounts: typeof capacity) =>
		Object.fromEntries([...amounts].map(([limit, amount]) => [limit, toNumber(amount)]));
	const keys = new Set(candidates.map((c) => c.key));
	const excludesOf = new Map<string, string[]>();
	for (const [one, other] of kept.exclusions)
		if (keys.has(one) && keys.has(other)) excludesOf.set(one, [...(excludesOf.get(one) ?? []), other]);
	return {
		capacity: numbers(capacity),
		demandOf: new Map([...demand].map(([key, own]) => [key, numbers(own)])),
		excludesOf,
		reasons,
		capacityLines,
		demandLines,
		unestimated: usesEstimates ? candidates.filter((c) => c.effort.unestimated > 0).map((c) => c.key) : [],
	};
}

const estimated = (candidates: readonly Candidate[], asOneTeam: boolean): DemandEntry[] =>
	candidates.flatMap(({ key, effort }) =>
		effort.by.map(({ who, amount }) => ({
			item: key,
			role: asOneTeam ? EVERYBODY : (who ?? NOBODY),
			amount: exact(amount) ?? ZERO,
		})),
	);
