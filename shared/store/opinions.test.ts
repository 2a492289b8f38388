import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { clearStore } from "./clear-store.ts";
import { updateDocument } from "./documents.ts";
import { openStore, type Store } from "./open-store.ts";
import { changeOpinions, forgetOpinions, NO_OPINIONS, readOpinions } from "./opinions.ts";

let store: Store;
let number = 0;
beforeEach(async () => {
	store = await openStore({}, `opinions-${number++}`);
});

const vote = (by: string, value: number | null) => ({ by, item: "PS-1", input: "jobSize", value });

it("is empty before anybody said anything", async () => {
	expect(await readOpinions(store)).toEqual(NO_OPINIONS);
});

it("loses neither of two changes made at once", async () => {
	await Promise.all(
		["Ana", "Ben"].map((by) => changeOpinions(store, (kept) => ({ ...kept, votes: [...kept.votes, vote(by, 3)] }))),
	);
	expect((await readOpinions(store))?.votes.map((v) => v.by).sort()).toEqual(["Ana", "Ben"]);
});

it("keeps comparisons and votes as they were said, an absent vote too", async () => {
	const said = {
		...NO_OPINIONS,
		own: ["Fit"],
		sets: [{ of: "board", judges: [{ name: "Ana", pairs: [{ a: "x", b: "y", step: -8 }] }] }],
		votes: [vote("Cy", null)],
	};
	expect(await changeOpinions(store, () => said)).toEqual(said);
	expect(await readOpinions(store)).toEqual(said);
});

it.each([
	"{",
	"[]",
	'{"version":2}',
	'{"version":1,"own":[],"sets":[],"votes":[{"by":"","item":"x","input":"y","value":1}]}',
])("leaves alone what it cannot read: %s", async (text) => {
	await updateDocument(store, "opinions", () => text);
	expect(await readOpinions(store)).toBeUndefined();
	expect(await changeOpinions(store, () => NO_OPINIONS)).toBeUndefined();
	expect(await updateDocument(store, "opinions", (kept) => kept)).toMatchObject({ text });
	await forgetOpinions(store);
	expect(await readOpinions(store)).toEqual(NO_OPINIONS);
});

it("is gone when everything is cleared", async () => {
	await changeOpinions(store, (kept) => ({ ...kept, votes: [vote("Ana", 3)] }));
	await clearStore(store);
	expect(await readOpinions(store)).toEqual(NO_OPINIONS);
});
