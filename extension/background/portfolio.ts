import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { type RegisterCarry, readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, updateDocument } from "../../shared/store/documents.ts";
import { putDelta } from "../../shared/store/item-segments.ts";
import { readPortfolio } from "../../shared/store/stored-portfolio.ts";
import type { Context } from "./context.ts";
import { writePortfolioRollup } from "./rollup-writer.ts";
import type { Standing } from "./standing.ts";

export class Portfolio {
	private warm: Promise<Standing> | undefined;

	constructor(private readonly context: Context) {}

	/** Loaded once per life of the worker, then kept in step by `take`, `change` and `refresh`. */
	standing(): Promise<Standing> {
		this.warm ??= this.load().catch((error) => {
			this.warm = undefined;
			throw error;
		});
		return this.warm;
	}

	/** Forgets what is in memory: the store was changed by somebody else. */
	forget(): void {
		this.warm = undefined;
	}

	private async load(): Promise<Standing> {
		return this.judge(await readPortfolio(await this.context.store()));
	}

	private judge(basis: Omit<Standing, "assessment">): Standing {
		return { ...basis, assessment: assess(basis.register, [...basis.items.values()], this.context.today()) };
	}

	/** Takes in items as a site gave them just now: stored first, then judged with all the others. */
	async take(partition: string, items: readonly WorkItem[], gone: readonly string[] = []): Promise<Standing> {
		await putDelta(await this.context.store(), partition, items, gone);
		const before = await this.standing();
		const all = new Map(before.items);
		for (const item of items) all.set(item.key, item);
		for (const key of gone) all.delete(key as ItemKey);
		return this.settle(this.judge({ ...before, items: all }));
	}

	/** Changes the register over whatever is stored now, so that no other tab's change is lost. */
	async change(edit: (register: Register) => Register): Promise<Standing> {
		const store = await this.context.store();
		let latest: { register: Register; carry: RegisterCarry | undefined } = {
			register: EMPTY_REGISTER,
			carry: undefined,
		};
		await updateDocument(store, REGISTER_DOCUMENT, (text) => {
			const read = text === "" ? undefined : readRegister(text);
			if (read && !read.ok) throw new Error("The stored register cannot be read; export it from the options page.");
			latest = { register: edit(read?.register ?? EMPTY_REGISTER), carry: read?.carry };
			return writeRegister(latest.register, latest.carry);
		});
		return this.settle(this.judge({ ...(await this.standing()), ...latest }));
	}

	/** Reads everything anew and writes the popup's record. `between` runs when the new figures stand, before the record. */
	async refresh(between?: () => Promise<void>): Promise<Standing> {
		this.forget();
		const standing = await this.standing();
		await between?.();
		return this.settle(standing);
	}

	private async settle(standing: Standing): Promise<Standing> {
		this.warm = Promise.resolve(standing);
		await writePortfolioRollup(this.context, standing);
		return standing;
	}
}
