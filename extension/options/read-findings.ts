import { assess } from "../../shared/domain/assess.ts";
import type { Register } from "../../shared/domain/register.ts";
import type { Finding } from "../../shared/domain/rules/rule.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { allItems } from "../../shared/store/item-segments.ts";
import type { Store } from "../../shared/store/open-store.ts";
import { readSites } from "../../shared/store/sites.ts";

/** What the rules object to in the register as it stands, with all the work that was read. */
export async function readFindings(store: Store, register: Register, today: IsoDate): Promise<readonly Finding[]> {
	const items: WorkItem[] = [];
	for (const { partition } of await readSites(store))
		for (const item of (await allItems(store, partition)).items) items.push(item);
	return assess(register, items, today).findings;
}
