import { expect, test } from "vitest";
import { tellKey } from "./tell-key.ts";

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
