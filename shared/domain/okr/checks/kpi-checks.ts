import { movement } from "../../wording/movement.ts";
import { twinReason } from "./objective-structure.ts";
import { inTitle, isAbsent, type KpiCheck } from "./okr-check.ts";

export const isAKeyResult: KpiCheck = {
	rule: {
		id: "kpi/is-a-key-result",
		looksAt: "kpi",
		severity: "warning",
		title: "The KPI reads as a key result: it has a way to go, or a day to get there by.",
		why: "A KPI has a healthy band and no end; a change to bring about needs an objective, a pace and a score.",
		source: "KPI: watched every period with a healthy band; key result: from X to Y by a date.",
		fix: "Make it a key result of the objective it proves, and let the KPI name the measure alone.",
		failing: { record: { title: "Reduce missed bins from 90 to 40 by March 2027" } },
		passing: { record: { title: "Scrap rate below 3 %" } },
	},
	find: (kpi) => inTitle(kpi, "kpi-is-a-key-result", movement),
};

export const kpiNoOwner: KpiCheck = {
	rule: {
		id: "kpi/no-owner",
		looksAt: "kpi",
		severity: "warning",
		title: "The KPI has no owner.",
		why: "A number that nobody reads out is not missed when it stops, nor acted on when it turns.",
		source: "One owner to a measure: common practice for performance measures.",
		fix: "Name one person who reads it each period and says what it means.",
		failing: { record: { owner: "" } },
		passing: { record: { owner: "Iris Coleman" } },
	},
	find: ({ id, owner = "" }) => (owner.trim() === "" ? { code: "kpi-no-owner", ids: [id] } : undefined),
};

export const kpiNoBand: KpiCheck = {
	rule: {
		id: "kpi/no-band",
		looksAt: "kpi",
		severity: "warning",
		title: "Nothing says which values of the KPI are healthy.",
		why: "Without a band, a number is looked at and nothing follows from it.",
		source: "KPI: watched every period with a healthy band and no end.",
		fix: "Agree a lower or an upper bound at which somebody has to act.",
		failing: { record: { low: null } },
		passing: { record: { low: 80 } },
	},
	find: ({ id, low, high }) => (isAbsent(low) && isAbsent(high) ? { code: "kpi-no-band", ids: [id] } : undefined),
};

export const kpiTwice: KpiCheck = {
	rule: {
		id: "kpi/duplicate",
		looksAt: "kpi",
		severity: "info",
		title: "Another KPI is the same measure.",
		why: "Readings land on one of the two, and the other seems forgotten.",
		source: "One rule of a register: each measure stands once; the threshold is this product's own.",
		fix: "Keep one, or say in both what is different.",
		failing: { record: { title: "Rate of staff turnover" }, kpis: [{ id: "KPI-0", title: "Staff turnover rate" }] },
		passing: {
			record: { title: "Staff turnover rate, nurses" },
			kpis: [{ id: "KPI-0", title: "Staff turnover rate" }],
		},
	},
	find: ({ id }, { twins }) => twinReason(id, "kpi-duplicate", twins.kpis),
};
