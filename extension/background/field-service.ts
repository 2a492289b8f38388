import type { ItemKey } from "../../shared/domain/units.ts";
import { mapMark } from "../../shared/sources/confirmed-map.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { currentSites, updateSite } from "../../shared/store/sites.ts";
import type { Answered } from "../messages.ts";
import { readSiteFields } from "../site-fields.ts";
import type { Context } from "./context.ts";
import type { FieldMaps } from "./field-maps.ts";
import type { ItemFetcher } from "./item-fetcher.ts";
import type { Portfolio } from "./portfolio.ts";
import { problemRow, toldProblem } from "./site-problem.ts";
import type { Sources } from "./sources.ts";
import type { SyncService } from "./sync/sync-service.ts";

interface FieldServices {
	readonly maps: FieldMaps;
	readonly sources: Sources;
	readonly sync: SyncService;
	readonly fetcher: ItemFetcher;
}

/** What sites say of their fields, and reading their work anew once other fields hold. */
export class FieldService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly services: FieldServices,
	) {}

	async get(site: string): Promise<Answered<"fields/get">> {
		const { sources, maps } = this.services;
		const source = await sources.of(site);
		const found = source ? await maps.found(site, source) : undefined;
		const stored = await readSiteFields(await this.context.store(), site);
		return {
			...stored,
			...(found?.ok === false ? toldProblem({ problem: problemRow(found.problem, this.context.now()) }) : {}),
		};
	}

	/** The whole scope, by a sync; of a site whose cards were only looked at, each item that is here. */
	async reread(site: string): Promise<Answered<"fields/reread">> {
		const { sources, sync, maps } = this.services;
		const store = await this.context.store();
		const row = (await currentSites(store)).find((r) => r.site === site);
		if (row?.scope !== undefined) {
			// A sync under way reads by the map it began with.
			if (row.pull) await sync.cancel(site);
			return sync.start(site, row.scope);
		}
		const { items } = await this.portfolio.standing();
		const keys = [...items.values()].filter((i) => i.site === site).map((i) => i.key);
		if (!row || keys.length === 0) return { started: false };
		const source = await sources.of(site);
		const map = source && (await maps.of(site, source));
		if (!map) return { started: false, problem: "not-a-site" };
		if (!map.ok) return { started: false, problem: map.problem.code };
		void this.rereadKeys(row, keys, mapMark(map.value));
		return { started: true };
	}

	/** Only when each was read again, or is refused, are all of them by the new map. */
	private async rereadKeys({ site, partition }: SiteRow, keys: readonly ItemKey[], mark: string): Promise<void> {
		const { fetcher } = this.services;
		const begun = this.context.now();
		await fetcher.want(site, keys);
		const isRead = (key: ItemKey) => (fetcher.lastRead(site, key) ?? 0) >= begun || fetcher.isRefused(site, key);
		if (!keys.every(isRead)) return;
		await updateSite(await this.context.store(), partition, (row) => row && { ...row, mark });
	}
}
