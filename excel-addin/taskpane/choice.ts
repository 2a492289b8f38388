import type { Criterion, ScoringModel } from "../../shared/domain/prioritisation/scoring-model.ts";
import type { TableMemory } from "../workbook/bundle-shape.ts";
import type { ColumnFacts } from "../workbook/describe-column.ts";
import type { FoundTarget } from "../workbook/find-targets.ts";
import { type ColumnMap, type Confirmed, mapColumns } from "../workbook/map-columns.ts";
import { CD3_MODEL, ICE_MODEL, RICE_MODEL, WSJF_MODEL } from "../workbook/models.ts";
import { type DecimalAnswers, type PlannedScoring, planScoring } from "../workbook/plan-scoring.ts";
import { criterionColumns, proposeCriteria } from "../workbook/propose-criteria.ts";
import type { Role } from "../workbook/roles.ts";

/** The models the pane offers; a register's MoSCoW classes and own formulas are read by the other surfaces. */
export type ModelKind = Exclude<ScoringModel["kind"], "moscow" | "formula">;

const FIXED: Readonly<Partial<Record<ScoringModel["kind"], ScoringModel>>> = {
	wsjf: WSJF_MODEL,
	rice: RICE_MODEL,
	cd3: CD3_MODEL,
	ice: ICE_MODEL,
};

/** What a person has chosen for one table so far; what they left open is proposed. */
export interface Choice {
	readonly kind: ModelKind;
	readonly confirmed: Confirmed;
	readonly decimals: DecimalAnswers;
	readonly criteria: readonly Criterion[];
}

/** The choice brought together with the table: what would be scored, and what stands in the way. */
export interface Proposal {
	readonly model: ScoringModel;
	readonly map: ColumnMap;
	readonly planned: PlannedScoring;
	/** Criteria that cannot be right, by id. */
	readonly faults: Readonly<Record<string, "scale" | "weight">>;
	readonly noWeight: boolean;
}

const WEIGHTED = { kind: "weighted", id: "weighted", name: "Weighted" } as const;

/** Where to start: what the workbook remembers, else the first model for which the table has every input. */
export function firstChoice({ columns }: FoundTarget, memory?: TableMemory): Choice {
	const remembered = memory?.model.kind === "weighted" ? memory.model.criteria : undefined;
	const criteria = remembered ?? proposeCriteria(columns);
	const base = { confirmed: memory?.confirmed ?? {}, decimals: memory?.decimals ?? {}, criteria };
	if (memory && isOffered(memory.model.kind)) return { ...base, kind: memory.model.kind };
	const map = mapColumns(columns);
	const kinds = Object.keys(FIXED).filter(isOffered);
	const complete = kinds.find((kind) => planScoring(FIXED[kind] ?? WSJF_MODEL, map, columns).problems.length === 0);
	return { ...base, kind: complete ?? (criteria.length >= 2 ? "weighted" : "wsjf") };
}

const isOffered = (kind: string): kind is ModelKind => kind === "weighted" || Object.hasOwn(FIXED, kind);

export function proposal({ columns }: FoundTarget, choice: Choice, memory?: TableMemory): Proposal {
	const model = modelOf(choice, memory);
	const map = mapColumns(columns, choice.confirmed);
	return {
		model,
		map,
		planned: planScoring(model, map, columns, choice.decimals),
		faults: faultsOf(choice),
		noWeight: choice.kind === "weighted" && choice.criteria.every((c) => !(c.weight > 0)),
	};
}

/** A weighted model whose criteria were changed is another version of it: scores of the two do not compare. */
function modelOf({ kind, criteria }: Choice, memory?: TableMemory): ScoringModel {
	const fixed = FIXED[kind];
	if (fixed) return fixed;
	const before = memory?.model.kind === "weighted" ? memory.model : undefined;
	const same = before && JSON.stringify(before.criteria) === JSON.stringify(criteria);
	return { ...WEIGHTED, version: (before?.version ?? 0) + (same ? 0 : 1), criteria };
}

function faultsOf({ kind, criteria }: Choice): Proposal["faults"] {
	if (kind !== "weighted") return {};
	return Object.fromEntries(
		criteria.flatMap((c): [string, "scale" | "weight"][] => {
			if (!(c.low < c.high)) return [[c.id, "scale"]];
			return c.weight >= 0 ? [] : [[c.id, "weight"]];
		}),
	);
}

export const isScorable = ({ planned, faults, noWeight }: Proposal): boolean =>
	planned.ok && !noWeight && Object.keys(faults).length === 0;

/** What to remember once a person has scored with it: then every column shown was confirmed by them. */
export function memoryOf(choice: Choice, { model, map }: Proposal, inputs: readonly string[]): TableMemory {
	const roles: Role[] = ["title", ...(choice.kind === "weighted" ? [] : (inputs as Role[]))];
	const confirmed = Object.fromEntries(roles.map((role) => [role, map[role]?.column.written ?? null]));
	return { confirmed: { ...choice.confirmed, ...confirmed }, decimals: choice.decimals, model };
}

/** True where the workbook remembers just this. */
export const isConfirmed = (now: TableMemory, memory: TableMemory | undefined): boolean =>
	memory !== undefined && canonical(now) === canonical(memory);

/** Key order must not count: the workbook's copy went through a schema. */
const canonical = ({ confirmed, decimals, model }: TableMemory): string =>
	JSON.stringify([
		Object.entries(confirmed).sort(([a], [b]) => (a < b ? -1 : 1)),
		Object.entries(decimals).sort(([a], [b]) => (a < b ? -1 : 1)),
		model.kind,
		model.kind === "weighted"
			? model.criteria.map(({ id, name, weight, low, high, direction }) => [
					id,
					name ?? "",
					weight,
					low,
					high,
					direction,
				])
			: [],
	]);

/** Columns with numbers that are no criterion yet. */
export const freeCriterionColumns = (columns: readonly ColumnFacts[], choice: Choice): ColumnFacts[] =>
	criterionColumns(columns).filter((c) => !choice.criteria.some((k) => k.id === c.written));
