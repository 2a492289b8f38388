import type { IDBPDatabase, IDBPTransaction } from "idb";

/** The database as a migration sees it: untyped, since its stores are those of an older version. */
export type AnyDatabase = IDBPDatabase<unknown>;
export type UpgradeTransaction = IDBPTransaction<unknown, string[], "versionchange">;

/** One step of the schema, to a version one above the last. Awaits nothing but the transaction's own requests. */
export interface Migration {
	readonly to: number;
	up(db: AnyDatabase, tx: UpgradeTransaction): void | Promise<void>;
}
