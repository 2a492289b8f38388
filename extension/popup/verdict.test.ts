import { expect, test } from "vitest";
import { verdict } from "./verdict.ts";

const of = (onTrack: number, atRisk: number, offTrack: number, unknown: number) =>
	verdict({ outcomes: { "on-track": onTrack, "at-risk": atRisk, "off-track": offTrack, unknown } });

test.each([
	[of(3, 0, 0, 0), "Yes", "Of 3 objectives: 3 on track."],
	[of(1, 0, 0, 0), "Yes", "Of 1 objective: 1 on track."],
	[of(4, 0, 0, 1), "Unknown", "Of 5 objectives: 4 on track, 1 unknown."],
	[of(3, 1, 0, 1), "Not surely", "Of 5 objectives: 1 at risk, 3 on track, 1 unknown."],
	[of(4, 0, 1, 0), "No, not all", "Of 5 objectives: 1 off track, 4 on track."],
	[of(0, 0, 0, 0), "Unknown", "There are no objectives yet."],
])("%o", (found, word, sentence) => expect([found.word, found.sentence]).toEqual([word, sentence]));
