declare global {
	/** Answers lines of the conformance interface with this page's own engine. */
	var sightlineAnswer: ((lines: readonly string[]) => Promise<string[]>) | undefined;
}

/**
 * Lets anyone who looks into the page ask its engine: an auditor in the console, and the test that compares every
 * surface. It reads nothing and changes nothing. What the pane itself does not need is loaded when it is asked for.
 */
export function offerAnswers(): void {
	globalThis.sightlineAnswer = async (lines) => {
		const { answerLine } = await import("../../shared/domain/formulas/answer.ts");
		return lines.map(answerLine);
	};
}
