import { compareDates } from "../../dates.ts";
import type { Reason } from "../../reason.ts";
import type { Register } from "../../register.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../units.ts";
import type { Kpi } from "../objective.ts";
import { RollUp } from "../roll-up.ts";
import { isProcessOnly, processWording } from "./process-wording.ts";

export type DerivationReason = Reason<
	"feeds-nothing" | "feeds-unknown" | "objective-unknown" | "counts-process" | "reaches-objective"
>;

/** Whether a KPI of the portfolio office derives from the organisation's goals (practice 24). */
export interface Derivation {
	readonly kpi: string;
	/** `linked`: it reaches an objective. `proxy`: it does, and counts only work of the process. `unlinked`: it reaches none. */
	readonly verdict: "linked" | "proxy" | "unlinked";
	readonly isProcess: boolean;
	readonly objectives: readonly ObjectiveId[];
	readonly reasons: readonly DerivationReason[];
}

type Graph = Pick<Register, "objectives" | "keyResults">;

/** The derivation of one KPI: the objectives it reaches by the key results it feeds, and what stands in the way. */
export function derivationOf(kpi: Kpi, register: Graph): Derivation {
	const { objectives, reasons } = reachOf(kpi.feeds ?? [], register);
	const isProcess = isProcessOnly(kpi);
	const word = processWording(kpi.title)?.word;
	const process: DerivationReason[] = isProcess
		? [{ code: "counts-process", values: { word: kpi.isProcess === true ? null : (word ?? null) } }]
		: [];
	const verdict = objectives.length === 0 ? "unlinked" : isProcess ? "proxy" : "linked";
	return { kpi: kpi.id, verdict, isProcess, objectives, reasons: [...reasons, ...process] };
}

/** The objectives that key results reach, each once, and why others do not count. */
export function reachOf(keyResults: readonly KeyResultId[], register: Graph) {
	if (keyResults.length === 0) return { objectives: [], reasons: [{ code: "feeds-nothing" } as DerivationReason] };
	const rollUp = new RollUp(register);
	const byId = new Map(register.keyResults.map((k) => [k.id, k]));
	const objectives = new Set<ObjectiveId>();
	const reasons: DerivationReason[] = [];
	for (const id of keyResults) {
		const [objective] = rollUp.above(id);
		const known = byId.get(id);
		if (!known) reasons.push({ code: "feeds-unknown", ids: [id] });
		else if (!objective) reasons.push({ code: "objective-unknown", ids: [id, known.objective] });
		else {
			if (!objectives.has(objective)) reasons.push({ code: "reaches-objective", ids: [objective, id] });
			objectives.add(objective);
		}
	}
	return { objectives: [...objectives], reasons };
}

/**
 * How many of the office's own KPIs were watched on each day, and how many of them counted only work of the process: a
 * growing share is the drift that practice 24 warns of.
 */
export function processOnlyOver(kpis: readonly Kpi[], days: readonly IsoDate[]) {
	return days.map((on) => {
		const watched = kpis.filter((k) => k.family !== undefined && isWatched(k, on));
		return { on, watched: watched.length, processOnly: watched.filter(isProcessOnly).length };
	});
}

const isWatched = ({ since, until }: Kpi, on: IsoDate): boolean =>
	(since === undefined || compareDates(since, on) <= 0) && (until === undefined || compareDates(on, until) <= 0);
