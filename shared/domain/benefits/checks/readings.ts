import { type BenefitCheck, factsOf } from "../benefit-check.ts";
import { isOpen } from "../benefit-facts.ts";
import { type DatedWindow, isForgotten } from "../realisation-window.ts";

const SOURCE = "Practice: benefits tracked over a defined period, with readings at agreed dates.";
const reading = (date: string, value: number) => ({ date: date as never, value });

/** The first two neighbouring due dates that were both missed. */
function missedInARow({ due, missed }: DatedWindow) {
	const at = due.findIndex((date, i) => missed.includes(date) && missed.some((m) => m === due[i + 1]));
	return at < 0 ? undefined : { first: due[at], second: due[at + 1] };
}

export const readingLate: BenefitCheck = {
	rule: {
		id: "benefit/reading-late",
		looksAt: "benefit",
		severity: "warning",
		title: "A reading was due and was not taken.",
		why: "Nobody knows where the benefit stands, and a gap in the series cannot be filled later.",
		source: SOURCE,
		fix: "Take the reading now and enter it under its own date.",
		failing: { benefit: { goLiveActual: "2026-05-01" as never }, today: "2026-11-24" },
		passing: {
			benefit: { goLiveActual: "2026-05-01" as never, readings: [reading("2026-11-05", 3)] },
			today: "2026-11-24",
		},
	},
	find: (benefit, context) => {
		const { window } = factsOf(benefit, context);
		// A window that closed unread has a finding of its own, which says more; so have two in a row.
		if (!window || !isOpen(benefit) || isForgotten(window) || missedInARow(window)) return undefined;
		const due = window.missed.at(-1);
		return due ? { code: "reading-late", ids: [benefit.id], values: { due } } : undefined;
	},
};

export const readingsMissed: BenefitCheck = {
	rule: {
		id: "benefit/two-readings-missed",
		looksAt: "benefit",
		severity: "serious",
		title: "Two readings in a row were missed.",
		why: "One missed reading is an oversight; two in a row mean that nobody is looking.",
		source: SOURCE,
		fix: "Ask the owner who takes the readings, and take one now.",
		failing: { benefit: { goLiveActual: "2026-01-10" as never }, today: "2026-11-24" },
		passing: {
			benefit: { goLiveActual: "2026-01-10" as never, readings: [reading("2026-10-12", 3)] },
			today: "2026-11-24",
		},
	},
	find: (benefit, context) => {
		const { window } = factsOf(benefit, context);
		if (!window || !isOpen(benefit) || isForgotten(window)) return undefined;
		const { first, second } = missedInARow(window) ?? {};
		return first && second ? { code: "two-readings-missed", ids: [benefit.id], values: { first, second } } : undefined;
	},
};

export const readingInFuture: BenefitCheck = {
	rule: {
		id: "benefit/reading-in-future",
		looksAt: "benefit",
		severity: "warning",
		title: "A reading is dated in the future.",
		why: "It is a forecast or a slip of the pen; as a reading it is not counted.",
		source: SOURCE,
		fix: "Correct the date, or enter it as the forecast of its period.",
		failing: { benefit: { readings: [reading("2026-11-25", 3)] }, today: "2026-11-24" },
		passing: { benefit: { readings: [reading("2026-11-24", 3)] }, today: "2026-11-24" },
	},
	find: ({ id, readings }, { today }) => {
		const date = readings.map((r) => r.date).find((d) => d > today);
		return date ? { code: "reading-in-future", ids: [id], values: { date } } : undefined;
	},
};

export const readingsDisagree: BenefitCheck = {
	rule: {
		id: "benefit/readings-disagree",
		looksAt: "benefit",
		severity: "warning",
		title: "Two readings of one day give different values.",
		why: "Only the one entered last is counted, and nobody chose it.",
		source: SOURCE,
		fix: "Keep the right one; name the source so that it stays the right one.",
		failing: { benefit: { readings: [reading("2026-03-01", 3), reading("2026-03-01", 4)] } },
		passing: { benefit: { readings: [reading("2026-03-01", 3), reading("2026-03-01", 3)] } },
	},
	find: ({ id, readings }) => {
		const values = new Map<string, number>();
		for (const { date, value } of readings) {
			const known = values.get(date);
			if (known !== undefined && known !== value)
				return { code: "readings-disagree", ids: [id], values: { date, first: known, second: value } };
			values.set(date, value);
		}
		return undefined;
	},
};
