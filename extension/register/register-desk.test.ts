import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import type { Objective } from "../../shared/domain/okr/objective.ts";
import type { Register } from "../../shared/domain/register.ts";
import { readRegister } from "../../shared/schema/read-register.ts";
import { applyImport, previewImport } from "../../shared/sources/files/import-key-results.ts";
import { REGISTER_DOCUMENT, readDocument, updateDocument } from "../../shared/store/documents.ts";
import { openStore, type Store } from "../../shared/store/open-store.ts";
import { RegisterDesk } from "./register-desk.ts";

let store: Store;
let told = 0;
let desk: RegisterDesk;
let number = 0;

beforeEach(async () => {
	store = await openStore({}, `desk-${number++}`);
	told = 0;
	desk = new RegisterDesk(
		async () => store,
		async () => ++told,
	);
	await desk.load();
});

const objective = (id: string): Objective => ({ id, title: `Objective ${id}` }) as unknown as Objective;
const adding = (id: string) => (r: Register) => ({ ...r, objectives: [...r.objectives, objective(id)] });
const stored = async () => {
	const read = readRegister((await readDocument(store, REGISTER_DOCUMENT)).text);
	return read.ok ? read.register.objectives.map((o) => o.id) : read.problems;
};

it("saves a change at once and tells the background", async () => {
	await desk.change("new objective", adding("O-1"));
	expect(await stored()).toEqual(["O-1"]);
	expect(told).toBe(1);
	expect(desk.said.value?.text).toBe("Saved: new objective.");
});

it("takes an import back", async () => {
	const preview = previewImport("Homes\n  Cut waits from 12 to 5 days by 2027-03-31\n", {});
	await desk.change("import", (r) => applyImport(r, preview));
	expect(await stored()).toEqual(["O-1"]);
	await desk.undo();
	expect(await stored()).toEqual([]);
	expect(desk.said.value?.text).toBe("Taken back: import.");
});

it("takes sixty changes back, one by one", async () => {
	for (let i = 0; i < 60; i++) await desk.change(`step ${i}`, adding(`O-${i}`));
	for (let i = 0; i < 60; i++) await desk.undo();
	expect(await stored()).toEqual([]);
	expect(desk.past.value).toEqual([]);
});

it("works over what another tab saved meanwhile, and loses nothing of it", async () => {
	const other = new RegisterDesk(
		async () => store,
		async () => undefined,
	);
	await desk.change("one", adding("O-1"));
	await other.change("two", adding("O-2"));
	await desk.change("three", adding("O-3"));
	expect(await stored()).toEqual(["O-1", "O-2", "O-3"]);
});

it("does not take a change back over another tab's", async () => {
	const other = new RegisterDesk(
		async () => store,
		async () => undefined,
	);
	await desk.change("one", adding("O-1"));
	await other.change("two", adding("O-2"));
	await desk.undo();
	expect(await stored()).toEqual(["O-1", "O-2"]);
	expect(desk.said.value?.kind).toBe("warning");
});

it("leaves a register that cannot be read alone until it is replaced", async () => {
	await updateDocument(store, REGISTER_DOCUMENT, () => '{"format":');
	await desk.load();
	await desk.change("one", adding("O-1"));
	expect((await readDocument(store, REGISTER_DOCUMENT)).text).toBe('{"format":');
	expect(desk.exportText()).toBe('{"format":');
	expect(desk.said.value?.kind).toBe("serious");
	await desk.replace("load", { register: adding("O-9")(desk.register) });
	expect(await stored()).toEqual(["O-9"]);
	expect(desk.unreadable.value).toBeUndefined();
});

it("keeps no step for an edit that changes nothing", async () => {
	await desk.change("nothing", (r) => r);
	expect(desk.past.value).toEqual([]);
});

it("says so where the storage refuses, keeps its steps, and saves once it is there again", async () => {
	await desk.change("one", adding("O-1"));
	const { name } = store;
	store.close();
	expect(await desk.change("two", adding("O-2"))).toBe(false);
	expect(desk.said.value).toMatchObject({ kind: "serious", text: expect.stringMatching(/^Nothing was saved: /) });
	await desk.undo();
	expect(desk.past.value.map((step) => step.what)).toEqual(["one"]);
	expect(desk.register.objectives.map((o) => o.id)).toEqual(["O-1"]);
	store = await openStore({}, name);
	expect(await desk.change("two", adding("O-2"))).toBe(true);
	expect(await stored()).toEqual(["O-1", "O-2"]);
});

it("does not take a mistake of ours for a storage that refuses", async () => {
	const mistake = () => {
		throw new TypeError("ours");
	};
	await expect(desk.change("one", mistake)).rejects.toThrow("ours");
});
