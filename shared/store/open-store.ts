import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Migration } from "./migration.ts";
import { m001FirstStores } from "./migrations/m001-first-stores.ts";

/** Rows as they lie on disk. All are checked when they are read (`rows.ts`). */
export interface Rows extends DBSchema {
	segments: { key: number; value: unknown; indexes: { partition: string } };
	segmentKeys: { key: number; value: unknown; indexes: { partition: string } };
	sites: { key: string; value: unknown };
	documents: { key: string; value: unknown };
}

export type Store = IDBPDatabase<Rows>;

export const DATABASE = "sightline";
export const MIGRATIONS: readonly Migration[] = [m001FirstStores];

/** What the user may have to be told while the database opens. */
export interface StoreEvents {
	/** Another tab holds an older version open and has been asked to close it. */
	onBlocked?(): void;
	/** This tab holds the database open while a newer version waits; it has closed it and must be reloaded. */
	onOutdated?(): void;
	/** The browser ended the connection; the next use opens it again. */
	onTerminated?(): void;
}

/**
 * Opens the one database, bringing it up step by step from whatever version lies there. A database newer than this code
 * is refused with `VersionError` and left alone.
 */
export async function openStore(events: StoreEvents = {}, name = DATABASE, migrations = MIGRATIONS): Promise<Store> {
	const store: Store = await openDB<Rows>(name, migrations.length, {
		async upgrade(db, from, _to, tx) {
			for (const migration of migrations.slice(from)) await migration.up(db as never, tx as never);
		},
		blocked: () => events.onBlocked?.(),
		blocking: () => {
			store.close();
			events.onOutdated?.();
		},
		terminated: () => events.onTerminated?.(),
	});
	return store;
}
