import type { BenefitCheck } from "../benefit-check.ts";
import { isBlank } from "../benefit-check.ts";
import { sameText } from "../same-text.ts";

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
	find: ({ id, type, serves = [] }, { targets }) => {
		if (serves.some((target) => targets.has(target))) return undefined;
		// A dis-benefit serves nothing: it is the price of what does.
		if (serves.length === 0 && type === "dis-benefit") return undefined;
		return { code: serves.length > 0 ? "unknown-objective" : "no-objective", ids: [id, ...serves] };
	},
};

export const ownerMeasures: BenefitCheck = {
	rule: {
		id: "benefit/owner-is-responsible",
		looksAt: "benefit",
		severity: "warning",
		title: "The accountable owner is also the one who does the measuring.",
		why: "Whoever answers for the result should not be the only one to read it.",
		source: "Managing Successful Programmes, benefit profile: owner (accountable) and responsible kept apart.",
		fix: "Let somebody else take the readings, such as the performance team.",
		failing: { benefit: { owner: "Priya Shah", responsible: "priya shah" } },
		passing: { benefit: { owner: "Priya Shah", responsible: "Performance team" } },
	},
	find: ({ id, owner, responsible }) =>
		sameText(owner) !== "" && sameText(owner) === sameText(responsible)
			? { code: "owner-is-responsible", ids: [id], values: { owner: owner ?? "" } }
			: undefined,
};

export const noResponsible: BenefitCheck = {
	rule: {
		id: "benefit/no-responsible",
		looksAt: "benefit",
		severity: "info",
		title: "Nobody is named who takes the readings.",
		why: "A reading that is everybody's task is taken by nobody.",
		source: "Managing Successful Programmes, benefit profile: responsible.",
		fix: "Name the person or team that reads the measure.",
		failing: { benefit: { responsible: "" } },
		passing: { benefit: { responsible: "Performance team" } },
	},
	find: ({ id, responsible }) => (isBlank(responsible) ? { code: "no-responsible", ids: [id] } : undefined),
};

export const noStakeholders: BenefitCheck = {
	rule: {
		id: "benefit/no-stakeholders",
		looksAt: "benefit",
		severity: "info",
		title: "Nobody is named who gains from it or is touched by it.",
		why: "A change that nobody in particular gains from has nobody who will ask where it is.",
		source: "Managing Successful Programmes, benefit profile: stakeholders.",
		fix: "Name the groups that gain, and those that pay.",
		failing: { benefit: { stakeholders: [] } },
		passing: { benefit: { stakeholders: ["Tenants"] } },
	},
	find: ({ id, stakeholders = [] }) =>
		stakeholders.every(isBlank) ? { code: "no-stakeholders", ids: [id] } : undefined,
};
