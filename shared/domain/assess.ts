import type { Assessment } from "./assessment.ts";
import { Assessor } from "./assessor.ts";
import type { Register } from "./register.ts";
import type { IsoDate } from "./units.ts";
import { joinWork } from "./work-items/graph/join-work.ts";
import type { WorkItem } from "./work-items/work-item.ts";

/**
 * The heart of the product: what each work item serves, how it ranks, whether its benefits are defined and arriving; and
 * for each objective and the whole portfolio the same the other way round. Pure: the same on every surface.
 * Items may be of several sites and tools: they are joined first. `today` is the day to judge by, so that an old quarter can be opened as it stood. `Assessor` keeps such an answer up to
 * date as items and decisions change.
 */
export function assess(register: Register, items: readonly WorkItem[], today: IsoDate): Assessment {
	const joined = joinWork(register, items);
	return new Assessor(joined.register, joined.items, today).assessment;
}
