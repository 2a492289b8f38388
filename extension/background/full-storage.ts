import type { SiteRow } from "../../shared/store/rows.ts";
import { updateSite } from "../../shared/store/sites.ts";
import { isStorageFull } from "../../shared/store/written.ts";
import type { Context } from "./context.ts";
import type { Portfolio } from "./portfolio.ts";

type Problem = NonNullable<SiteRow["problem"]>;

/** Tells that the browser gives no more room, also where there is not even room to write that down. */
export class FullStorage {
	private readonly unwritten = new Map<string, Problem>();

	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
	) {}

	/** What is stored stays as it is, and in use. */
	async tell(partition: string): Promise<void> {
		const use = await this.context.storageUse().catch(() => undefined);
		const problem = { code: "storage", ...(use === undefined ? {} : { detail: String(use) }) };
		this.unwritten.set(partition, problem);
		try {
			await updateSite(await this.context.store(), partition, (row) => row && { ...row, problem });
			this.unwritten.delete(partition);
			await this.portfolio.refresh();
		} catch (error) {
			this.portfolio.forget();
			if (!isStorageFull(error)) throw error;
		}
	}

	/** A row with what could not be written to it. */
	over(row: SiteRow): SiteRow {
		const problem = this.unwritten.get(row.partition);
		return problem && !row.problem ? { ...row, problem } : row;
	}

	/** Something was written: there is room again. */
	forget(partition: string): void {
		this.unwritten.delete(partition);
	}
}
