import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Register } from "../../shared/domain/register.ts";
import { readRegister } from "../../shared/schema/read-register.ts";
import { REGISTER_DOCUMENT, readDocument } from "../../shared/store/documents.ts";
import { BOARD, register as goals, PAGE, site, startBackground as start } from "../../test/sandbox/start-background.ts";
import type { PanelAnswer } from "../panel-answer.ts";
import { namesOfFields } from "../site-fields.ts";

const custom = (id: string, name: string) => ({
	id,
	name,
	schema: { type: "number", custom: "com.atlassian.jira.plugin.system.customfieldtypes:float" },
});
const fields = { userBusinessValue: "cf_1", timeCriticality: "cf_2", riskReduction: "cf_3", jobSize: "cf_4" };
const register: Register = {
	...goals,
	models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
	fields: { [site]: fields },
};

async function begun() {
	const b = await start(
		[
			{ key: "PS-1", more: { cf_1: 8, cf_2: 5, cf_3: 3, cf_4: 8 } },
			{ key: "PS-2", more: { cf_1: 8, cf_2: 5, cf_3: 3, cf_4: null } },
			{ key: "PS-3" },
		],
		register,
	);
	b.host.state.fields = [custom("cf_4", "Size of the job")];
	await b.answer({ type: "badges/get", keys: ["PS-1", "PS-2", "PS-3"] }, BOARD);
	await b.settle(() => b.told.length > 0);
	const enter = (key: string, value: number | null, more: object = {}) =>
		b.answer({ type: "input/enter", site, key, input: "jobSize", value, ...more }, PAGE);
	const panel = (key: string, of = b) => of.answer({ type: "panel/get", site, key }, PAGE) as Promise<PanelAnswer>;
	const size = async (key: string) => (await panel(key)).score?.inputs.find((i) => i.id === "jobSize");
	const score = async (key: string) => (await panel(key)).assessment?.score?.value;
	return { ...b, enter, panel, size, score };
}

test("an entered input is kept in the register, wins over the field's, and says both", async () => {
	const b = await begun();
	expect([await b.score("PS-1"), await b.score("PS-2")]).toEqual([2, undefined]);
	expect((await namesOfFields(b.store, site)).get("cf_4")).toBe("Size of the job");
	expect(await b.enter("PS-1", 4, { why: "Agreed on Monday" })).toEqual({ before: null });
	expect(await b.enter("PS-2", 16)).toEqual({ before: null });
	expect([await b.score("PS-1"), await b.score("PS-2")]).toEqual([4, 1]);
	expect(await b.size("PS-1")).toEqual({
		id: "jobSize",
		name: "Job size",
		value: 4,
		on: "2026-11-24",
		by: "Ana",
		field: "Size of the job",
		entered: { by: "Ana", at: expect.stringMatching(/^2026-11-24T10:00/), why: "Agreed on Monday", host: 8 },
	});
	expect((await b.size("PS-2"))?.entered).toMatchObject({ host: null });
	const read = readRegister((await readDocument(b.store, REGISTER_DOCUMENT)).text);
	expect(read.ok && read.register.entered).toMatchObject([
		{ item: "PS-1", site, input: "jobSize", value: 4, by: "Ana", why: "Agreed on Monday" },
		{ item: "PS-2", value: 16 },
	]);
	// A worker that wakes up reads the same.
	expect((await b.panel("PS-1", { ...b, ...b.make() })).assessment?.score?.value).toBe(4);
});

test("the undo of an entry is the one before, and of the first that there is none", async () => {
	const b = await begun();
	await b.enter("PS-1", 4);
	expect(await b.enter("PS-1", 2)).toEqual({ before: 4 });
	expect(await b.enter("PS-1", 4)).toEqual({ before: 2 });
	expect(await b.enter("PS-1", null)).toEqual({ before: 4 });
	expect(await b.score("PS-1")).toBe(2);
	expect(await b.size("PS-1")).not.toHaveProperty("entered");
});

test("an item of which nothing was read can be given all of its inputs", async () => {
	const b = await begun();
	expect((await b.panel("PS-3")).assessment?.score).toBeUndefined();
	expect((await b.panel("PS-3")).score?.inputs.map((i) => [i.name, i.value])).toEqual([
		["Business value", undefined],
		["Time criticality", undefined],
		["Risk reduction", undefined],
		["Job size", undefined],
	]);
	for (const input of ["userBusinessValue", "timeCriticality", "riskReduction"]) await b.enter("PS-3", 4, { input });
	await b.enter("PS-3", 2);
	expect(await b.score("PS-3")).toBe(6);
});

test("what cannot be is refused, and by a host's page nothing is entered at all", async () => {
	const b = await begun();
	expect(await b.enter("PS-1", 0)).toMatchObject({ error: expect.stringMatching(/^Job size: /) });
	expect(await b.enter("PS-1", 4, { input: "speed" })).toEqual({ error: "The scoring model has no such input." });
	expect(await b.enter("PS-9", 4)).toEqual({ error: "This work item is not known on this site." });
	expect(await b.answer({ type: "input/enter", site, key: "PS-1", input: "jobSize", value: 4 }, BOARD)).toEqual({
		error: "not-allowed",
	});
	expect(await b.score("PS-1")).toBe(2);
});
