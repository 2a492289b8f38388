import { Assessor } from "../../shared/domain/assessor.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { type RegisterCarry, readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, updateDocument } from "../../shared/store/documents.ts";
import { putDelta } from "../../shared/store/item-segments.ts";
import { readPortfolio } from "../../shared/store/stored-portfolio.ts";
import type { Context } from "./context.ts";
import { writePortfolioRollup } from "./rollup-writer.ts";
import type { Standing } from "./standing.ts";

/** What one life of the worker keeps in memory. The store is the truth: each change is written there first. */
interface Kept extends Pick<Standing, "lost"> {
	register: Register;
	carry: RegisterCarry | undefined;
	assessor: Assessor;
	/** The day it is judged by; the worker may live past midnight. */
	day: IsoDate;
}

/** The portfolio, read once per life of the worker and judged as it changes: a page of items costs what it touches. */
export class Portfolio {
	private warm: Promise<Kept> | undefined;

	constructor(private readonly context: Context) {}

	/** Loaded once per life of the worker, then kept in step by `take`, `change` and `refresh`. */
	async standing(): Promise<Standing> {
		return standingOf(await this.kept());
	}

	/** Forgets what is in memory: the store was changed by somebody else. */
	forget(): void {
		this.warm = undefined;
	}

	private async kept(): Promise<Kept> {
		this.warm ??= this.load().catch((error) => {
			this.warm = undefined;
			throw error;
		});
		const kept = await this.warm;
		const day = this.context.today();
		if (kept.day !== day) {
			kept.assessor = new Assessor(kept.register, [...kept.assessor.items.values()], day);
			kept.day = day;
		}
		return kept;
	}

	private async load(): Promise<Kept> {
		const { register, carry, lost, items } = await readPortfolio(await this.context.store());
		const day = this.context.today();
		return { register, carry, lost, day, assessor: new Assessor(register, [...items.values()], day) };
	}

	/** Takes in items as a site gave them just now: stored first, then judged with all the others. */
	async take(partition: string, items: readonly WorkItem[], gone: readonly string[] = []): Promise<Standing> {
		await putDelta(await this.context.store(), partition, items, gone);
		const kept = await this.kept();
		// What is gone goes last, as in the store, even where the same page gave it.
		kept.assessor.take(items);
		if (gone.length > 0) kept.assessor.take([], gone as readonly ItemKey[]);
		return this.settle(standingOf(kept));
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
		const kept = await this.kept();
		kept.register = latest.register;
		kept.carry = latest.carry;
		kept.assessor.use(latest.register);
		return this.settle(standingOf(kept));
	}

	/** Reads everything anew and writes the popup's record. `between` runs when the new figures stand, before the record. */
	async refresh(between?: () => Promise<void>): Promise<Standing> {
		this.forget();
		const standing = await this.standing();
		await between?.();
		return this.settle(standing);
	}

	private async settle(standing: Standing): Promise<Standing> {
		await writePortfolioRollup(this.context, standing);
		return standing;
	}
}

const standingOf = ({ register, carry, lost, assessor }: Kept): Standing => ({
	register,
	carry,
	lost,
	items: assessor.items,
	assessment: assessor.assessment,
});
