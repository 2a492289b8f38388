import { EMPTY_REGISTER, type Register } from "../domain/register.ts";
import type { WorkItem } from "../domain/work-items/work-item.ts";
import { type RegisterCarry, readRegister } from "../schema/read-register.ts";
import { REGISTER_DOCUMENT, readDocument } from "./documents.ts";
import { allItems } from "./item-segments.ts";
import type { Store } from "./open-store.ts";
import { readOutsideLinks, withOutsideLinks } from "./outside-links.ts";
import { currentSites, readSites } from "./sites.ts";

/** The work that was read. */
export interface StoredWork {
	/** Of all sites, by each one's own keys: `joinWork` makes one graph of them. */
	readonly items: readonly WorkItem[];
	/** By site, how many items lie in segments that can no longer be read. */
	readonly lost: ReadonlyMap<string, number>;
}

/** All that is stored of a portfolio: what the PMO declares, and the work that was read. */
export interface StoredPortfolio extends StoredWork {
	readonly register: Register;
	readonly carry: RegisterCarry | undefined;
}

export async function readWork(store: Store): Promise<StoredWork> {
	const items: WorkItem[] = [];
	const lost = new Map<string, number>();
	for (const { partition, site } of await currentSites(store)) {
		const part = await allItems(store, partition);
		const outside = await readOutsideLinks(store, partition);
		for (const item of part.items) items.push(withOutsideLinks(item, outside));
		if (part.damaged.length > 0)
			lost.set(site, (lost.get(site) ?? 0) + part.damaged.reduce((n, d) => n + d.keys.length, 0));
	}
	return { items, lost };
}

/** Reads everything once. A register that cannot be read counts as empty: whoever writes must look at it first. */
export async function readPortfolio(store: Store): Promise<StoredPortfolio> {
	const { text } = await readDocument(store, REGISTER_DOCUMENT);
	const read = text === "" ? undefined : readRegister(text);
	const work = await readWork(store);
	return {
		register: read?.ok ? read.register : EMPTY_REGISTER,
		carry: read?.ok ? read.carry : undefined,
		...work,
	};
}

/** Another text whenever the register or any work was written since: cheap to ask, so that nothing is read twice. */
export async function storeStamp(store: Store): Promise<string> {
	const { revision } = await readDocument(store, REGISTER_DOCUMENT);
	const segments = await store.getAllKeys("segments");
	return JSON.stringify([revision, segments.at(-1), segments.length, await readSites(store)]);
}
