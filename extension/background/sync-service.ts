import { type JiraCloud, jiraCloud } from "../../shared/sources/jira-cloud/client.ts";
import { pull } from "../../shared/sources/jira-cloud/pull.ts";
import type { Problem } from "../../shared/sources/problem.ts";
import { compact, partitionOf, putDelta } from "../../shared/store/item-segments.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { readSite, readSites, updateSite, writeSite } from "../../shared/store/sites.ts";
import { withWriter } from "../../shared/store/with-writer.ts";
import type { Answered, SiteStatus } from "../messages.ts";
import { type Context, isoTime } from "./context.ts";
import type { FieldMaps } from "./field-maps.ts";
import type { Portfolio } from "./portfolio.ts";
import { problemRow, toldProblem } from "./site-problem.ts";

/** A worker may die after 30 s without an event: longer waits are slept through by an alarm. */
const LONGEST_PAUSE_MS = 20_000;
/** Clocks differ, and Jira's search lags: a delta asks for a little more than it should need. */
const OVERLAP_MINUTES = 6;
export const CONTINUE = "sync/continue";

/** Pulls a scope page by page. Every page is stored with the token of the next, so a pull survives the worker's death. */
export class SyncService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly maps: FieldMaps,
	) {}

	async start(site: string, jql: string): Promise<Answered<"sync/start">> {
		const client = this.client(site);
		const me = await client.myself();
		if (!me.ok) return { started: false, problem: me.problem.code };
		const store = await this.context.store();
		const partition = partitionOf(site, me.value.account);
		const row = (await readSite(store, partition)) ?? { partition, site, account: me.value.account };
		const { lost } = await this.portfolio.standing();
		const query = this.query(row, jql, lost.has(site));
		const count = await client.approximateCount(withoutOrder(query));
		const { problem: _, ...rest } = row;
		await writeSite(store, {
			...rest,
			accountName: me.value.name,
			jql,
			pull: { jql, query, done: 0, ...(count.ok ? { expected: count.value } : {}) },
		});
		this.proceed(partition);
		return { started: true };
	}

	/** The whole scope the first time, and when what was stored is damaged; afterwards what changed since, by the site's own clock. */
	private query(row: SiteRow, jql: string, isWhole: boolean): string {
		const scope = withoutOrder(jql);
		if (isWhole || row.jql !== jql || row.watermark === undefined) return `${scope} ORDER BY key ASC`;
		const minutes = Math.ceil((this.context.now() - Date.parse(row.watermark)) / 60_000) + OVERLAP_MINUTES;
		return `(${scope}) AND updated >= "-${minutes}m" ORDER BY key ASC`;
	}

	private client(site: string): JiraCloud {
		return jiraCloud({ origin: site, transport: this.context.transport(site), now: () => this.context.now() });
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
		const client = this.client(row.site);
		const map = await this.maps.of(row.site, client);
		for await (const step of pull(client, row.pull.query, map, row.pull.token)) {
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
		await compact(store, row.partition, { whole: pull !== undefined && !isDelta(pull) });
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
	const { site, quarantined = 0, lastSync, jql, pull, problem } = row;
	const resting = lastSync === undefined ? "never" : "ready";
	return {
		site,
		state: problem ? "stopped" : pull ? "syncing" : resting,
		items,
		quarantined,
		...(lastSync === undefined ? {} : { lastSync }),
		...(jql === undefined ? {} : { jql }),
		...(pull === undefined
			? {}
			: { progress: { done: pull.done, ...(pull.expected === undefined ? {} : { expected: pull.expected }) } }),
		...toldProblem({ problem }),
	};
}

/** A pull of what changed, by the query that was made for it. */
const isDelta = ({ jql, query }: NonNullable<SiteRow["pull"]>): boolean =>
	query.startsWith(`(${withoutOrder(jql)}) AND updated`);

const isStorageFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";

const withoutOrder = (jql: string): string => jql.replace(/\s+order\s+by\s[\s\S]*$/i, "").trim();

function newer(a: string | undefined, b: string | undefined): { newest?: string } {
	const newest = a === undefined || (b !== undefined && Date.parse(b) > Date.parse(a)) ? b : a;
	return newest === undefined ? {} : { newest };
}

function newerWatermark({ watermark, pull }: SiteRow): { watermark?: string } {
	const { newest } = newer(watermark, pull?.newest);
	return newest === undefined ? {} : { watermark: newest };
}
