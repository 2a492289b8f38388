import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, test } from "vitest";
import { clearStore } from "./clear-store.ts";
import { ROLLUP_DOCUMENT, readDocument, saveDocument, updateDocument } from "./documents.ts";
import type { Migration } from "./migration.ts";
import { MIGRATIONS, openStore } from "./open-store.ts";
import { isReadOnly } from "./read-only.ts";
import { readRollup, writeRollup } from "./rollup.ts";
import { readSite, readSites, writeSite } from "./sites.ts";
import { type Locks, withWriter } from "./with-writer.ts";

let count = 0;
const fresh = () => `open-${count++}`;

describe("openStore", () => {
	test("numbers its migrations without a gap", () => {
		expect(MIGRATIONS.map((m) => m.to)).toEqual(MIGRATIONS.map((_, i) => i + 1));
	});

	test.each(MIGRATIONS.map((m) => m.to - 1))(
		"brings a database of version %i up to date, running every step once",
		async (from) => {
			const name = fresh();
			const ran: number[] = [];
			if (from > 0) {
				const old = await openDB(name, from, {
					async upgrade(db, _a, _b, tx) {
						for (const m of MIGRATIONS.slice(0, from)) await m.up(db as never, tx as never);
					},
				});
				old.close();
			}
			const watched = MIGRATIONS.map(
				(m): Migration => ({
					to: m.to,
					up(db, tx) {
						ran.push(m.to);
						return m.up(db, tx);
					},
				}),
			);
			const store = await openStore({}, name, watched);
			expect(store.version).toBe(MIGRATIONS.length);
			expect([...store.objectStoreNames]).toEqual(["documents", "segmentKeys", "segments", "sites"]);
			expect(ran).toEqual(MIGRATIONS.slice(from).map((m) => m.to));
			(await openStore({}, name, watched)).close();
			expect(ran).toHaveLength(MIGRATIONS.length - from);
			store.close();
		},
	);

	test("refuses a database newer than itself, and leaves it as it is", async () => {
		const name = fresh();
		(await openDB(name, 99, { upgrade: (db) => void db.createObjectStore("future") })).close();
		await expect(openStore({}, name)).rejects.toThrow(/version/i);
		const still = await openDB(name);
		expect([still.version, [...still.objectStoreNames]]).toEqual([99, ["future"]]);
		still.close();
	});

	test("F4: gives way to a newer version at once, and the old tab is told", async () => {
		const name = fresh();
		let [outdated, blocked] = [0, 0];
		const old = await openStore({ onOutdated: () => outdated++ }, name);
		await saveDocument(old, "register", "kept", 0);
		const before = performance.now();
		const next: Migration = { to: MIGRATIONS.length + 1, up: (db) => void db.createObjectStore("more") };
		const newer = await openStore({ onBlocked: () => blocked++ }, name, [...MIGRATIONS, next]);
		expect(performance.now() - before).toBeLessThan(5000);
		expect([outdated, blocked]).toEqual([1, 0]);
		expect(await readDocument(newer, "register")).toMatchObject({ text: "kept" });
		await expect(readDocument(old, "register")).rejects.toThrow();
	});

	test("F4: an upgrade that ends half-way, by a fault or by its death, leaves the old schema and all that is in it", async () => {
		const name = fresh();
		const first = await openStore({}, name);
		await saveDocument(first, "register", "kept", 0);
		first.close();
		const halves: Migration["up"][] = [
			(db) => {
				db.deleteObjectStore("documents");
				throw new Error("half-way");
			},
			async (db, tx) => {
				db.createObjectStore("more");
				await tx.objectStore("documents").clear();
				tx.abort();
			},
		];
		for (const up of halves) {
			const next: Migration = { to: MIGRATIONS.length + 1, up };
			await expect(openStore({}, name, [...MIGRATIONS, next])).rejects.toThrow();
			const again = await openStore({}, name);
			expect(again.version).toBe(MIGRATIONS.length);
			expect([...again.objectStoreNames]).toEqual(["documents", "segmentKeys", "segments", "sites"]);
			expect(await readDocument(again, "register")).toMatchObject({ text: "kept", revision: 1 });
			again.close();
		}
	});

	test("F4: a database that a newer version wrote is read, said to be newer, and never changed", async () => {
		const name = fresh();
		const next: Migration = { to: MIGRATIONS.length + 1, up: (db) => void db.createObjectStore("more") };
		const newer = await openStore({}, name, [...MIGRATIONS, next]);
		await saveDocument(newer, "register", "of the newer", 0);
		newer.close();
		let told = 0;
		const store = await openStore({ onNewer: () => told++ }, name);
		expect([told, isReadOnly(store), isReadOnly(newer)]).toEqual([1, true, false]);
		expect(await readDocument(store, "register")).toMatchObject({ text: "of the newer" });
		const refused = { name: "ReadOnlyError" };
		await expect(saveDocument(store, "register", "mine", 1)).rejects.toMatchObject(refused);
		await expect(writeSite(store, { partition: "a|x", site: "a", account: "x" })).rejects.toMatchObject(refused);
		await expect(store.delete("documents", "register")).rejects.toMatchObject(refused);
		await expect(store.clear("documents")).rejects.toMatchObject(refused);
		await expect(clearStore(store)).rejects.toMatchObject(refused);
		store.close();
		const still = await openStore({}, name, [...MIGRATIONS, next]);
		expect(await readDocument(still, "register")).toMatchObject({ text: "of the newer", revision: 1 });
	});
});

describe("documents", () => {
	test("are saved only over what was read", async () => {
		const store = await openStore({}, fresh());
		expect(await saveDocument(store, "register", "one", 0)).toEqual({ ok: true, revision: 1 });
		expect(await saveDocument(store, "register", "two", 0)).toMatchObject({
			ok: false,
			current: { text: "one", revision: 1 },
		});
		expect(await readDocument(store, "register")).toMatchObject({ text: "one", revision: 1 });
	});

	test("changed from two tabs at once keep both changes", async () => {
		const name = fresh();
		const [a, b] = await Promise.all([openStore({}, name), openStore({}, name)]);
		const add = (store: typeof a, word: string) => updateDocument(store, "register", (text) => `${text}${word}`);
		await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 ? a : b, `${i};`)));
		const words = (await readDocument(a, "register")).text.split(";").filter(Boolean).map(Number);
		expect(words.sort((x, y) => x - y)).toEqual([...Array(20).keys()]);
	});
});

test("the rollup keeps the parts that a write does not name", async () => {
	const store = await openStore({}, fresh());
	expect(await readRollup(store)).toBeUndefined();
	await writeRollup(store, { register: "ready", registerName: "Council", writtenAt: "2026-11-24T10:00:00Z" });
	await writeRollup(store, { sites: [{ site: "x", items: 3, quarantined: 0 }], writtenAt: "2026-11-24T11:00:00Z" });
	expect(await readRollup(store)).toMatchObject({
		registerName: "Council",
		sites: [{ items: 3 }],
		writtenAt: "2026-11-24T11:00:00Z",
	});
});

test("a summary that cannot be read is said to be, and the next one takes its place", async () => {
	const store = await openStore({}, fresh());
	for (const text of [
		"{",
		"[]",
		'{"register":"ready","registerName":"x","sites":[{"site":1}],"health":[],"writtenAt":""}',
	]) {
		await updateDocument(store, ROLLUP_DOCUMENT, () => text);
		await expect(readRollup(store)).rejects.toThrow("cannot be read");
	}
	await writeRollup(store, { register: "ready", registerName: "Council", writtenAt: "2026-11-24T10:00:00Z" });
	expect(await readRollup(store)).toMatchObject({ registerName: "Council", sites: [] });
});

test("a site row that cannot be read is left out, and the others are given", async () => {
	const store = await openStore({}, fresh());
	await writeSite(store, { partition: "a|x", site: "a", account: "x", watermark: "2026-11-01" });
	await store.put("sites", { partition: "b|x", site: 5 });
	expect((await readSites(store)).map((s) => s.partition)).toEqual(["a|x"]);
	expect(await readSite(store, "b|x")).toBeUndefined();
});

test("clearing leaves nothing behind and the database in use", async () => {
	const store = await openStore({}, fresh());
	await saveDocument(store, "register", "one", 0);
	await clearStore(store);
	expect(await readDocument(store, "register")).toEqual({ text: "", revision: 0 });
});

test("only one of two writers works at a time", async () => {
	let held = false;
	const locks: Locks = {
		async request(_name, _options, run) {
			if (held) return run(null);
			held = true;
			try {
				return await run({});
			} finally {
				held = false;
			}
		},
	};
	let finish = () => {};
	const first = withWriter(
		locks,
		"sync",
		() =>
			new Promise<string>((done) => {
				finish = () => done("first");
			}),
	);
	expect(await withWriter(locks, "sync", async () => "second")).toBeUndefined();
	finish();
	expect(await first).toBe("first");
	expect(await withWriter(locks, "sync", async () => "third")).toBe("third");
});
