import type { Migration } from "../migration.ts";

/** Frozen: literal names, no import of live code. What a released version did to users' data is never edited again. */
export const m001FirstStores: Migration = {
	to: 1,
	up(db) {
		const segments = db.createObjectStore("segments", { keyPath: "id", autoIncrement: true });
		segments.createIndex("partition", "partition");
		db.createObjectStore("segmentKeys", { keyPath: "id" }).createIndex("partition", "partition");
		db.createObjectStore("sites", { keyPath: "partition" });
		db.createObjectStore("documents", { keyPath: "id" });
	},
};
