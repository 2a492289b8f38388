import { mapMark } from "../../../shared/sources/confirmed-map.ts";
import type { Problem } from "../../../shared/sources/problem.ts";
import type { ChangedSince } from "../../../shared/sources/work-source.ts";
import { compact, partitionOf } from "../../../shared/store/item-segments.ts";
import { isReadOnly } from "../../../shared/store/read-only.ts";
import type { SiteRow } from "../../../shared/store/rows.ts";
import { currentSites, readSite, readSites, updateSite } from "../../../shared/store/sites.ts";
import { withWriter } from "../../../shared/store/with-writer.ts";
import { isStorageFull } from "../../../shared/store/written.ts";
import type { Answered } from "../../messages.ts";
import { type Context, isoTime } from "../context.ts";
import type { FieldMaps } from "../field-maps.ts";
import type { FullStorage } from "../full-storage.ts";
import type { Portfolio } from "../portfolio.ts";
import { problemRow, withoutProblem } from "../site-problem.ts";
import type { Sources } from "../sources.ts";
import { leadingOf } from "./link-status.ts";
import { hasNamelessDamage, mendDamage } from "./mend-damage.ts";
import { pullByMap } from "./pull-by-map.ts";
import { type Ended, newerOf, pullWork, type Work, watermarkOf } from "./pull-work.ts";
import { readLinks } from "./read-links.ts";
import { statusOfSites } from "./status-of-sites.ts";
import { sweepKeys } from "./sweep-keys.ts";
import { againAfter, isUnderWay, PAGE_MENDS, restOf } from "./when-again.ts";

export const CONTINUE = "sync/continue";
/** A worker that died in the middle of a step is woken after this. */
const WATCHDOG_MS = 45_000;
/** What somebody looks at is read anew after this. */
const DUE_MS = 10 * 60_000;
/** It is looked for what is gone once a day, and after every whole pull. */
const SWEEP_MS = 24 * 3_600_000;

/** Keeps what is stored in step with the sites, a step at a time; every step survives the worker's death. */
export class SyncService {
	/** Of the syncs that this worker runs, by partition. */
	private readonly running = new Map<string, AbortController>();
	/** Asked for while another run of the same had not let go yet. */
	private readonly wanted = new Set<string>();

	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly maps: FieldMaps,
		private readonly sources: Sources,
		private readonly full: FullStorage,
	) {}

	/** How many items a scope has, so that nobody begins a pull of a size they did not expect. */
	async count(site: string, scope: string): Promise<Answered<"sync/count">> {
		this.context.resume(site);
		const source = await this.sources.of(site);
		if (!source) return { problem: "not-a-site" };
		const found = await source.count(source.query(scope));
		return found.ok ? found.value : { problem: found.problem.code };
	}

	/** Begins a sync. One of the same scope that is under way, here or in another context, is gone on with instead. */
	async start(site: string, scope: string): Promise<Answered<"sync/start">> {
		try {
			return await this.tryStart(site, scope);
		} catch (error) {
			if (isStorageFull(error)) return { started: false, problem: "storage" };
			throw error;
		}
	}

	private async tryStart(site: string, scope: string): Promise<Answered<"sync/start">> {
		this.context.resume(site);
		const source = await this.sources.of(site);
		if (!source) return { started: false, problem: "not-a-site" };
		if (isReadOnly(await this.context.store())) return { started: false, problem: "newer" };
		const me = await source.myself();
		if (!me.ok) return { started: false, problem: me.problem.code };
		const store = await this.context.store();
		const partition = partitionOf(site, me.value.account);
		const before = await readSite(store, partition);
		if (before && isUnderWay(before, scope)) return this.join(partition);
		await this.portfolio.expect(site);
		const { lost } = await this.portfolio.standing();
		const isLost = lost.has(site) && (await hasNamelessDamage(store, partition));
		const changed = isLost ? undefined : this.changed(before, scope, me.siteNow);
		const query = source.query(scope, changed);
		const count = await source.count(query);
		const at = isoTime(this.context.now());
		const own = { partition, site, account: me.value.account, accountName: me.value.name, scope, seenAt: at };
		let isFirst = true;
		await updateSite(store, partition, (row) => {
			// Somebody else began one, or went through with one, since we looked.
			isFirst = !(row && isUnderWay(row, scope)) && row?.lastSync === before?.lastSync;
			if (!isFirst) return row;
			const { problem: _, ...rest } = row ?? {};
			const expected = count.ok ? { expected: count.value.count } : {};
			const since = me.siteNow === undefined ? {} : { since: isoTime(me.siteNow) };
			const isWhole = changed === undefined;
			return { ...rest, ...own, pull: { startedAt: at, query, isWhole, done: 0, ...expected, ...since } };
		});
		this.full.forget(partition);
		if (!isFirst) return this.join(partition);
		// The one that reads another scope is over.
		this.running.get(partition)?.abort();
		void this.begin(partition);
		return { started: true };
	}

	/** What stood in the way is tried again; while another context is at it, it is left to it. */
	private async join(partition: string): Promise<Answered<"sync/start">> {
		await updateSite(await this.context.store(), partition, (row) => row && withoutProblem(row));
		this.full.forget(partition);
		void this.begin(partition);
		return { started: true };
	}

	/** What nobody foresaw ends this attempt and not the sync: it is gone on with when the worker wakes up next. */
	private begin(partition: string): Promise<void> {
		return this.run(partition).catch(() => this.wake(partition, WATCHDOG_MS));
	}

	/** What changed since the last pull of this scope, by the site's own clock; `undefined`: all of it. */
	private changed(row: SiteRow | undefined, scope: string, siteNow?: number): ChangedSince | undefined {
		if (row?.watermark === undefined || row.scope !== scope) return undefined;
		return { watermark: row.watermark, now: siteNow ?? this.context.now() };
	}

	/** Ends a sync at once: the answer to a request under way is not waited for. What was stored is kept. */
	async cancel(site: string): Promise<void> {
		const store = await this.context.store();
		for (const { partition, pull } of await readSites(store)) {
			if (!pull || !partition.startsWith(partitionOf(site, ""))) continue;
			this.running.get(partition)?.abort();
			await updateSite(store, partition, (row) => {
				if (!row) return undefined;
				const { pull: _, problem: __, ...rest } = row;
				return rest;
			});
		}
		await this.portfolio.refresh();
	}

	/** Reads what changed on every site that nobody read for a while, or of which something stored was damaged. Asked when somebody looks, and never by a clock. */
	async due(): Promise<void> {
		const now = this.context.now();
		const { lost } = await this.portfolio.standing();
		for (const { site, scope, pull, problem, lastSync } of await currentSites(await this.context.store())) {
			if (scope === undefined || pull || problem || lastSync === undefined) continue;
			if (lost.has(site) || now - Date.parse(lastSync) > DUE_MS) await this.start(site, scope);
		}
	}

	/**
	 * Goes on with every sync that was interrupted: after a pause, a restart of the browser, or the worker's death. One that
	 * waits for its time is woken then, and one that waits for the user is left to them.
	 */
	async continueAll(): Promise<void> {
		for (const { partition, pull, problem } of await readSites(await this.context.store())) {
			if (pull === undefined) continue;
			const left = restOf(problem, this.context.now());
			if (left === 0) await this.begin(partition);
			else if (Number.isFinite(left)) this.wake(partition, left);
		}
	}

	/** Somebody opened a page of the site: they may have signed in, and it can be read through. */
	async pageOpened(site: string): Promise<void> {
		for (const { partition, pull, problem } of await currentSites(await this.context.store()))
			if (pull && problem && PAGE_MENDS.has(problem.code) && partition.startsWith(partitionOf(site, "")))
				await this.begin(partition);
	}

	private async run(partition: string): Promise<void> {
		if (isReadOnly(await this.context.store())) return;
		let ran: string | undefined;
		let isFree = false;
		await withWriter(this.context.locks, `sync:${partition}`, async () => {
			isFree = true;
			this.wanted.delete(partition);
			ran = (await readSite(await this.context.store(), partition))?.pull?.startedAt;
			const own = new AbortController();
			this.running.set(partition, own);
			try {
				await this.steps(partition, own.signal);
			} catch (error) {
				if (!isStorageFull(error)) throw error;
				await this.full.tell(partition);
			} finally {
				if (this.running.get(partition) === own) this.running.delete(partition);
			}
		});
		if (!isFree) {
			// Whoever is at it may be about to give up, or to die: it is looked after.
			this.wanted.add(partition);
			return this.wake(partition, WATCHDOG_MS);
		}
		// Begun anew or gone on with while this one was being given up: the lock was taken then, and is free now.
		const row = await readSite(await this.context.store(), partition);
		const isWanted = this.wanted.delete(partition) && !row?.problem;
		if (row?.pull && (row.pull.startedAt !== ran || isWanted)) await this.run(partition);
	}

	private async steps(partition: string, signal: AbortSignal): Promise<void> {
		const store = await this.context.store();
		const begun = await readSite(store, partition);
		if (!begun?.pull) return;
		const source = await this.sources.of(begun.site, { lane: "bulk" });
		if (!source) return this.stop(partition, { code: "not-found" });
		const fields = await this.maps.of(begun.site, source);
		if (!fields.ok) return this.stop(partition, fields.problem);
		const row = await pullByMap(store, { partition, source, mark: mapMark(fields.value) });
		if (!row?.pull) return;
		const work: Work = {
			store,
			partition,
			source,
			map: fields.value,
			signal,
			pause: (ms) => this.context.pause(ms),
			alive: () => this.wake(partition, WATCHDOG_MS),
		};
		work.alive();
		const mended = await mendDamage(work);
		if (mended.kind !== "done") return this.leave(partition, mended);
		const read = row.pull.isRead ? { kind: "done" as const } : await pullWork(work);
		if (read.kind !== "done") return this.leave(partition, read);
		if (this.isSweepDue(row)) {
			const query = source.query(row.scope ?? "");
			const { sites } = await this.portfolio.refresh();
			const swept = await sweepKeys(work, query, sites.get(row.site)?.keys() ?? []);
			if (swept.kind !== "done") return this.leave(partition, swept);
		}
		if (row.wantsLinks) {
			const linked = await readLinks(work, leadingOf(row.site, await this.portfolio.refresh()), () =>
				this.context.now(),
			);
			if (linked.kind !== "done") return this.leave(partition, linked);
		}
		if (!signal.aborted) await this.finish(partition, row);
	}

	/** Whether the links to other sites are read; what was read before stays in use. */
	async chooseLinks(site: string, isWanted: boolean): Promise<void> {
		const store = await this.context.store();
		const row = (await currentSites(store)).find((r) => r.site === site);
		if (!row) return;
		await updateSite(store, row.partition, (now) => now && { ...now, wantsLinks: isWanted });
		if (isWanted && row.scope !== undefined && !row.pull) await this.start(site, row.scope);
	}

	private isSweepDue({ pull, lastSweep }: SiteRow): boolean {
		const age = this.context.now() - Date.parse(lastSweep ?? "");
		return pull?.isWhole === true || Number.isNaN(age) || age > SWEEP_MS;
	}

	private async finish(partition: string, begun: SiteRow): Promise<void> {
		const store = await this.context.store();
		const at = isoTime(this.context.now());
		await compact(store, partition, { whole: begun.pull?.isWhole === true });
		// The figures first: nobody may read "ready" beside the count of before.
		await this.portfolio.refresh(() =>
			updateSite(store, partition, (row) => {
				if (row?.pull?.startedAt !== begun.pull?.startedAt || !row) return row;
				const { pull, problem: _, ...rest } = row;
				const guessed = pull?.guessedLevels ?? (pull?.isWhole ? [] : row.guessedLevels);
				const { newest } = newerOf(row.watermark, watermarkOf(pull));
				return {
					...rest,
					...(newest === undefined ? {} : { watermark: newest }),
					...(pull?.mark === undefined ? {} : { mark: pull.mark }),
					...(guessed === undefined ? {} : { guessedLevels: guessed }),
					...(this.isSweepDue(begun) ? { lastSweep: at } : {}),
					lastSync: at,
					lastRead: at,
				};
			}),
		);
		await this.context.notify(begun.site, "all");
	}

	private async leave(partition: string, ended: Exclude<Ended, { kind: "done" }>): Promise<void> {
		if (ended.kind === "wait") this.wake(partition, ended.ms);
		if (ended.kind === "problem") await this.stop(partition, ended.problem);
	}

	private async stop(partition: string, problem: Problem): Promise<void> {
		const waitMs = problem.waitMs ?? againAfter(problem.code);
		const said = problemRow({ ...problem, ...(waitMs === undefined ? {} : { waitMs }) }, this.context.now());
		await updateSite(await this.context.store(), partition, (row) => row && { ...row, problem: said });
		await this.portfolio.refresh();
		if (waitMs !== undefined) this.wake(partition, waitMs);
	}

	/** Each sync has an alarm of its own: one that waits an hour does not put off one that was just interrupted. */
	private wake(partition: string, ms: number): void {
		this.context.wakeAt(`${CONTINUE} ${partition}`, this.context.now() + ms);
	}

	status(site?: string): Promise<Answered<"sync/status">> {
		const { context, portfolio, maps, sources, full } = this;
		return statusOfSites({ context, portfolio, maps, sources, full }, site);
	}
}
