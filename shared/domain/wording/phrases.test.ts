import { describe, expect, test } from "vitest";
import { businessAsUsual } from "./business-as-usual.ts";
import { countedWork, isWorkUnit } from "./counted-work.ts";
import { isEnglish } from "./is-english.ts";
import { moonshot } from "./moonshot.ts";
import { movement } from "./movement.ts";
import { firstPhrase } from "./phrases.ts";
import { standingLevel } from "./standing-level.ts";
import { twoInOne } from "./two-in-one.ts";
import { takesPart, vagueVerb } from "./vague-verb.ts";
import { type Found, wordsOf } from "./words-of.ts";

/** What is found is marked: `[Keep] infection rate below 2 %`; a title without a mark has nothing to find. */
function table(find: (title: string) => Found | undefined, titles: readonly string[]): void {
	test.each(titles)("%s", (marked) => {
		const at = marked.indexOf("[");
		const found = find(marked.replace(/[[\]]/g, ""));
		if (at < 0) expect(found).toBeUndefined();
		else expect(found).toMatchObject({ word: marked.slice(at + 1, marked.indexOf("]")), at });
	});
}

test("of several phrases the earliest is told, and of two at one place the first in the list", () => {
	expect(firstPhrase("over and over", [/over$/, /over/, /and/])).toEqual({ word: "over", at: 0 });
	expect(firstPhrase("over and over", [/and/, /ove/, /over/])).toEqual({ word: "ove", at: 0 });
	expect(firstPhrase("over", [/and/])).toBeUndefined();
});

describe("business as usual", () =>
	table(businessAsUsual, [
		"[Continue] to deliver services",
		"[Carry on] running the helpline",
		"[Carrying on] as before",
		"[Maintain the existing] fleet",
		"[Ongoing] contract management",
		"[Keep the lights on]",
		"[Keep things running]",
		"[Business as usual] for clinics",
		"Mailings [(BAU)]",
		"Continue to improve every ward",
		"Students continue to a degree",
		"Keep our promises",
		"Business users answer their own questions",
	]));

describe("moonshots", () =>
	table(moonshot, [
		"[Eradicate] infection",
		"[Revolutionise] payment",
		"[Reinvent] manufacturing",
		"Be the [best university in the world]",
		"A [world-class] service",
		"[Change the world]",
		"End it [once and for all]",
		"[End loneliness for good]",
		"A [10x] experience",
		"Our [moonshot] lands",
		"[Once and for all], change the world",
		"[Change the world] once and for all",
		"Moonshot Labs graduates thrive",
		"World time zones confuse nobody",
		"Zero harm on site",
	]));

describe("counted work", () => {
	table(countedWork, [
		"[Complete 120 story points] per sprint",
		"[Close 200 Jira tickets]",
		"[Deliver 8 of 10 projects] in time",
		"[Resolve 90 % of backlog items]",
		"Number of [work items completed]",
		"[Finish 15 epics] this quarter",
		"Open support tickets older than a week",
		"Stories customers tell about us",
		"Close 200 accounts",
	]);
	test("in a unit", () => {
		for (const unit of ["story points", " Epics ", "Jira tickets"]) expect(isWorkUnit(unit)).toBe(true);
		for (const unit of ["points", "tickets", "days", "epics per day", ""]) expect(isWorkUnit(unit)).toBe(false);
	});
});

describe("standing levels", () => {
	table(standingLevel, [
		"[Keep] infection rate below 2 %",
		"[Hold] satisfaction at 80 %",
		"Hold six events",
		"95 % of patients seen within four hours [every month]",
		"[Volunteer turnover rate]",
		"[Number of defects per million parts]",
		"Number of defects down from 340 to 90",
		"Keep error rate under 1 % while we move",
		"Keep infection rate below 2 % by June",
		"Keep university status",
		"[Keep] 40 depots",
		"[Keep] occupancy high",
		"[Preserve] 40 places used by schools",
		"[Average staff absence rate]",
		"Wards smile every day",
		"Keep waits from 9 to 4 weeks",
		"30 days turnover rate",
		"Publish the turnover rate",
		"Rising staff turnover rate",
		"Growth in places where 4 in 5 stay every month",
		"Keep more people at home: readmissions from 14 % to 9 %",
		"Raise the turnover rate",
		"Support group runs every week",
		"",
	]);
	test("say by which sign they were known", () => {
		expect(standingLevel("Keep cost below 2")?.sign).toBe("held");
		expect(standingLevel("Reserves of 3 months at all times")?.sign).toBe("always");
		expect(standingLevel("Bed occupancy")?.sign).toBe("measure");
	});
});

describe("two in one", () =>
	table(twoInOne, [
		"Grow recurring revenue [and reduce] churn",
		"Recruit 50 mentors [and open] 3 hubs",
		"Churn from 5 % to 3 % [and] NPS from 20 to 40",
		"Attract and keep the best engineers",
		"Help people find work and keep it",
		"Make it easy to find and book",
		"Write a guide and publish it",
		"Cut noise and litter",
		"Cut waste and train",
		"Streets are clean and parks are loved",
		"Win space, open depots [and share] ideas",
		"Plan to save lives every day [and reduce] cost",
		"Streets are clean and reduce noise",
		"Help people find work and keep jobs",
		"Cut our many open cases",
		"Recruit, train and keep drivers",
		"Win time to plan care and share ideas",
		"Churn from 5 % to 3 % and joy",
		"Churn from 5 % to 3 % and NPS up from 4",
		"Churn from 5 % to 3 %, NPS from 20 to 40",
		"Churn to 3 % and NPS from 20 to 40",
	]));

describe("vague verbs", () => {
	table(vagueVerb, [
		"[Improve] customer satisfaction",
		"[Help] more young carers",
		"Improve satisfaction to 75 %",
		"Improve throughput by 5x",
		"Support calls about rotas",
		"Support for diff",
		"Raise satisfaction",
		"",
	]);
	table(takesPart, [
		"[Support the business]",
		"[Work with] partners on the agenda",
		"[Look into] AI",
		"[Explore] blockchain",
		"Support every family",
		"Explorers find answers",
		"Partners work with us first",
	]);
});

describe("movement", () =>
	table(movement, [
		"[Cut] length of stay from 7.2 to 5.5",
		"Scrap rate [down] to 2 %",
		"Scrap rate below 3 %",
		"Increase in energy price per quarter of 2 %",
		"Calls answered from 9 to 5",
		"Cut length of stay",
		"Halve cancelled operations",
		"Cut waits from 9 weeks",
		"Falls from 9 to 4 in a ward",
		"Falls from 9 [down] to 4",
		"",
	]));

test("titles of other languages are told from English ones by their small words and letters", () => {
	const english = [
		"Reduce churn",
		"The café of La Paz is full",
		"Cut waits by 30 %",
		"Résumé reviews done in a day",
		"",
	];
	const others = [
		"Réduire le délai",
		"Kundenzufriedenheit für alle steigern",
		"Сократить время",
		"Zmniejszyć się nie da",
		"Améliorer qualité",
	];
	for (const title of english) expect(isEnglish(wordsOf(title)), title).toBe(true);
	for (const title of others) expect(isEnglish(wordsOf(title)), title).toBe(false);
});
