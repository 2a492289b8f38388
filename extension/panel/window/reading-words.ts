import type { BenefitAssessment } from "../../../shared/domain/assessment.ts";
import { dayWords } from "../../../shared/ui/words/age-words.ts";
import { countWords, figureWords } from "../../../shared/ui/words/number-words.ts";

type Window = NonNullable<BenefitAssessment["window"]>;

/** Readings of a window's schedule by day: taken, missed, due now or still to come. */
export type ReadingState = "taken" | "missed" | "due" | "to-come";

/** The schedule with what became of each reading. Before anything went live all of it is to come. */
export function readingsOf({ due, missed, state }: Window, today: string): { day: string; state: ReadingState }[] {
	return due.map((day) => {
		if (state === "not-live" || day > today) return { day, state: "to-come" };
		if (missed.includes(day)) return { day, state: "missed" };
		return { day, state: day === today ? "due" : "taken" };
	});
}

/**
 * The schedule in words: what was taken, what was missed and when, and what comes next.
 * @example readingWords({ due: ["2026-01-01", "2026-04-01"], missed: ["2026-01-01"], state: "open", … }, "2026-02-01")
 * //=> "2 readings planned: 0 taken, 1 missed (1 Jan 2026), next due 1 Apr 2026."
 */
export function readingWords(window: Window, today: string): string {
	const readings = readingsOf(window, today);
	if (readings.length === 0) return "No reading is planned.";
	const of = (state: ReadingState) => readings.filter((r) => r.state === state).map((r) => r.day);
	const missed = of("missed");
	const [next] = [...of("due"), ...of("to-come")];
	const parts = [
		`${figureWords(of("taken").length, 0)} taken`,
		missed.length === 0
			? "none missed"
			: `${figureWords(missed.length, 0)} missed (${missed.map(dayWords).join(", ")})`,
		next === undefined ? "none still due" : `next due ${dayWords(next)}`,
	];
	return `${countWords(readings.length, "reading")} planned: ${parts.join(", ")}.`;
}
