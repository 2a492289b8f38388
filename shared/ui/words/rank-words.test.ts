import { expect, test } from "vitest";
import type { ItemScore } from "../../domain/assessment.ts";
import type { ExactText, IsoDate } from "../../domain/units.ts";
import { firmnessSentence, rankSentence } from "./rank-words.ts";

const exact = "2" as ExactText;
const day = "2026-11-23" as IsoDate;
const ranked: ItemScore = { model: "wsjf", modelVersion: 2, value: 2, exact, rank: 3, of: 9 };
const open: ItemScore = { model: "rice", modelVersion: 1, missing: ["effort", "fit"] };

test.each<[ItemScore, string]>([
	[ranked, "3 of 9: WSJF score 2 (version 2)."],
	[{ ...ranked, value: 1 / 3, exact: "1/3" as ExactText }, "3 of 9: WSJF score 1/3 (version 2)."],
	[
		{ ...ranked, model: "ours", value: Math.SQRT2, isRounded: true },
		"3 of 9: ours score about 1.4142135623730951 (version 2).",
	],
	[{ ...ranked, class: "must" }, "Must, 3 of 9: WSJF score 2 (version 2)."],
	[{ ...ranked, class: "wont" }, "Won’t this time, 3 of 9: WSJF score 2 (version 2)."],
	[
		{ ...ranked, expired: true, expiresOn: day },
		"3 of 9: WSJF score 2 (version 2). Expired: its inputs held until 23 Nov 2026.",
	],
	[{ ...ranked, expired: false, expiresOn: day }, "3 of 9: WSJF score 2 (version 2)."],
	[
		{ ...ranked, expiresOn: day, undated: ["jobSize"] },
		"3 of 9: WSJF score 2 (version 2). Nobody knows how old job size is.",
	],
	[open, "Not ranked: effort, fit missing."],
	[
		{ ...open, askNext: "effort" },
		"Not ranked: effort, fit missing. Ask for effort first: it can move the score most.",
	],
	[{ ...open, class: "should" }, "Should, not ranked: effort, fit missing."],
	[
		{
			model: "own",
			modelVersion: 1,
			fault: { code: "out-of-range", path: "expression", message: "Column 3: Divides by zero." },
		},
		"Not ranked: formula: Column 3: Divides by zero.",
	],
])("says of %j: %s", (score, sentence) => expect(rankSentence(score)).toBe(sentence));

test.each([
	[{ above: 62, cut: 10, isFirm: false }, "Not firm: in the top 10 in 62% of"],
	[{ above: 97, cut: 5, isFirm: true }, "Firm: in the top 5 in 97% of"],
	[{ above: 0, cut: 10, isFirm: true }, "Firm: in the top 10 in none of"],
	[{ above: 100, cut: 10, isFirm: true }, "Firm: in the top 10 in all of"],
])("how firm a rank is, in a sentence", (firmness, begins) =>
	expect(firmnessSentence(firmness)).toBe(`${begins} the trials in which each estimate may be a step off.`),
);
