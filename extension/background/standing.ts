import type { Assessment } from "../../shared/domain/assessment.ts";
import type { Register } from "../../shared/domain/register.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { RegisterCarry } from "../../shared/schema/read-register.ts";

/** The portfolio as it stands: register, items and what they amount to. Rebuilt from the store when the worker woke up. */
export interface Standing {
	readonly register: Register;
	readonly carry: RegisterCarry | undefined;
	readonly items: ReadonlyMap<ItemKey, WorkItem>;
	readonly assessment: Assessment;
	/** Work items per site that the store can no longer read, 0 where not even their number is known. */
	readonly lost: ReadonlyMap<string, number>;
}
