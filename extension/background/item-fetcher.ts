import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { mapMark } from "../../shared/sources/confirmed-map.ts";
import type { Problem } from "../../shared/sources/problem.ts";
import type { WorkSource } from "../../shared/sources/work-source.ts";
import { partitionOf } from "../../shared/store/item-segments.ts";
import { isReadOnly } from "../../shared/store/read-only.ts";
import { currentSites, updateSite } from "../../shared/store/sites.ts";
import { isStorageFull } from "../../shared/store/written.ts";
import { type Context, isoTime } from "./context.ts";
import type { FieldMaps } from "./field-maps.ts";
import type { FullStorage } from "./full-storage.ts";
import type { Portfolio } from "./portfolio.ts";
import { problemRow } from "./site-problem.ts";
import type { Sources } from "./sources.ts";

/** Levels of parents fetched for a card: story, epic, initiative, and two to spare. */
const LEVELS = 5;
/** How long a key that the site did not give is not asked for again. */
const NOT_AGAIN_MS = 10 * 60_000;

/** Fetches keys that a page shows and the store does not have, with their parents, a hundred at a time. */
export class ItemFetcher {
	private readonly refused = new Map<string, number>();
	private readonly busy = new Map<string, Promise<void>>();
	private readonly wanted = new Map<string, Set<string>>();
	private readonly readAt = new Map<string, number>();
	private readonly partitions = new Map<string, string>();

	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly maps: FieldMaps,
		private readonly sources: Sources,
		private readonly full: FullStorage,
	) {}

	/** True where the site was asked for the key a short time ago and did not give it. */
	isRefused(site: string, key: string): boolean {
		return this.context.now() - (this.refused.get(`${site} ${key}`) ?? Number.NEGATIVE_INFINITY) < NOT_AGAIN_MS;
	}

	/** When a key was last read in this life of the worker. */
	lastRead(site: string, key: string): number | undefined {
		return this.readAt.get(`${site} ${key}`);
	}

	/** Queues keys; the site's tabs are told when they are there. One run per site at a time. */
	want(site: string, keys: readonly string[], tabId?: number): Promise<void> {
		const queue = this.wanted.get(site) ?? new Set<string>();
		for (const key of keys) queue.add(key);
		this.wanted.set(site, queue);
		const running = this.busy.get(site) ?? this.guarded(site, tabId).finally(() => this.busy.delete(site));
		this.busy.set(site, running);
		return running;
	}

	/** Nobody waits for what a page wants in passing: that there is no room is told, and nothing is thrown. */
	private async guarded(site: string, tabId?: number): Promise<void> {
		try {
			await this.run(site, tabId);
		} catch (error) {
			this.wanted.get(site)?.clear();
			const partition = this.partitions.get(site);
			if (!isStorageFull(error)) throw error;
			if (partition !== undefined) await this.full.tell(partition);
		}
	}

	/** What was known in memory of a store that is gone. */
	forget(): void {
		this.partitions.clear();
	}

	private async run(site: string, tabId?: number): Promise<void> {
		const isClosed = isReadOnly(await this.context.store());
		const source = isClosed ? undefined : await this.sources.of(site, { tabId });
		const queue = this.wanted.get(site) ?? new Set<string>();
		const partition = source && (await this.partition(site, source));
		while (partition !== undefined && queue.size > 0) {
			const asked = [...queue].slice(0, source?.mostKeys);
			for (const key of asked) queue.delete(key);
			if (!source || !(await this.fetch(site, partition, source, asked))) queue.clear();
		}
		if (partition === undefined) queue.clear();
	}

	private async fetch(site: string, partition: string, source: WorkSource, asked: readonly string[]): Promise<boolean> {
		const fields = await this.maps.of(site, source);
		if (!fields.ok) {
			await this.report(site, partition, fields.problem);
			return false;
		}
		const items: WorkItem[] = [];
		let keys = asked;
		for (let level = 0; level < LEVELS && keys.length > 0; level++) {
			const found = await source.byKeys(keys.slice(0, source.mostKeys), fields.value);
			if (!found.ok) {
				await this.report(site, partition, found.problem);
				return false;
			}
			const now = this.context.now();
			for (const key of found.value.omitted) this.refused.set(`${site} ${key}`, now);
			for (const item of found.value.items) this.readAt.set(`${site} ${item.key}`, now);
			items.push(...found.value.items);
			keys = await this.missingParents(site, items);
		}
		await this.markRead(partition, mapMark(fields.value));
		await this.portfolio.take(partition, items);
		await this.context.notify(site, "all");
		return true;
	}

	private async missingParents(site: string, items: readonly WorkItem[]): Promise<ItemKey[]> {
		const known = (await this.portfolio.standing()).sites.get(site);
		const fresh = new Set(items.map((i) => i.key));
		const parents = items.map((i) => i.parent).filter((p) => p !== undefined);
		return [...new Set(parents)].filter((p) => !known?.has(p) && !fresh.has(p) && !this.isRefused(site, p));
	}

	/** Site and account: another account's cache is never shown. Asked once per life of the worker. */
	private async partition(site: string, source: WorkSource): Promise<string | undefined> {
		const known = this.partitions.get(site);
		if (known !== undefined) return known;
		const store = await this.context.store();
		const me = await source.myself();
		if (!me.ok) {
			const row = (await currentSites(store)).find((r) => r.site === site);
			await this.report(site, row?.partition ?? partitionOf(site, "?"), me.problem);
			return undefined;
		}
		const partition = partitionOf(site, me.value.account);
		await this.portfolio.expect(site);
		const seenAt = isoTime(this.context.now());
		const own = { partition, site, account: me.value.account, accountName: me.value.name, seenAt };
		await updateSite(store, partition, (row) => ({ ...row, ...own }));
		// Another account than before: what was in memory is not its to see.
		await this.portfolio.refresh();
		this.partitions.set(site, partition);
		return partition;
	}

	private async report(site: string, partition: string, problem: Problem): Promise<void> {
		const store = await this.context.store();
		const now = problemRow(problem, this.context.now());
		await updateSite(store, partition, (row) => ({ ...(row ?? { partition, site, account: "?" }), problem: now }));
		await this.portfolio.refresh();
	}

	/** The site answers: what was wrong before is over, and the figures are as fresh as this moment. */
	private async markRead(partition: string, mark: string): Promise<void> {
		const lastRead = isoTime(this.context.now());
		await updateSite(await this.context.store(), partition, (row) => {
			if (!row) return undefined;
			const { problem: _, ...rest } = row;
			// A sync says by which map all of it was read; without one, the first card does.
			return { mark, ...rest, lastRead };
		});
	}
}
