import { answerLine } from "../../shared/domain/formulas/answer.ts";

declare global {
	/** Answers lines of the conformance interface with this page's own engine. */
	var sightlineAnswer: ((lines: readonly string[]) => string[]) | undefined;
}

/**
 * Lets anyone who looks into the page ask its engine: an auditor in the console, and the test that compares every
 * surface. It reads nothing and changes nothing.
 */
export function offerAnswers(): void {
	globalThis.sightlineAnswer = (lines) => lines.map(answerLine);
}
