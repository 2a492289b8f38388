import type { BenefitCheck } from "../benefit-check.ts";
import { isOpen } from "../benefit-facts.ts";
import { goLiveHistory } from "../go-live-history.ts";

const SOURCE = "Practice: the realisation window counts from go-live.";
const moved = (on: string, from: string, to: string) => ({ on: on as never, field: "goLivePlanned", from, to });

export const goLiveMovedTwice: BenefitCheck = {
	rule: {
		id: "benefit/go-live-moved-twice",
		looksAt: "benefit",
		severity: "warning",
		title: "The go-live has been moved more than once.",
		why: "Each move takes the benefit's window along, and the date it was promised for is forgotten.",
		source: SOURCE,
		fix: "Hold the plan against its first date, and say whether the benefit is still worth as much.",
		failing: {
			benefit: {
				history: [moved("2026-01-10", "2026-02-01", "2026-04-01"), moved("2026-03-10", "2026-04-01", "2026-06-01")],
			},
		},
		passing: { benefit: { history: [moved("2026-01-10", "2026-02-01", "2026-04-01")] } },
	},
	find: (benefit) => {
		const { moves, firstPlanned, planned } = goLiveHistory(benefit);
		const count = moves.filter((m) => m.which === "planned").length;
		if (count < 2 || !firstPlanned) return undefined;
		const now = benefit.goLiveActual ?? planned ?? moves.at(-1)?.to ?? null;
		return { code: "go-live-moved-twice", ids: [benefit.id], values: { times: count, first: firstPlanned, now } };
	},
};

export const goLivePassed: BenefitCheck = {
	rule: {
		id: "benefit/go-live-passed",
		looksAt: "benefit",
		severity: "warning",
		title: "The planned go-live has passed, and nothing says that it went live.",
		why: "Until somebody says so the window does not open and no reading falls due.",
		source: SOURCE,
		fix: "Enter the day it went live, or the new plan.",
		failing: { benefit: { goLivePlanned: "2026-11-23" as never }, today: "2026-11-24" },
		passing: { benefit: { goLivePlanned: "2026-11-24" as never }, today: "2026-11-24" },
	},
	find: (benefit, { today }) => {
		const { id, goLivePlanned: planned, goLiveActual } = benefit;
		return planned && !goLiveActual && planned < today && isOpen(benefit)
			? { code: "go-live-passed", ids: [id], values: { planned } }
			: undefined;
	},
};

export const liveBeforeStart: BenefitCheck = {
	rule: {
		id: "benefit/live-before-start",
		looksAt: "benefit",
		severity: "warning",
		title: "The go-live lies before the start of the work.",
		why: "One of the two dates is wrong, and with it the window or the age of the baseline.",
		source: SOURCE,
		fix: "Correct whichever of the two dates is wrong.",
		failing: { benefit: { starts: "2026-03-02" as never, goLiveActual: "2026-03-01" as never } },
		passing: { benefit: { starts: "2026-03-01" as never, goLiveActual: "2026-03-01" as never } },
	},
	find: ({ id, starts, goLiveActual, goLivePlanned }) => {
		const live = goLiveActual ?? goLivePlanned;
		return starts && live && live < starts
			? { code: "live-before-start", ids: [id], values: { starts, live } }
			: undefined;
	},
};
