import type { Assessment } from "../../shared/domain/assessment.ts";
import type { Register } from "../../shared/domain/register.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import type { MirroredItem } from "../../shared/domain/work-items/graph/join-work.ts";
import type { WorkGraph } from "../../shared/domain/work-items/graph/work-graph.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { StoredPortfolio } from "../../shared/store/stored-portfolio.ts";

/**
 * The portfolio as it stands, and what it amounts to. Rebuilt from the store when the worker woke up; while it lives, its
 * items are the same maps, brought up to date.
 */
export interface Standing extends Pick<StoredPortfolio, "carry" | "lost"> {
	/** With every item named as it is among `items`. */
	readonly register: Register;
	/** The work of all sites as one graph. */
	readonly items: ReadonlyMap<ItemKey, WorkItem>;
	readonly assessment: Assessment;
	/** The work of each site as it was read. */
	readonly sites: WorkGraph["sites"];
	/** An item of a site as that site has it, and its key in the graph; `undefined` where it was not read. */
	at(site: string, key: ItemKey): { readonly item: WorkItem; readonly graphKey: ItemKey } | undefined;
	/** The others that are the same work as an item of a site. */
	twinsOf(site: string, key: ItemKey): readonly MirroredItem[];
}
