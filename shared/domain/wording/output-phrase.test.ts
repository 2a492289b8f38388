import { describe, expect, test } from "vitest";
import { outputPhrase } from "./output-phrase.ts";
import { isThing } from "./things.ts";

const OUTPUTS: readonly (readonly [title: string, word: string, at: number])[] = [
	["New customer portal launched", "launched", 20],
	["Deliver phase 2 of the depot programme", "Deliver", 0],
	["Implementation of the housing system", "Implementation", 0],
	["Website built and handed over", "built", 8],
	["Train 200 officers in safeguarding", "Train", 0],
	["Publish the digital strategy", "Publish", 0],
	["Roll out laptops to all schools", "Roll out", 0],
	["CRM migrated to the cloud", "migrated", 4],
	["The launch of a new portal", "launch", 4],
	["KR2: Launch the portal", "Launch", 5],
	["We will successfully deliver the programme", "deliver", 21],
	["Single sign-on goes live", "goes live", 15],
	["Strategy approved and published by June", "approved", 9],
	["Pupils’ menu designed and launched", "launched", 26],
	["Staff trained in coaching", "trained", 6],
	["Modernise our depots and train our drivers", "train", 25],
	["Waste reduction strategy published", "published", 25],
	["Implement the cost reduction programme", "Implement", 0],
	["Define a delivery strategy", "Define", 0],
	["New donor database in place", "in place", 19],
	["The leisure centre is open", "open", 22],
	["The portal is now live", "live", 18],
	["Launching the portal", "Launching", 0],
	["Launch Zephyr", "Launch", 0],
	["Publish 2030", "Publish", 0],
	["Publish report 2030", "Publish", 0],
	["Launch the portal for residents", "Launch", 0],
	["Design and build portals for all", "Design", 0],
	["Build a portal and trust", "Build", 0],
	["Set up a hub", "Set up", 0],
	["Rolling out laptops", "Rolling out", 0],
	["Zephyr launched", "launched", 7],
	["Portal launched online", "launched", 7],
	["Portal launched 3 weeks early", "launched", 7],
	["Newly published portal opened in Leeds", "opened", 23],
	["Plans written for 90 % of wards", "written", 6],
	["Our savings plan published", "published", 17],
];
const OUTCOMES = [
	"",
	"Fewer missed bin collections",
	"Reduce average days to first payment from 34 to 20",
	"Improved satisfaction of tenants after the portal launch",
	"Residents get a decision sooner",
	"£1.2m saved by procurement",
	"Share of care plans reviewed on time up from 61 % to 85 %",
	"Lower cost per repaired pothole",
	"Shorter waits for occupational therapy",
	"Safer junctions",
	"Launch the portal to reduce calls",
	"Deliver 40 from 12 homes a month",
	"Deliver care that feels personal",
	"Build trust with our customers",
	"Train travel becomes the obvious choice",
	"Launch day is a calm day",
	"Launch students into careers they love",
	"Complete recovery becomes the norm",
	"90 % of ward plans written",
	"Services we built together",
	"In place of meetings, families get one person",
	"Implementation of charts ends paper",
	"Design quality",
	"Launched",
	"Launch",
	"KR2: Launched",
	"Designed and launched",
	"Release in stages",
	"Complete trust",
	"Develop Zephyr",
	"Train B2 units",
	"Joy and release of tension",
	"Implementation of charts ends the hunt for paper",
	"Implementation of trust",
	"Completion in time",
	"Portal launched customers love it",
	"Portal live",
	"People are open",
	"Students launched into careers",
	"Recovery completed",
	"Zephyr built",
	"Volunteers who run clinics",
	"The ward is calm and opened on time",
	"Families go. Live music returns",
	"Fewer reports published",
	"Portal launched to cut reports",
	"Portal with savings for schools launched",
	"Portal with big savings everywhere launched",
	"Portal with savings - plan launched",
];

test.each([
	"portal",
	"portals",
	"policy",
	"policies",
	"directories",
	"class",
	"classes",
	"processes",
	"plants",
	"systems",
])("a %s is a thing", (word) => expect(isThing(word)).toBe(true));
test.each(["people", "care", "policie", "portalss", "ies", ""])("“%s” is none", (word) =>
	expect(isThing(word)).toBe(false),
);

describe("an output in a title", () => {
	test.each(OUTPUTS)("“%s” names one", (title, word, at) => {
		expect(outputPhrase(title)).toEqual({ word, at });
		expect(title.slice(at, at + word.length)).toBe(word);
	});
	test.each(OUTCOMES)("“%s” names none", (title) => expect(outputPhrase(title)).toBeUndefined());
	test("a title of 100,000 words is answered", () => expect(outputPhrase("word ".repeat(100_000))).toBeUndefined());
	test("… and so is one of as many digits, dots or joined letters", () => {
		for (const piece of ["1.", "1", "a-", ".", "£", "build "])
			expect(() => outputPhrase(piece.repeat(100_000))).not.toThrow();
	});
});
