import type { ObjectiveAssessment } from "../assessment.ts";
import { compareDates } from "../dates.ts";
import type { Register } from "../register.ts";
import { roundText } from "../round-text.ts";
import type { IsoDate, ObjectiveId } from "../units.ts";
import { nameKey } from "./people/name-key.ts";

/** What one person's aspirational objectives came to, closed cycle by closed cycle. */
export interface AmbitionRecord {
	readonly owner: string;
	/** Oldest first. */
	readonly cycles: readonly {
		readonly cycle: string;
		readonly objectives: readonly ObjectiveId[];
		/** Every one of them came to 1.0. */
		readonly isFull: boolean;
	}[];
	/** `not-ambitious`: the last two closed cycles, or more, were full. `too-few-cycles`: fewer than two have closed. */
	readonly verdict: "not-ambitious" | "ambitious" | "too-few-cycles";
	/** Full cycles in a row up to the last closed one. */
	readonly fullInARow: number;
}

const STEADY = 2;
type Closed = AmbitionRecord["cycles"][number] & {
	/** The cycle's last day. */
	readonly on: IsoDate;
};

/**
 * Aspirations that come to 1.0 cycle after cycle were no aspirations (Google's OKR playbook; reference 1.10). By owner, in
 * the order in which the register first names them; only objectives with a final score count, so an open cycle does not.
 */
export function ambitionOverCycles(
	{ objectives }: Pick<Register, "objectives">,
	assessed: ReadonlyMap<ObjectiveId, Pick<ObjectiveAssessment, "final">>,
): readonly AmbitionRecord[] {
	const byOwner = new Map<string, { owner: string; closed: Map<string, Closed> }>();
	for (const { id, ambition, owner = "", cycle } of objectives) {
		const final = assessed.get(id)?.final;
		if (ambition !== "aspirational" || !final || cycle === undefined || nameKey(owner) === "") continue;
		const record = byOwner.get(nameKey(owner)) ?? { owner: owner.trim(), closed: new Map() };
		byOwner.set(nameKey(owner), record);
		const known = record.closed.get(cycle) ?? { objectives: [], isFull: true };
		const isFull = known.isFull && roundText(final.value, 1) === "1.0";
		record.closed.set(cycle, { cycle, objectives: [...known.objectives, id], isFull, on: final.on });
	}
	return [...byOwner.values()].map(({ owner, closed }) => {
		const inOrder = [...closed.values()].sort((a, b) => compareDates(a.on, b.on)).map(({ on: _, ...told }) => told);
		const fullInARow = inOrder.length - 1 - inOrder.findLastIndex((c) => !c.isFull);
		const settled = fullInARow >= STEADY ? "not-ambitious" : "ambitious";
		return { owner, cycles: inOrder, verdict: inOrder.length < STEADY ? "too-few-cycles" : settled, fullInARow };
	});
}
