import { Assessor } from "../../shared/domain/assessor.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import { siteDecisions } from "../../shared/domain/work-items/graph/site-decisions.ts";
import { type GraphChange, WorkGraph } from "../../shared/domain/work-items/graph/work-graph.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { type RegisterCarry, readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, updateDocument } from "../../shared/store/documents.ts";
import { putDelta, siteIn } from "../../shared/store/item-segments.ts";
import { type LinksByKey, readOutsideLinks, withOutsideLinks } from "../../shared/store/outside-links.ts";
import { currentSites } from "../../shared/store/sites.ts";
import { readPortfolio } from "../../shared/store/stored-portfolio.ts";
import type { Context } from "./context.ts";
import { writePortfolioRollup } from "./rollup-writer.ts";
import type { Standing } from "./standing.ts";

/** What one life of the worker keeps in memory. The store is the truth: each change is written there first. */
interface Kept extends Pick<Standing, "lost"> {
	/** As it is stored. */
	register: Register;
	carry: RegisterCarry | undefined;
	graph: WorkGraph;
	/** The register that the assessor has. */
	placed: Register;
	/** What was read of items one by one, by site. */
	outside: Map<string, LinksByKey>;
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
			kept.assessor = new Assessor(kept.graph.joined.register, kept.graph.joined.items, day);
			kept.day = day;
		}
		return kept;
	}

	private async load(): Promise<Kept> {
		const store = await this.context.store();
		const { register, carry, lost, items } = await readPortfolio(store);
		const outside = new Map<string, LinksByKey>();
		for (const { site, partition } of await currentSites(store))
			outside.set(site, await readOutsideLinks(store, partition));
		const day = this.context.today();
		const graph = new WorkGraph(register, items);
		const assessor = new Assessor(graph.joined.register, graph.joined.items, day);
		return { register, carry, lost, day, graph, outside, assessor, placed: graph.register };
	}

	/** Takes in items as a site gave them just now: stored first, then judged with all the others. */
	async take(partition: string, items: readonly WorkItem[], gone: readonly string[] = []): Promise<Standing> {
		await putDelta(await this.context.store(), partition, items, gone);
		const kept = await this.kept();
		const site = siteIn(partition);
		const known = items.map((item) => withOutsideLinks(item, kept.outside.get(site)));
		this.follow(kept, kept.graph.take(site, known, gone as readonly ItemKey[]));
		return this.settle(standingOf(kept));
	}

	/** What is gone goes last, as in the store. */
	private follow(kept: Kept, { changed, removed }: GraphChange): void {
		const { assessor, graph, placed } = kept;
		kept.placed = graph.register;
		if (placed !== kept.placed) assessor.use(kept.placed);
		if (changed.length > 0) assessor.take(changed);
		if (removed.length > 0) assessor.take([], removed);
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
		this.follow(kept, kept.graph.use(latest.register));
		return this.settle(standingOf(kept));
	}

	/** A further site is about to be read, which may use the keys of another: what was decided keeps its own site from now on. */
	async expect(site: string): Promise<void> {
		const { graph, register } = await this.kept();
		const isSettled = graph.sites.has(site) || siteDecisions(register.decisions, graph.sites) === register.decisions;
		if (!isSettled) await this.change((now) => ({ ...now, decisions: siteDecisions(now.decisions, graph.sites) }));
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

const standingOf = ({ carry, lost, graph, assessor }: Kept): Standing => ({
	register: graph.register,
	carry,
	lost,
	items: assessor.items,
	assessment: assessor.assessment,
	sites: graph.sites,
	at(site, key) {
		const item = graph.at(site, key);
		return item && { item, graphKey: graph.keyOf(site, key) };
	},
	twinsOf: (site, key) => graph.twinsOf(site, key),
});
