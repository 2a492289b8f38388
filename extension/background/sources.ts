import { isHostKind, openSource, type Site, siteOf } from "../../shared/sources/site.ts";
import type { Learnt, WorkSource } from "../../shared/sources/work-source.ts";
import { readHosts } from "../../shared/store/hosts.ts";
import type { Context, Way } from "./context.ts";

/** The sites that may be read: products in the cloud by their names, others by the user's permission. */
export class Sources {
	private readonly learnt = new Map<string, Learnt>();
	private hosts: Promise<readonly Site[]> | undefined;

	constructor(private readonly context: Context) {}

	/** Read once per life of the worker, and again after `forget`. */
	granted(): Promise<readonly Site[]> {
		this.hosts ??= this.load().catch((error) => {
			this.hosts = undefined;
			throw error;
		});
		return this.hosts;
	}

	private async load(): Promise<readonly Site[]> {
		const hosts = await readHosts(await this.context.store());
		return hosts.flatMap(({ site, kind }) => (isHostKind(kind) ? [{ site, kind }] : []));
	}

	forget(): void {
		this.hosts = undefined;
	}

	/** How a site is read, by its address; `undefined` for one that is not ours to read. */
	async of(site: string, way: Way = {}): Promise<WorkSource | undefined> {
		const found = URL.canParse(site) ? siteOf(new URL(site), await this.granted()) : undefined;
		if (found?.site !== site) return undefined;
		const learnt = this.learnt.get(site) ?? new Map();
		this.learnt.set(site, learnt);
		const transport = this.context.transport(found, way);
		return openSource(found, { transport, now: () => this.context.now(), learnt });
	}
}
