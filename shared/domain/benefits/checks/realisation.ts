import { type BenefitCheck, factsOf } from "../benefit-check.ts";
import { isOpen, isRealisedInFull } from "../benefit-facts.ts";
import { windowAnswer } from "../benefit-window.ts";
import { isForgotten } from "../realisation-window.ts";

export const noWindow: BenefitCheck = {
	rule: {
		id: "benefit/no-window",
		looksAt: "benefit",
		severity: "warning",
		title: "No realisation window is agreed.",
		why: "Benefits arrive months after delivery; without dates nobody looks again.",
		source: "Practice: track benefits for a defined period, typically six to twelve months after delivery.",
		fix: "Agree a go-live date; the window is then six to twelve months after it unless you say otherwise.",
		failing: { benefit: { window: null, goLivePlanned: "2026-05-01" as never } },
		passing: { benefit: { goLivePlanned: "2026-05-01" as never } },
	},
	find: (benefit, context) => {
		if (factsOf(benefit, context).window || !isOpen(benefit)) return undefined;
		// Figures that cannot be right are a finding of their own: something was agreed.
		const isUnusable = benefit.window !== null && windowAnswer(benefit, context.today).kind === "fault";
		return isUnusable ? undefined : { code: "no-window", ids: [benefit.id] };
	},
};

export const endedWithoutReading: BenefitCheck = {
	rule: {
		id: "benefit/window-ended-without-reading",
		looksAt: "benefit",
		severity: "serious",
		title: "The realisation window has ended and nothing was read in it.",
		why: "The promise can neither be called kept nor broken: it was forgotten.",
		source: "Practice: benefits tracked from initiation to after delivery.",
		fix: "Take the reading now and record its date, or close the benefit as lapsed with a reason.",
		failing: { benefit: { goLiveActual: "2025-01-10" as never }, today: "2026-02-01" },
		passing: {
			benefit: { goLiveActual: "2025-01-10" as never, readings: [{ date: "2025-09-01" as never, value: 3 }] },
			today: "2026-02-01",
		},
	},
	find: (benefit, context) => {
		const { window } = factsOf(benefit, context);
		if (!isOpen(benefit) || !window || !isForgotten(window)) return undefined;
		const values = { opened: window.opens, closed: window.closes };
		return { code: "window-ended-without-reading", ids: [benefit.id], values };
	},
};

export const closedWithOpenBenefit: BenefitCheck = {
	rule: {
		id: "benefit/closed-with-open-benefit",
		looksAt: "benefit",
		severity: "warning",
		title: "All its work is closed, and the benefit is still open.",
		why: "A project closed at go-live leaves its benefits without a home.",
		source: "Practice: do not close a project at go-live.",
		fix: "Hand the benefit over to its owner with its readings, or keep the project open until the window ends.",
		failing: { benefit: { work: [{ item: "PS-1" as never }] }, done: ["PS-1"] },
		passing: { benefit: { work: [{ item: "PS-1" as never }], status: "realised" }, done: ["PS-1"] },
	},
	watchesWork: true,
	find: (benefit, context) => {
		if (!isOpen(benefit) || benefit.work.length === 0) return undefined;
		if (!benefit.work.every(({ item }) => context.isDone(item) === true)) return undefined;
		if (isRealisedInFull(benefit, factsOf(benefit, context))) return undefined;
		return { code: "closed-with-open-benefit", ids: [benefit.id, ...benefit.work.map((w) => w.item)] };
	},
};
