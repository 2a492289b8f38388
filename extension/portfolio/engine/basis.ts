import { assess } from "../../../shared/domain/assess.ts";
import type { Assessment } from "../../../shared/domain/assessment.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { currentSites } from "../../../shared/store/sites.ts";
import { readPortfolio } from "../../../shared/store/stored-portfolio.ts";

/** What every question of the page is answered from. */
export interface Basis {
	readonly register: Register;
	readonly items: ReadonlyMap<ItemKey, WorkItem>;
	readonly assessment: Assessment;
	readonly today: IsoDate;
	/** When work was last read from a site. */
	readonly readAt?: string;
}

export async function readBasis(store: Store, today: IsoDate): Promise<Basis> {
	const { register, items } = await readPortfolio(store);
	const [readAt] = (await currentSites(store))
		.flatMap((site) => site.lastRead ?? [])
		.sort()
		.reverse();
	const assessment = assess(register, [...items.values()], today);
	return { register, items, today, assessment, ...(readAt ? { readAt } : {}) };
}
