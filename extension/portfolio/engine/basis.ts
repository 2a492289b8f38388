import type { Assessment } from "../../../shared/domain/assessment.ts";
import { Assessor } from "../../../shared/domain/assessor.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import { joinWork } from "../../../shared/domain/work-items/graph/join-work.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { currentSites } from "../../../shared/store/sites.ts";
import { readPortfolio } from "../../../shared/store/stored-portfolio.ts";
import { namesOfFields } from "../../site-fields.ts";
import type { FieldNames } from "./formula-inputs.ts";

/** What every question of the page is answered from. */
export interface Basis {
	/** With every item named as it is among `items`. */
	readonly register: Register;
	/** The work of all sites as one graph. */
	readonly items: ReadonlyMap<ItemKey, WorkItem>;
	readonly assessment: Assessment;
	readonly today: IsoDate;
	/** When work was last read from a site. */
	readonly readAt?: string;
	readonly fieldNames?: FieldNames;
}

export async function readBasis(store: Store, today: IsoDate): Promise<Basis> {
	const stored = await readPortfolio(store);
	const { register, items } = joinWork(stored.register, stored.items);
	const sites = await currentSites(store);
	const named = sites.map(async ({ site }) => [site, await namesOfFields(store, site)] as const);
	const [readAt] = sites
		.flatMap((site) => site.lastRead ?? [])
		.sort()
		.reverse();
	const assessor = new Assessor(register, items, today);
	return {
		register,
		// With what people entered in the place of what sites say.
		items: assessor.items,
		today,
		assessment: assessor.assessment,
		fieldNames: new Map(await Promise.all(named)),
		...(readAt ? { readAt } : {}),
	};
}
