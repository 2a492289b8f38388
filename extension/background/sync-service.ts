import type { Problem } from "../../shared/sources/problem.ts";
import { pull } from "../../shared/sources/pull.ts";
import type { ChangedSince } from "../../shared/sources/work-source.ts";
import { compact, partitionOf, putDelta } from "../../shared/store/item-segments.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { readSite, readSites, updateSite, writeSite } from "../../shared/store/sites.ts";
import { withWriter } from "../../shared/store/with-writer.ts";
import type { Answered, SiteStatus } from "../messages.ts";
import { type Context, isoTime } from "./context.ts";
import type { FieldMaps } from "./field-maps.ts";
import type { Portfolio } from "./portfolio.ts";
import { problemRow, toldProblem } from "./site-problem.ts";
import type { Sources } from "./sources.ts";

/** A worker may die after 30 s without an event: longer waits are slept through by an alarm. */
const LONGEST_PAUSE_MS = 20_000;
export const CONTINUE = "sync/continue";

/** Pulls a scope page by page. Every page is stored with the token of the next, so a pull survives the worker's death. */
export class SyncService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly maps: FieldMaps,
		private readonly sources: Sources,
	) {}

	async start(site: string, scope: string): Promise<Answered<"sync/start">> {
		const source = await this.sources.of(site);
		if (!source) return { started: false, problem: "not-a-site" };
		const me = await source.myself();
		if (!me.ok) return { started: false, problem: me.problem.code };
		const store = await this.context.store();
		const partition = partitionOf(site, me.value.account);
		const row = (await readSite(store, partition)) ?? { partition, site, account: me.value.account };
		const { lost } = await this.portfolio.standing();
		const changed = this.changed(row, scope, lost.has(site));
		const query = source.query(scope, changed);
		const count = await source.count(query);
		const { problem: _, ...rest } = row;
		await writeSite(store, {
			...rest,
			accountName: me.value.name,
			scope,
			pull: { query, isWhole: changed === undefined, done: 0, ...(count.ok ? { expected: count.value.count } : {}) },
		});
		this.proceed(partition);
		return { started: true };
	}

	/** The whole scope the first time, and when what was stored is damaged; afterwards what changed since, by the site's own clock. */
	private changed(row: SiteRow, scope: string, isDamaged: boolean): ChangedSince | undefined {
		if (isDamaged || row.scope !== scope || row.watermark === undefined) return undefined;
		return { watermark: row.watermark, now: this.context.now() };
	}

	/** Goes on with every pull that was interrupted: after a pause, a restart of the browser, or the worker's death. */
	async continueAll(): Promise<void> {
		for (const { partition, pull } of await readSites(await this.context.store()))
			if (pull !== undefined) await this.run(partition);
	}

	private proceed(partition: string): void {
		void this.run(partition);
	}

	private async run(partition: string): Promise<void> {
		await withWriter(this.context.locks, `sync:${partition}`, async () => {
			try {
				await this.pages(partition);
			} catch (error) {
				if (!isStorageFull(error)) throw error;
				const problem = problemRow({ code: "storage" }, this.context.now());
				await updateSite(await this.context.store(), partition, (row) => row && { ...row, problem });
				await this.portfolio.refresh();
			}
		});
	}

	private async pages(partition: string): Promise<void> {
		const store = await this.context.store();
		let row = await readSite(store, partition);
		if (!row?.pull) return;
		const source = await this.sources.of(row.site);
		if (!source) return this.stop(row, { code: "not-found" });
		const map = await this.maps.of(row.site, source);
		for await (const step of pull(source, row.pull.query, map, row.pull.token)) {
			if (step.kind === "problem") return this.stop(row, step.problem);
			if (step.kind === "wait") {
				if (step.ms > LONGEST_PAUSE_MS) return this.sleep(step.ms);
				await this.context.pause(step.ms);
				continue;
			}
			const { items, quarantined, newest, nextToken } = step.page;
			await putDelta(store, partition, items);
			const done: number = (row.pull?.done ?? 0) + items.length + quarantined.length;
			row = {
				...row,
				quarantined: (row.pull?.done === 0 ? 0 : (row.quarantined ?? 0)) + quarantined.length,
				pull: { ...(row.pull as NonNullable<SiteRow["pull"]>), done, ...newer(row.pull?.newest, newest) },
			};
			if (nextToken === undefined) return this.finish(row);
			row = { ...row, pull: { ...(row.pull as NonNullable<SiteRow["pull"]>), token: nextToken } };
			await writeSite(store, row);
		}
	}

	private async finish(row: SiteRow): Promise<void> {
		const { pull, problem: _, ...rest } = row;
		const store = await this.context.store();
		const at = isoTime(this.context.now());
		await compact(store, row.partition, { whole: pull?.isWhole === true });
		// The figures first: nobody may read "ready" beside the count of before.
		await this.portfolio.refresh(() =>
			writeSite(store, { ...rest, ...newerWatermark(row), lastSync: at, lastRead: at }),
		);
		if (pull) await this.context.notify(row.site, "all");
	}

	/** What passes by itself is tried again later; the rest waits for the user, with everything stored so far in use. */
	private async stop(row: SiteRow, problem: Problem): Promise<void> {
		const now = this.context.now();
		await writeSite(await this.context.store(), { ...row, problem: problemRow(problem, now) });
		await this.portfolio.refresh();
		const again = { "rate-limited": problem.waitMs ?? 60_000, offline: 60_000, "server-error": 5 * 60_000 };
		const wait = again[problem.code as keyof typeof again];
		if (wait !== undefined) this.sleep(wait);
	}

	private sleep(ms: number): void {
		this.context.wakeAt(CONTINUE, this.context.now() + ms);
	}

	async status(site?: string): Promise<Answered<"sync/status">> {
		const { items } = await this.portfolio.standing();
		const rows = (await readSites(await this.context.store())).filter((r) => site === undefined || r.site === site);
		const count = (of: string) => [...items.values()].filter((i) => i.site === of).length;
		return { sites: rows.map((row) => statusOf(row, count(row.site))) };
	}
}

function statusOf(row: SiteRow, items: number): SiteStatus {
	const { site, quarantined = 0, lastSync, scope, pull, problem } = row;
	const resting = lastSync === undefined ? "never" : "ready";
	return {
		site,
		state: problem ? "stopped" : pull ? "syncing" : resting,
		items,
		quarantined,
		...(lastSync === undefined ? {} : { lastSync }),
		...(scope === undefined ? {} : { scope }),
		...(pull === undefined
			? {}
			: { progress: { done: pull.done, ...(pull.expected === undefined ? {} : { expected: pull.expected }) } }),
		...toldProblem({ problem }),
	};
}

const isStorageFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";

function newer(a: string | undefined, b: string | undefined): { newest?: string } {
	const newest = a === undefined || (b !== undefined && Date.parse(b) > Date.parse(a)) ? b : a;
	return newest === undefined ? {} : { newest };
}

function newerWatermark({ watermark, pull }: SiteRow): { watermark?: string } {
	const { newest } = newer(watermark, pull?.newest);
	return newest === undefined ? {} : { watermark: newest };
}
