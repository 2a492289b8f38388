import type { IsoDate } from "../../shared/domain/units.ts";
import type { Lane } from "../../shared/sources/politeness.ts";
import type { Site } from "../../shared/sources/site.ts";
import type { Transport, WriteTransport } from "../../shared/sources/transport.ts";
import type { Store } from "../../shared/store/open-store.ts";
import type { Locks } from "../../shared/store/with-writer.ts";
import type { FeaturePart } from "../messages.ts";
import type { StoredSettings } from "../page-settings.ts";
import type { HostAccess } from "./hosts/host-access.ts";

/** How a read goes: through one tab or any, and whether a card waits for it. */
export interface Way {
	readonly tabId?: number | undefined;
	readonly lane?: Lane;
}

/** The browser as the services see it: everything with a clock, a tab or a lock comes in here. */
export interface Context {
	store(): Promise<Store>;
	/** Milliseconds since 1970. */
	now(): number;
	today(): IsoDate;
	newId(): string;
	pause(ms: number): Promise<void>;
	/** Reads through an open tab of the site, or straight where none is open, at the pace the site is owed. */
	transport(site: Site, way: Way): Transport;
	/** Writes through an open tab of the site, and in no other way; only what the user confirmed is written. */
	writeTransport(site: Site): WriteTransport;
	/** Somebody acts or loads a page: a site that said it is signed out may be asked again. */
	resume(site: string): void;
	/** Tells the site's tabs that figures changed. */
	notify(site: string | "all", keys: readonly string[] | "all"): Promise<void>;
	/** Puts the script of further features into a tab that has our first one. */
	loadFeatures(tabId: number, part: FeaturePart): Promise<void>;
	/** What was chosen of host pages, as it is stored. */
	choices(): Promise<StoredSettings>;
	/** Shows the panel in its one window; `query` says of which item. */
	openPanel(query: string): Promise<void>;
	/** Wakes the worker up again for `sync/continue`, also after it died. */
	wakeAt(name: string, atMs: number): void;
	/** Bytes that the browser counts for us; `undefined` where it does not say. */
	storageUse(): Promise<number | undefined>;
	/** A text kept apart from the store, which a browser short of room may take away as a whole. */
	readonly settings: {
		/** No content script can read it. */
		isPrivate(): Promise<boolean>;
		read(): Promise<string | undefined>;
		write(text: string | undefined): Promise<void>;
	};
	readonly locks: Locks;
	/** Hosts of the user's own company. */
	readonly hosts: HostAccess;
}

export const isoTime = (ms: number): string => new Date(ms).toISOString();
