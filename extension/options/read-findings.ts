import { assess } from "../../shared/domain/assess.ts";
import type { Register } from "../../shared/domain/register.ts";
import type { Finding } from "../../shared/domain/rules/rule.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { Store } from "../../shared/store/open-store.ts";
import { readWork } from "../../shared/store/stored-portfolio.ts";

/** What the rules object to in the register as it stands, with all the work that was read. */
export async function readFindings(store: Store, register: Register, today: IsoDate): Promise<readonly Finding[]> {
	const { items } = await readWork(store);
	return assess(register, items, today).findings;
}
