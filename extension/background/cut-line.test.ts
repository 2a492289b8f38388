import { expect, test } from "vitest";
import { USUAL_CUT } from "../page-settings.ts";
import { cutLine } from "./cut-line.ts";
import { tellKey } from "./tell-key.ts";

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
	expect(await cutLine({ local, managed })).toBe(cut),
);

function tabs(answering = true) {
	const sent: unknown[] = [];
	return {
		sent,
		query: async () => [{ id: 9 }],
		async sendMessage(id: number, message: unknown) {
			if (!answering) throw new Error("no receiver");
			sent.push([id, message]);
		},
	};
}

test("a key of the browser's is told to the tab it was pressed in, or to the one in front", async () => {
	const seen = tabs();
	await tellKey(seen, "filter", 4);
	await tellKey(seen, "why", undefined);
	expect(seen.sent).toEqual([
		[4, { type: "keys/pressed", name: "filter" }],
		[9, { type: "keys/pressed", name: "why" }],
	]);
});

test("of other commands, and of pages without our script, nothing comes", async () => {
	const seen = tabs();
	await tellKey(seen, "_execute_action", 4);
	expect(seen.sent).toEqual([]);
	await expect(tellKey(tabs(false), "why", 4)).resolves.toBeUndefined();
});
