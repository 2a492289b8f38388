import { expect, test } from "vitest";
import { USUAL_CUT } from "../page-settings.ts";
import { cutLineIn, storedChoices } from "./page-choices.ts";

const area = (stored: unknown) => ({ get: async (key: string) => ({ [key]: stored }) });
const refuses = {
	get: async () => {
		throw new Error("no policy");
	},
};

test.each([
	["the usual one where nobody moved it", area(undefined), refuses, USUAL_CUT],
	["the person's own", area({ off: [], cut: 30 }), refuses, 30],
	["the administrator's before the person's", area({ off: [], cut: 30 }), area({ cutLine: 5 }), 5],
	["the usual one where nothing can be read", refuses, refuses, USUAL_CUT],
] as const)("the cut-line is %s", async (_, local, managed, cut) =>
	expect(cutLineIn(await storedChoices({ local, managed }))).toBe(cut),
);

test("what is stored is given as it lies there, the person's and the administrator's", async () => {
	const own = { off: ["rank@jira-cloud"] };
	const ruled = { "jira-cloud": { strip: false } };
	expect(await storedChoices({ local: area(own), managed: area(ruled) })).toEqual({ own, ruled });
	expect(await storedChoices({ local: area(own), managed: refuses })).toEqual({ own, ruled: undefined });
});
