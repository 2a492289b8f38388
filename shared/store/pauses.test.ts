import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { updateDocument } from "./documents.ts";
import { openStore } from "./open-store.ts";
import { keepPause, readPauses } from "./pauses.ts";

test("pauses are kept by server, and forgotten when they are over", async () => {
	const store = await openStore({}, "pauses");
	expect([...(await readPauses(store, "https://a.example"))]).toEqual([]);
	await keepPause(store, "https://a.example", "", { until: 500, now: 0 });
	await keepPause(store, "https://b.example", "GET /x", { until: 900, now: 0 });
	expect([...(await readPauses(store, "https://a.example"))]).toEqual([["", 500]]);
	await keepPause(store, "https://a.example", "GET /y", { until: 800, now: 500 });
	expect([...(await readPauses(store, "https://a.example"))]).toEqual([["GET /y", 800]]);
	expect([...(await readPauses(store, "https://b.example"))]).toEqual([["GET /x", 900]]);
	for (const text of ["{", "[]", '{"https://a.example":{"":"x"}}']) {
		await updateDocument(store, "pauses", () => text);
		expect([...(await readPauses(store, "https://a.example"))]).toEqual([]);
	}
});
