import type { FieldWriter } from "../../shared/sources/field-writer.ts";
import { isHostKind, openSource, openWriter, type Site, siteOf } from "../../shared/sources/site.ts";
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
		const found = await this.known(site);
		return found && openSource(found, this.around(found, way));
	}

	/** What writes into fields of a site; its reads go as all reads do. */
	async writer(site: string): Promise<FieldWriter | undefined> {
		const found = await this.known(site);
		return found && openWriter(found, { ...this.around(found, {}), send: this.context.writeTransport(found) });
	}

	private async known(site: string): Promise<Site | undefined> {
		const found = URL.canParse(site) ? siteOf(new URL(site), await this.granted()) : undefined;
		return found?.site === site ? found : undefined;
	}

	private around(site: Site, way: Way) {
		const learnt: Learnt = this.learnt.get(site.site) ?? new Map<string, unknown>();
		this.learnt.set(site.site, learnt);
		return { transport: this.context.transport(site, way), now: () => this.context.now(), learnt };
	}
}
