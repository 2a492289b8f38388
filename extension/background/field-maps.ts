import { mapOf } from "../../shared/sources/confirmed-map.ts";
import { type DiscoveredFields, type FieldMap, NO_FIELDS } from "../../shared/sources/field-map.ts";
import type { Fetched, WorkSource } from "../../shared/sources/work-source.ts";
import { readSiteFields, writeSiteFields } from "../site-fields.ts";
import { type Context, isoTime } from "./context.ts";
import type { Portfolio } from "./portfolio.ts";

/** What keeps a site's fields from being known for good. */
const CLOSED: ReadonlySet<string> = new Set(["forbidden", "not-found", "moved", "rejected"]);

/** The sites' fields: what people confirmed, over what a site's own schema says. Asked once per life of the worker. */
export class FieldMaps {
	private readonly asked = new Map<string, DiscoveredFields>();

	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
	) {}

	/** What the site says of its fields; kept, so that it is known where the site cannot be asked. */
	async found(site: string, source: WorkSource): Promise<Fetched<DiscoveredFields>> {
		const known = this.asked.get(site);
		if (known) return { ok: true, value: known };
		const found = await source.fields();
		if (!found.ok) return found;
		this.asked.set(site, found.value);
		await writeSiteFields(await this.context.store(), site, {
			at: isoTime(this.context.now()),
			found: found.value,
		});
		return found;
	}

	/**
	 * The map to read a site by: of what it said last, where it cannot be asked. A site that does not let its fields be known
	 * is read without them; one that was never asked and fails just now is not read at all.
	 */
	async of(site: string, source: WorkSource): Promise<Fetched<FieldMap>> {
		const found = await this.found(site, source);
		if (found.ok) return { ok: true, value: await this.with(site, found.value.map) };
		const stored = await readSiteFields(await this.context.store(), site);
		if (!stored && !CLOSED.has(found.problem.code)) return found;
		return { ok: true, value: await this.with(site, stored?.found.map ?? NO_FIELDS) };
	}

	/** The map as far as it is known without asking; `undefined` of a site that was never asked. */
	async known(site: string): Promise<FieldMap | undefined> {
		const found = this.asked.get(site) ?? (await readSiteFields(await this.context.store(), site))?.found;
		return found && this.with(site, found.map);
	}

	/** Forgets what is in memory: everything stored was cleared. */
	forget(): void {
		this.asked.clear();
	}

	private async with(site: string, found: FieldMap): Promise<FieldMap> {
		const { register } = await this.portfolio.standing();
		return mapOf(found, register.fields?.[site] ?? {});
	}
}
