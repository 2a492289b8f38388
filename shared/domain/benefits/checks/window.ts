import { latest } from "../../dates.ts";
import { type BenefitCheck, factsOf } from "../benefit-check.ts";
import { DEFAULT_WINDOW, windowAnswer } from "../benefit-window.ts";

const SOURCE = "Practice: track benefits for a defined period, typically six to twelve months after delivery.";

export const windowUnusable: BenefitCheck = {
	rule: {
		id: "benefit/window-unusable",
		looksAt: "benefit",
		severity: "serious",
		title: "The window or the cadence cannot be right.",
		why: "No reading falls due by it, so the benefit is never asked for.",
		source: SOURCE,
		fix: "Give whole months after go-live, the first not after the last, and a cadence of at least one month.",
		failing: { benefit: { window: { fromMonths: 12, toMonths: 6 } } },
		passing: { benefit: { window: { fromMonths: 6, toMonths: 12 } } },
	},
	find: (benefit, { today }) => {
		if (benefit.window === null) return undefined;
		const answer = windowAnswer(benefit, today);
		return answer.kind === "fault"
			? { code: "window-unusable", ids: [benefit.id], values: { where: answer.path } }
			: undefined;
	},
};

export const windowShort: BenefitCheck = {
	rule: {
		id: "benefit/window-shorter-than-cadence",
		looksAt: "benefit",
		severity: "warning",
		title: "The window is shorter than the time between two readings.",
		why: "Two readings cannot show a trend where only one is due before the end.",
		source: SOURCE,
		fix: "Read more often, or keep the window open longer.",
		failing: { benefit: { window: { fromMonths: 6, toMonths: 8 }, cadenceMonths: 3 } },
		passing: { benefit: { window: { fromMonths: 6, toMonths: 9 }, cadenceMonths: 3 } },
	},
	find: ({ id, window = DEFAULT_WINDOW, cadenceMonths }) => {
		if (!window || cadenceMonths === undefined) return undefined;
		const months = window.toMonths - window.fromMonths;
		return months >= 0 && months < cadenceMonths
			? { code: "window-shorter-than-cadence", ids: [id], values: { months, cadence: cadenceMonths } }
			: undefined;
	},
};

export const plannedInWindow: BenefitCheck = {
	rule: {
		id: "benefit/planned-in-window",
		looksAt: "benefit",
		severity: "warning",
		title: "The window has opened, and the benefit is still called planned.",
		why: "It is left out of every list of what should be arriving now.",
		source: SOURCE,
		fix: "Call it live, or correct the go-live it counts from.",
		failing: { benefit: { status: "planned", goLiveActual: "2026-05-24" as never }, today: "2026-11-24" },
		passing: { benefit: { status: "planned", goLiveActual: "2026-05-25" as never }, today: "2026-11-24" },
	},
	find: (benefit, context) => {
		const { window } = factsOf(benefit, context);
		if (benefit.status !== "planned" || (window?.state !== "open" && window?.state !== "closed")) return undefined;
		return { code: "planned-in-window", ids: [benefit.id], values: { opened: window.opens } };
	},
};

export const cycleEnded: BenefitCheck = {
	rule: {
		id: "benefit/cycle-ended",
		looksAt: "benefit",
		// Annual objectives end before most windows open: worth knowing, no reason to worry.
		severity: "info",
		title: "Every objective it serves ends before its window opens.",
		why: "The benefit will be read when nobody is asking for that objective any more.",
		source: "Practice: a benefit proves an objective inside the time the objective is pursued.",
		fix: "Name the objective of the later cycle that it serves, or bring the window forward.",
		failing: {
			benefit: { serves: ["O-1"] as never, goLivePlanned: "2026-07-01" as never },
			cycleEnds: { "O-1": "2026-12-31" },
		},
		passing: {
			benefit: { serves: ["O-1"] as never, goLivePlanned: "2026-06-30" as never },
			cycleEnds: { "O-1": "2026-12-31" },
		},
	},
	find: (benefit, context) => {
		const { serves = [] } = benefit;
		const opens = factsOf(benefit, context).window?.opens;
		const ends = serves.map((id) => context.cycleEnds?.get(id));
		const ended = latest(ends);
		if (!opens || !ended || ended >= opens || ends.includes(undefined)) return undefined;
		return { code: "cycle-ended", ids: [benefit.id, ...serves], values: { opens, ended } };
	},
};
