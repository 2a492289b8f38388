import type { Register } from "../../register.ts";
import type { IsoDate, ObjectiveId } from "../../units.ts";
import { type DerivationReason, reachOf } from "./derivation.ts";
import { type Health, healthOf } from "./measure-health.ts";
import type { ServiceMeasure } from "./service.ts";

/** One measure of a service: how well it is received, and what it is tied to. */
export interface MeasureStanding {
	readonly service: string;
	readonly measure: string;
	readonly title: string;
	readonly health: Health;
	/** Objectives it reaches, by its key result or by the key results that its KPI feeds. None: it is unlinked. */
	readonly objectives: readonly ObjectiveId[];
	readonly reasons: readonly (DerivationReason | { readonly code: "kpi-unknown"; readonly ids: readonly string[] })[];
}

export interface Catalogue {
	readonly measures: readonly MeasureStanding[];
	/** Measures that reach no objective, as `measures` has them. */
	readonly unlinkedMeasures: readonly MeasureStanding[];
	/** Services none of whose measures reaches an objective, those without a measure among them. */
	readonly unlinkedServices: readonly { readonly service: string; readonly code: "no-measure" | "no-linked-measure" }[];
}

/** The service catalogue on a day: whether what each service is measured by ties back to the objectives (practice 34). */
export function serviceCatalogue(
	register: Pick<Register, "services" | "kpis" | "keyResults" | "objectives">,
	on: IsoDate,
): Catalogue {
	const measures = register.services.flatMap(({ id, measures }) =>
		measures.map((measure) => ({
			service: id,
			measure: measure.id,
			title: measure.title,
			health: healthOf(measure, on),
			...reachOfMeasure(measure, register),
		})),
	);
	const unlinkedMeasures = measures.filter((m) => m.objectives.length === 0);
	const linked = new Set(measures.filter((m) => m.objectives.length > 0).map((m) => m.service));
	const unlinkedServices = register.services
		.filter((s) => !linked.has(s.id))
		.map((s) => ({
			service: s.id,
			code: s.measures.length === 0 ? ("no-measure" as const) : ("no-linked-measure" as const),
		}));
	return { measures, unlinkedMeasures, unlinkedServices };
}

function reachOfMeasure(
	{ keyResult, kpi }: ServiceMeasure,
	register: Pick<Register, "kpis" | "keyResults" | "objectives">,
): Pick<MeasureStanding, "objectives" | "reasons"> {
	const known = register.kpis.find((k) => k.id === kpi);
	const reach = reachOf([...(keyResult === undefined ? [] : [keyResult]), ...(known?.feeds ?? [])], register);
	if (kpi === undefined || known) return reach;
	const others = reach.reasons.filter((r) => r.code !== "feeds-nothing");
	return { objectives: reach.objectives, reasons: [...others, { code: "kpi-unknown", ids: [kpi] }] };
}
