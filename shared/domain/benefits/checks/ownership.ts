import type { BenefitCheck } from "../benefit-check.ts";
import { isBlank } from "../benefit-check.ts";

export const noOwner: BenefitCheck = {
	rule: {
		id: "benefit/no-owner",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit has no accountable owner.",
		why: "A benefit that nobody answers for is not measured after the project has closed.",
		source: "Managing Successful Programmes, benefit profile: owner (accountable).",
		fix: "Name one person who answers for it, usually from the business that gains it.",
		failing: { benefit: { owner: " " } },
		passing: { benefit: { owner: "Priya Shah" } },
	},
	find: (benefit) => (isBlank(benefit.owner) ? { code: "no-owner", ids: [benefit.id] } : undefined),
};

export const noObjective: BenefitCheck = {
	rule: {
		id: "benefit/no-objective",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit serves no objective or key result that the register knows.",
		why: "Without it nobody can say which promise to the board this benefit keeps.",
		source: "Managing Successful Programmes, benefits map: benefit → objective.",
		fix: "Name the objective or key result it serves.",
		failing: { benefit: { serves: ["KR-9"] as never }, targets: ["KR-1"] },
		passing: { benefit: { serves: ["KR-1"] as never }, targets: ["KR-1"] },
	},
	find: (benefit, { targets }) => {
		const serves = benefit.serves ?? [];
		if (serves.some((id) => targets.has(id))) return undefined;
		return { code: serves.length > 0 ? "unknown-objective" : "no-objective", ids: [benefit.id, ...serves] };
	},
};
