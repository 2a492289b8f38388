import fc from "fast-check";
import { expect, it } from "vitest";
import { outcomeAnswer } from "./delivery-words.ts";

const outcomes = (onTrack: number, atRisk = 0, offTrack = 0, unknown = 0) => ({
	"on-track": onTrack,
	"at-risk": atRisk,
	"off-track": offTrack,
	unknown,
});

it("answers yes only when every outcome is on track", () => {
	expect(outcomeAnswer(outcomes(5))).toEqual({
		verdict: "yes",
		headline: "Yes",
		sentence: "All 5 promised outcomes are on track.",
	});
});

it("says how many of each when not all are", () => {
	const answer = outcomeAnswer(outcomes(2, 1, 1, 1));
	expect(answer.headline).toBe("Not all");
	expect(answer.sentence).toBe("Of 5 promised outcomes, 2 are on track, 1 at risk, 1 off track and 1 unknown.");
	expect(outcomeAnswer(outcomes(0, 0, 1)).sentence).toBe("Of 1 promised outcome, 1 is off track.");
});

it("never shows unknown as yes, whatever the counts", () => {
	const n = fc.nat(50);
	fc.assert(
		fc.property(n, n, n, n, (a, b, c, d) => {
			const { verdict } = outcomeAnswer(outcomes(a, b, c, d));
			expect(verdict === "yes").toBe(a > 0 && b + c + d === 0);
		}),
		{ numRuns: 1000 },
	);
});

it("is unknown with nothing promised and with nothing read", () => {
	expect(outcomeAnswer(outcomes(0)).sentence).toContain("No outcomes have been promised");
	expect(outcomeAnswer(outcomes(0, 0, 0, 3)).sentence).toContain("No reading says yet");
	expect(outcomeAnswer(outcomes(4, 0, 0, 1)).headline).toBe("Unknown");
});
