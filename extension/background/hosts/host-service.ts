import { siteOf } from "../../../shared/sources/site.ts";
import { changeHost, readHosts } from "../../../shared/store/hosts.ts";
import { readSites, updateSite } from "../../../shared/store/sites.ts";
import type { Answered } from "../../messages.ts";
import type { Context } from "../context.ts";
import type { Sources } from "../sources.ts";
import type { SyncService } from "../sync/sync-service.ts";
import { probesOf, siteFound } from "./probe-paths.ts";

/** The script of each product that a company may host itself. */
const SCRIPTS = { "jira-data-center": "jira.js", "azure-devops": "azure.js" } as const;
type OwnKind = keyof typeof SCRIPTS;
const isOwnKind = (kind: string): kind is OwnKind => Object.hasOwn(SCRIPTS, kind);

const nameOf = (site: string): string => new URL(site).hostname;

/** Sites of the user's own company: what stands at an address, and which of them are read. */
export class HostService {
	/** One change after the other: the browser refuses a script that it has, and one change must see the other. */
	private turn: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly context: Context,
		private readonly sources: Sources,
		private readonly sync: Pick<SyncService, "cancel">,
	) {}

	/** What stands at an address: asked through an open page of it, once the user has given the permission. */
	async probe(address: string): Promise<Answered<"host/probe">> {
		const url = URL.canParse(address) ? new URL(address) : undefined;
		if (url?.protocol !== "https:") return { problem: "not-https" };
		const known = siteOf(url, []);
		if (known) return known;
		if (!(await this.context.hosts.isAllowed(url.hostname))) return { problem: "not-allowed" };
		const probes = probesOf(url);
		const paths = probes.map((p) => p.path);
		const replies = await this.context.hosts.readThrough(url.origin, paths);
		return replies ? siteFound(url.origin, probes, replies) : { problem: "no-tab" };
	}

	/** From now on the site is read, and its pages are drawn on. */
	async add(site: string, kind: string): Promise<Answered<"host/add">> {
		const url = URL.canParse(site) ? new URL(site) : undefined;
		const isWhole = url?.protocol === "https:" && `${url.origin}${url.pathname.replace(/\/$/, "")}` === site;
		if (!url || !isWhole || !isOwnKind(kind) || siteOf(url, [])) return { added: false, problem: "not-a-site" };
		return this.inTurn(async () => {
			if (!(await this.context.hosts.isAllowed(url.hostname))) return { added: false, problem: "not-allowed" };
			await changeHost(await this.context.store(), site, kind);
			await this.settleName(url.hostname);
			return { added: true };
		});
	}

	private inTurn<T>(change: () => Promise<T>): Promise<T> {
		const done = this.turn.then(change);
		this.turn = done.catch(() => {});
		return done;
	}

	/** The site is no longer read; what was read of it stays until the user clears it. */
	remove(site: string): Promise<void> {
		return this.inTurn(() => this.letGo(site));
	}

	private async letGo(site: string): Promise<void> {
		const store = await this.context.store();
		if (!(await readHosts(store)).some((h) => h.site === site)) return;
		await this.sync.cancel(site);
		await changeHost(store, site);
		for (const { partition } of (await readSites(store)).filter((r) => r.site === site))
			await updateSite(store, partition, (row) => {
				if (!row) return undefined;
				const { scope: _, watermark: __, problem: ___, ...rest } = row;
				return rest;
			});
		const name = nameOf(site);
		const isLast = await this.settleName(name);
		if (isLast) await this.context.hosts.disallow(name);
	}

	/** At every start: a permission may have been taken back meanwhile, and an update forgets our scripts. */
	settle(): Promise<void> {
		return this.inTurn(async () => {
			const hosts = await readHosts(await this.context.store());
			for (const name of new Set(hosts.map((h) => nameOf(h.site)))) {
				if (await this.context.hosts.isAllowed(name)) await this.settleName(name);
				else for (const { site } of hosts.filter((h) => nameOf(h.site) === name)) await this.letGo(site);
			}
		});
	}

	/** The scripts of a name are those of its sites. True where it has none left. */
	private async settleName(name: string): Promise<boolean> {
		this.sources.forget();
		const here = (await readHosts(await this.context.store())).filter((h) => nameOf(h.site) === name);
		const kinds = new Set(here.map((h) => h.kind).filter(isOwnKind));
		await this.context.hosts.setScripts(
			name,
			[...kinds].map((kind) => SCRIPTS[kind]),
		);
		return here.length === 0;
	}
}
