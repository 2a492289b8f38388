import type { ItemAssessment } from "../../shared/domain/assessment.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import { pathUp } from "../../shared/domain/work-items/hierarchy.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { currentSites } from "../../shared/store/sites.ts";
import { type Context, isoTime } from "./context.ts";
import type { ItemFetcher } from "./item-fetcher.ts";
import type { Portfolio } from "./portfolio.ts";
import type { Standing } from "./standing.ts";

/** An item as one site has it. A key of another site is another item, even where the letters agree. */
export interface ItemHere {
	/** As its site writes it. */
	readonly key: ItemKey;
	/** As the graph of all sites knows it. */
	readonly graphKey: ItemKey;
	readonly standing: Standing;
	/** Absent where this site gave none of that key: then nothing of any other is told either. */
	readonly item: WorkItem | undefined;
	readonly assessed: ItemAssessment | undefined;
	/** The item and the work above it by their keys in the graph, the item first; empty without it. */
	readonly path: readonly ItemKey[];
	readonly row: SiteRow | undefined;
	/** When it was read: by itself, else with the whole of its site. */
	readonly readAt: string | undefined;
}

export interface AroundItem {
	readonly context: Context;
	readonly portfolio: Portfolio;
	readonly fetcher: ItemFetcher;
}

/** Finds an item of a site by its key, however that is written. */
export async function itemHere(site: string, written: string, around: AroundItem): Promise<ItemHere> {
	const key = asKey(written);
	const standing = await around.portfolio.standing();
	const known = standing.at(site, key);
	const graphKey = known?.graphKey ?? key;
	const row = (await currentSites(await around.context.store())).find((r) => r.site === site);
	const read = around.fetcher.lastRead(site, key);
	return {
		key,
		graphKey,
		standing,
		item: known?.item,
		assessed: known && standing.assessment.items.get(graphKey),
		path: known ? pathUp(graphKey, standing.items) : [],
		row,
		readAt: read === undefined ? row?.lastSync : isoTime(read),
	};
}
