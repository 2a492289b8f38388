import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import { onNewerRollup, readRollup, writeRollup } from "./rollup.ts";

test("whoever shows the record hears of each writing, until they no longer listen", async () => {
	const store = await openStore({}, "rollup-heard");
	const seen: (string | undefined)[] = [];
	let heard: () => void = () => undefined;
	const stop = onNewerRollup(() => {
		void readRollup(store).then((r) => {
			seen.push(r?.writtenAt);
			heard();
		});
	});
	const next = () =>
		new Promise<void>((done) => {
			heard = done;
		});
	for (const writtenAt of ["2026-11-24T10:00:00Z", "2026-11-24T10:01:00Z"]) {
		const told = next();
		await writeRollup(store, { writtenAt });
		await told;
	}
	stop();
	await writeRollup(store, { writtenAt: "2026-11-24T10:02:00Z" });
	await new Promise((done) => setTimeout(done, 50));
	expect(seen).toEqual(["2026-11-24T10:00:00Z", "2026-11-24T10:01:00Z"]);
});
