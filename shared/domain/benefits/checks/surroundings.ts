import { addMonths } from "../../dates.ts";
import { type BenefitCheck, indexOf, isBlank } from "../benefit-check.ts";
import { isOpen } from "../benefit-facts.ts";
import { neededBy } from "../dependency-cycles.ts";

const SOURCE = "Managing Successful Programmes, benefit profile: dependencies, assumptions and risks.";
const REVIEW_MONTHS = 12;

export const dependsOnLost: BenefitCheck = {
	rule: {
		id: "benefit/depends-on-lost",
		looksAt: "benefit",
		severity: "warning",
		title: "It depends on a benefit that has lapsed or that the register does not have.",
		why: "What it needs will not come, so it will not come either.",
		source: SOURCE,
		fix: "Name what it really needs, or say how it can come without.",
		failing: {
			benefit: { dependencies: [{ benefit: "B-2" as never }] },
			others: [{ id: "B-2" as never, status: "lapsed" }],
		},
		passing: { benefit: { dependencies: [{ benefit: "B-2" as never }] }, others: [{ id: "B-2" as never }] },
	},
	find: (benefit, context) => {
		const { id } = benefit;
		const { byId } = indexOf(context);
		const needed = neededBy(benefit);
		const unknown = needed.filter((b) => !byId.has(b));
		if (unknown.length > 0) return { code: "depends-on-unknown", ids: [id, ...unknown] };
		const lapsed = needed.filter((b) => byId.get(b)?.status === "lapsed");
		return lapsed.length > 0 ? { code: "depends-on-lapsed", ids: [id, ...lapsed] } : undefined;
	},
};

export const dependsOnItself: BenefitCheck = {
	rule: {
		id: "benefit/depends-on-itself",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit depends on itself, alone or through others.",
		why: "None of the circle can come first, so by its own plan none comes.",
		source: SOURCE,
		fix: "Take out the dependency that does not hold.",
		failing: {
			benefit: { dependencies: [{ benefit: "B-2" as never }] },
			others: [{ id: "B-2" as never, dependencies: [{ benefit: "B-1" as never }] }],
		},
		passing: { benefit: { dependencies: [{ benefit: "B-2" as never }] }, others: [{ id: "B-2" as never }] },
	},
	find: ({ id }, context) => {
		const circle = indexOf(context).cycles.get(id);
		return circle ? { code: "depends-on-itself", ids: circle } : undefined;
	},
};

export const assumptionUnreviewed: BenefitCheck = {
	rule: {
		id: "benefit/assumption-not-reviewed",
		looksAt: "benefit",
		severity: "info",
		title: "An assumption was never looked at again, or not for a year.",
		why: "Benefits fail quietly when what they rest on has stopped being true.",
		source: SOURCE,
		fix: "Ask whether it still holds, and enter the day.",
		failing: { benefit: { assumptions: [{ text: "Volumes stay as they are", reviewed: "2025-11-23" as never }] } },
		passing: { benefit: { assumptions: [{ text: "Volumes stay as they are", reviewed: "2025-11-24" as never }] } },
	},
	find: (benefit, { today }) => {
		if (!isOpen(benefit)) return undefined;
		const old = benefit.assumptions?.find((a) => !a.reviewed || addMonths(a.reviewed, REVIEW_MONTHS) < today);
		if (!old) return undefined;
		const values = { assumption: old.text, ...(old.reviewed ? { reviewed: old.reviewed } : {}) };
		return { code: "assumption-not-reviewed", ids: [benefit.id], values };
	},
};

export const riskUnowned: BenefitCheck = {
	rule: {
		id: "benefit/risk-without-owner",
		looksAt: "benefit",
		severity: "warning",
		title: "A risk to the benefit has no owner.",
		why: "A risk that nobody holds is written down and then happens.",
		source: SOURCE,
		fix: "Name who watches it and would act.",
		failing: { benefit: { risks: [{ text: "Residents keep to the telephone" }] } },
		passing: { benefit: { risks: [{ text: "Residents keep to the telephone", owner: "Leo Fischer" }] } },
	},
	find: (benefit) => {
		const risk = isOpen(benefit) ? benefit.risks?.find((r) => isBlank(r.owner)) : undefined;
		return risk ? { code: "risk-without-owner", ids: [benefit.id], values: { risk: risk.text } } : undefined;
	},
};
