import type { KeyResultAssessment } from "../../assessment.ts";
import type { Register } from "../../register.ts";
import type { IsoDate, KeyResultId } from "../../units.ts";
import type { Kpi } from "../objective.ts";
import { type Derivation, derivationOf } from "./derivation.ts";
import { type Health, healthOf } from "./measure-health.ts";
import { type MeasureStanding, serviceCatalogue } from "./service-catalogue.ts";

export interface KpiStanding {
	readonly kpi: string;
	readonly title: string;
	readonly health: Health;
	readonly derivation: Derivation;
}

/** A key result the office contributes to, and the KPIs and service measures by which it does. */
export interface Contribution {
	readonly keyResult: KeyResultId;
	readonly state: KeyResultAssessment["state"];
	readonly progress?: number;
	readonly kpis: readonly string[];
	readonly services: readonly string[];
}

/** The portfolio office's own scorecard in its three families, and whether its KPIs derive from the goals (practices 24, 35). */
export interface Scorecard {
	/** What the office contributes to. */
	readonly contribution: { readonly keyResults: readonly Contribution[]; readonly kpis: readonly KpiStanding[] };
	/** How well its services are received. */
	readonly services: { readonly measures: readonly MeasureStanding[]; readonly kpis: readonly KpiStanding[] };
	/** The measures of the team itself. */
	readonly team: { readonly kpis: readonly KpiStanding[] };
	readonly derivation: Readonly<Record<Derivation["verdict"], number>>;
	readonly processOnly: number;
}

/** The scorecard on a day. A KPI without a family is not the office's, and is left out. */
export function scorecardOf(
	register: Pick<Register, "services" | "kpis" | "keyResults" | "objectives">,
	assessed: ReadonlyMap<KeyResultId, Pick<KeyResultAssessment, "state" | "progress">>,
	on: IsoDate,
): Scorecard {
	const own = register.kpis.filter((k) => k.family !== undefined);
	const standings = own.map(({ family, ...kpi }) => ({ family, standing: standingOf(kpi, register, on) }));
	const of = (family: Kpi["family"]) => standings.filter((s) => s.family === family).map((s) => s.standing);
	const derivations = standings.map((s) => s.standing.derivation);
	const count = (verdict: Derivation["verdict"]) => derivations.filter((d) => d.verdict === verdict).length;
	return {
		contribution: { keyResults: contributions(register, own, assessed), kpis: of("contribution") },
		services: { measures: serviceCatalogue(register, on).measures, kpis: of("service") },
		team: { kpis: of("team") },
		derivation: { linked: count("linked"), proxy: count("proxy"), unlinked: count("unlinked") },
		processOnly: derivations.filter((d) => d.isProcess).length,
	};
}

const standingOf = (kpi: Kpi, register: Pick<Register, "keyResults" | "objectives">, on: IsoDate): KpiStanding => ({
	kpi: kpi.id,
	title: kpi.title,
	health: healthOf(kpi, on),
	derivation: derivationOf(kpi, register),
});

/** In the register's order of key results. A service contributes by a measure that names the key result or such a KPI. */
function contributions(
	{ keyResults, services }: Pick<Register, "services" | "keyResults">,
	own: readonly Kpi[],
	assessed: ReadonlyMap<KeyResultId, Pick<KeyResultAssessment, "state" | "progress">>,
): readonly Contribution[] {
	return keyResults.flatMap(({ id }): Contribution[] => {
		const kpis = own.filter((k) => k.feeds?.includes(id)).map((k) => k.id);
		const through = services.filter((s) =>
			s.measures.some((m) => m.keyResult === id || (m.kpi !== undefined && kpis.includes(m.kpi))),
		);
		if (kpis.length === 0 && through.length === 0) return [];
		const { state = "unknown", progress } = assessed.get(id) ?? {};
		const reached = progress === undefined ? {} : { progress };
		return [{ keyResult: id, state, ...reached, kpis, services: through.map((s) => s.id) }];
	});
}
