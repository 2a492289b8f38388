import type { Assessment } from "./assessment.ts";
import { Assessor } from "./assessor.ts";
import type { Register } from "./register.ts";
import type { IsoDate } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

/**
 * The heart of the product: what each work item serves, how it ranks, whether its benefits are defined and arriving; and
 * for each objective and the whole portfolio the same the other way round. Pure: the same on every surface.
 * `today` is the day to judge by, so that an old quarter can be opened as it stood. `Assessor` keeps such an answer up to
 * date as items and decisions change.
 */
export function assess(register: Register, items: readonly WorkItem[], today: IsoDate): Assessment {
	return new Assessor(register, items, today).assessment;
}
