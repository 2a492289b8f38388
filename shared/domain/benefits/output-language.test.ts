import { expect, test } from "vitest";
import { outputWord } from "./checks/output-language.ts";

const OUTPUTS = [
	"New customer portal launched",
	"Deliver phase 2 of the depot programme",
	"Implementation of the housing system",
	"Website built and handed over",
	"Train 200 officers in safeguarding",
	"Publish the digital strategy",
	"Roll out laptops to all schools",
	"CRM migrated to the cloud",
];
const OUTCOMES = [
	"Fewer missed bin collections",
	"Reduce average days to first payment from 34 to 20",
	"Improved satisfaction of tenants after the portal launch",
	"Residents get a decision sooner",
	"£1.2m saved by procurement",
	"Share of care plans reviewed on time up from 61 % to 85 %",
	"Lower cost per repaired pothole",
	"Shorter waits for occupational therapy",
	"Safer junctions",
];

test.each(OUTPUTS)("“%s” names an output", (title) => expect(outputWord(title)).toBeDefined());
test.each(OUTCOMES)("“%s” names a change", (title) => expect(outputWord(title)).toBeUndefined());
test("a title of 100,000 words is answered", () => expect(outputWord("word ".repeat(100_000))).toBeUndefined());
