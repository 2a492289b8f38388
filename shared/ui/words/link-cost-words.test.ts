import { expect, test } from "vitest";
import { linkCostWords } from "./link-cost-words.ts";

test.each([
	[
		{ isWanted: false, items: 240, due: 240 },
		"Links to other tools are not read. That takes one request for each of 240 epics and initiatives, about 2 minutes, and later one for each that changes.",
	],
	[
		{ isWanted: false, items: 1, due: 1 },
		"Links to other tools are not read. That takes one request for each of 1 epic or initiative, about 1 second, and later one for each that changes.",
	],
	[
		{ isWanted: true, items: 300, due: 119 },
		"Links to other tools are read: 119 requests to go of 300 epics and initiatives, about 1 minute.",
	],
	[
		{ isWanted: true, items: 300, due: 0 },
		"Links to other tools are read: of 300 epics and initiatives, one request each; only those that change are asked again.",
	],
	[
		{ isWanted: true, items: 0, due: 0 },
		"No epic or initiative was read yet, so there are no links to other tools to read.",
	],
])("%j costs: %s", (cost, words) => expect(linkCostWords(cost)).toBe(words));
