import type { KeyResultAssessment, ObjectiveAssessment } from "../../../shared/domain/assessment.ts";
import { aimInForce } from "../../../shared/domain/okr/aim-in-force.ts";
import { type AmbitionRecord, ambitionOverCycles } from "../../../shared/domain/okr/ambition-over-cycles.ts";
import type { ChainBreak } from "../../../shared/domain/okr/cascade/cascade-breaks.ts";
import { type LevelOrigins, originByLevel } from "../../../shared/domain/okr/cascade/origin-by-level.ts";
import type { Cascade } from "../../../shared/domain/okr/cascade.ts";
import type { CheckIn, KeyResult, Objective } from "../../../shared/domain/okr/objective.ts";
import { type Scorecard, scorecardOf } from "../../../shared/domain/okr/office/scorecard.ts";
import { type Catalogue, serviceCatalogue } from "../../../shared/domain/okr/office/service-catalogue.ts";
import { type Person, peopleOf } from "../../../shared/domain/okr/people/people.ts";
import { checkInsBy } from "../../../shared/domain/okr/progress-on-day.ts";
import { type Vsem, vsemOf } from "../../../shared/domain/okr/vsem/vsem-of.ts";
import { vsemRows } from "../../../shared/domain/okr/vsem/vsem-rows.ts";
import type { IsoDate, ObjectiveId } from "../../../shared/domain/units.ts";
import type { Basis } from "./basis.ts";
import { type ClosedCycle, closedCycles } from "./closed-cycles.ts";

export interface KeyResultLine {
	/** With the aim it has today. */
	readonly keyResult: Pick<KeyResult, "id" | "title" | "owner" | "unit" | "kind" | "zones">;
	/** Up to today, oldest first. */
	readonly checkIns: readonly CheckIn[];
	readonly standing: Omit<KeyResultAssessment, "live" | "all" | "findings">;
}

export interface ObjectiveLine {
	readonly objective: Objective;
	/** Steps below the top of its tree. */
	readonly depth: number;
	readonly standing?: Omit<ObjectiveAssessment, "live" | "all" | "findings">;
	readonly keyResults: readonly KeyResultLine[];
}

export interface GoalsView {
	readonly today: IsoDate;
	readonly vsem: Vsem;
	/** In the order of the tree: each objective right before those under it. */
	readonly objectives: readonly ObjectiveLine[];
	readonly breaks: readonly ChainBreak[];
	/** Who set the objectives, level by level. */
	readonly origins: readonly LevelOrigins[];
	/** Newest first. */
	readonly closed: readonly ClosedCycle[];
	/** The first day on which a cycle that runs now will be over; absent where none runs. */
	readonly nextClose?: IsoDate;
	readonly ambition: readonly AmbitionRecord[];
	readonly people: readonly Person[];
	readonly scorecard: Scorecard;
	readonly catalogue: Catalogue;
	/** What ids stand for: objectives, key results, KPIs, services and values. */
	readonly names: Readonly<Record<string, string>>;
	/** The VSEM as rows of a sheet, the heading first. */
	readonly sheet: readonly (readonly string[])[];
}

/** The goals of the register on the day: the strategy in force, the cascade, who answers, and the office's scorecard. */
export function goals({ register, assessment, today }: Basis, _ask: Record<string, never>): GoalsView {
	const { objectives, keyResults, kpis, services, values } = register;
	const byId = new Map(objectives.map((o) => [o.id, o]));
	const [nextClose] = register.cycles.flatMap((c) => (c.ends >= today ? [c.ends] : [])).sort();
	return {
		today,
		vsem: vsemOf(register, today),
		objectives: inTreeOrder(assessment.cascade).flatMap(({ id, depth }): ObjectiveLine[] => {
			const objective = byId.get(id);
			if (!objective) return [];
			const standing = assessment.objectives.get(id);
			const own = keyResults.filter((k) => k.objective === id);
			return [
				{
					objective,
					depth,
					...(standing ? { standing: standingOf(standing) } : {}),
					keyResults: own.flatMap((k): KeyResultLine[] => {
						const found = assessment.keyResults.get(k.id);
						if (!found) return [];
						const { id, title, owner, unit, kind, zones } = aimInForce(k, today);
						const keyResult = {
							id,
							title,
							kind,
							...(owner && { owner }),
							...(unit && { unit }),
							...(zones && { zones }),
						};
						return [{ keyResult, checkIns: checkInsBy(k, today), standing: standingOf(found) }];
					}),
				},
			];
		}),
		breaks: assessment.chainBreaks,
		origins: originByLevel(objectives),
		closed: closedCycles(register, assessment, today),
		...(nextClose ? { nextClose } : {}),
		ambition: ambitionOverCycles(register, assessment.objectives),
		people: peopleOf(register),
		scorecard: scorecardOf(register, assessment.keyResults, today),
		catalogue: serviceCatalogue(register, today),
		names: Object.fromEntries([
			...[...objectives, ...keyResults, ...kpis, ...values].map((r): [string, string] => [r.id, r.title]),
			...services.map((s): [string, string] => [s.id, s.name]),
		]),
		sheet: vsemRows(register),
	};
}

function standingOf<T extends { live: unknown; all: unknown; findings: unknown }>(given: T) {
	const { live: _live, all: _all, findings: _findings, ...standing } = given;
	return standing;
}

/** Depth first from the tops; the cascade counts those in a circle of parents as tops. */
function inTreeOrder({ roots, children }: Pick<Cascade, "roots" | "children">) {
	const order: { readonly id: ObjectiveId; readonly depth: number }[] = [];
	const stack = [...roots].reverse().map((id) => ({ id, depth: 0 }));
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { id, depth } = next;
		order.push(next);
		for (const child of [...(children.get(id) ?? [])].reverse()) stack.push({ id: child, depth: depth + 1 });
	}
	return order;
}
