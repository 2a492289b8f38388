import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Migration } from "./migration.ts";
import { m001FirstStores } from "./migrations/m001-first-stores.ts";
import { readOnly } from "./read-only.ts";

/** Rows as they lie on disk. All are checked when they are read (`rows.ts`). */
export interface Rows extends DBSchema {
	segments: { key: number; value: unknown; indexes: { partition: string } };
	segmentKeys: { key: number; value: unknown; indexes: { partition: string } };
	sites: { key: string; value: unknown };
	documents: { key: string; value: unknown };
}

export type Store = IDBPDatabase<Rows>;

export const DATABASE = "sightline";
const NAMES = ["documents", "segmentKeys", "segments", "sites"];
export const MIGRATIONS: readonly Migration[] = [m001FirstStores];

/** What the user may have to be told while the database opens. */
export interface StoreEvents {
	/** Another tab holds an older version open and has been asked to close it. */
	onBlocked?(): void;
	/** This tab holds the database open while a newer version waits; it has closed it and must be reloaded. */
	onOutdated?(): void;
	/** A newer Sightline wrote the database: it is opened to be read, and nothing in it is changed. */
	onNewer?(): void;
	/** The browser ended the connection; the next use opens it again. */
	onTerminated?(): void;
}

/**
 * Opens the one database, bringing it up step by step from whatever version lies there; a step that does not come to its end
 * leaves all as it was. A database newer than this code can be read and not changed; one in which this code does not find
 * its way is refused with `VersionError`. Neither is ever wiped.
 */
export async function openStore(events: StoreEvents = {}, name = DATABASE, migrations = MIGRATIONS): Promise<Store> {
	let store: Store | undefined;
	let fault: unknown;
	const callbacks = {
		blocked: () => events.onBlocked?.(),
		blocking: () => {
			store?.close();
			events.onOutdated?.();
		},
		terminated: () => events.onTerminated?.(),
	};
	try {
		store = await openDB<Rows>(name, migrations.length, {
			...callbacks,
			async upgrade(db, from, _to, tx) {
				tx.done.catch(() => {});
				try {
					for (const migration of migrations.slice(from)) await migration.up(db as never, tx as never);
				} catch (error) {
					// Nobody waits for what is thrown here: without this, what was done so far would be kept.
					fault = error;
					if (!tx.error) tx.abort();
				}
			},
		});
		return store;
	} catch (error) {
		if (fault !== undefined) throw fault;
		if (!(error instanceof DOMException) || error.name !== "VersionError") throw error;
		store = await openDB<Rows>(name, undefined, callbacks);
		const there: readonly string[] = [...store.objectStoreNames];
		if (!NAMES.every((own) => there.includes(own))) {
			store.close();
			throw error;
		}
		events.onNewer?.();
		return readOnly(store);
	}
}
