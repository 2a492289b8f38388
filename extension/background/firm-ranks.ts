import { othersOf } from "../../shared/domain/prioritisation/ask-next-overall.ts";
import { estimateStability } from "../../shared/domain/prioritisation/stability/estimate-stability.ts";
import { SAFE_SHARE } from "../../shared/domain/prioritisation/stability/safe-share.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import { writtenKey } from "../../shared/domain/work-items/graph/key-space.ts";
import type { RankFirmness } from "../messages.ts";
import type { Context } from "./context.ts";
import { cutLineIn } from "./page-choices.ts";
import type { Standing } from "./standing.ts";

/** Ranked work that is put to the test for badges; more than this is tested on the portfolio page, when asked for. */
const MOST_ITEMS = 2000;
const SEED = 1;
/** Scores that are tried in all, so that the worker is never held up for long; and draws, however few items there are. */
const WORK = 100_000;
const [FEWEST_DRAWS, MOST_DRAWS] = [100, 500];
/** After the last question, so that badges are drawn first. */
const REST_MS = 400;

interface Tested {
	readonly above: number;
	/** The score it was tested with: another one has not been tested. */
	readonly exact: string;
}
interface Test {
	readonly of: string;
	readonly cut: number;
	readonly items: ReadonlyMap<ItemKey, Tested>;
}

/**
 * How firmly ranks stand on their side of the cut-line while each estimate may be a step off: the same test as on the
 * portfolio page, of all scored work, as ranks on badges are. It is worked out beside the badges, and told when it is known.
 */
export class FirmRanks {
	private latest: Test | undefined;
	private seen: object | undefined;
	private isBusy = false;

	constructor(
		private readonly context: Context,
		private readonly standing: () => Promise<Standing>,
	) {}

	/** What is known of the ranks as they are; what is not is begun, and the pages are told when it is there. */
	of({ assessment }: Standing, cut: number): (key: ItemKey) => RankFirmness | undefined {
		if (this.seen !== assessment || this.latest?.cut !== cut) void this.begin();
		const { latest } = this;
		if (latest?.cut !== cut) return () => undefined;
		return (key) => {
			const score = assessment.items.get(key)?.score;
			const tested = latest.items.get(key);
			if (!tested || score?.rank === undefined || tested.exact !== score.exact) return undefined;
			const isAbove = score.rank <= cut;
			const share = isAbove ? tested.above : 1 - tested.above;
			return { above: percent(tested.above), cut, isFirm: share >= SAFE_SHARE };
		};
	}

	private async begin(): Promise<void> {
		if (this.isBusy) return;
		this.isBusy = true;
		try {
			await this.context.pause(REST_MS);
			// Where the store cannot be read just now others say so; badges stand without it, and the next page asks anew.
			const read = await Promise.all([this.standing(), this.context.choices().then(cutLineIn)]).catch(() => undefined);
			if (read) await this.tell(read[0], this.test(...read));
		} finally {
			this.isBusy = false;
		}
	}

	/** Each site hears of its own items alone. */
	private async tell(standing: Standing, changed: readonly ItemKey[]): Promise<void> {
		const bySite = new Map<string, ItemKey[]>();
		for (const key of changed) {
			const item = standing.items.get(key);
			if (!item) continue;
			const twins = standing.twinsOf(item.site, writtenKey(key));
			for (const one of [{ site: item.site, key: writtenKey(key) }, ...twins])
				bySite.set(one.site, [...(bySite.get(one.site) ?? []), one.key]);
		}
		for (const [site, keys] of bySite) await this.context.notify(site, keys);
	}

	/** Tests the ranks, unless it was just these; the keys of which something else is known now. */
	private test({ register, items, assessment }: Standing, cut: number): ItemKey[] {
		this.seen = assessment;
		const [model] = register.models;
		const scored = [...assessment.items.values()].flatMap(({ key, score }) => {
			const inputs = items.get(key)?.inputs;
			return score && !score.fault && inputs ? [{ key, inputs, exact: score.exact ?? "" }] : [];
		});
		if (!model || scored.length < 2 || scored.length > MOST_ITEMS) return this.keep({ of: "", cut, items: new Map() });
		const of = JSON.stringify([model, scored]);
		if (this.latest?.of === of && this.latest.cut === cut) return [];
		const { seen } = othersOf(model, scored);
		const samples = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(WORK / scored.length)));
		const run = { top: cut, samples, seed: SEED, ...(seen ? { seen } : {}) };
		const tested = estimateStability(
			model,
			scored.map(({ key, inputs }) => ({ id: key, inputs })),
			run,
		);
		const above = new Map(tested.items.map((t) => [t.id, t.aboveCut]));
		const known = scored.flatMap(({ key, exact }): [ItemKey, Tested][] => {
			const share = above.get(key);
			return share === undefined ? [] : [[key, { above: share, exact }]];
		});
		return this.keep({ of, cut, items: new Map(known) });
	}

	private keep(now: Test): ItemKey[] {
		const before = this.latest;
		this.latest = now;
		const keys = new Set([...(before?.items.keys() ?? []), ...now.items.keys()]);
		const says = (t: Test | undefined, key: ItemKey) =>
			`${t?.cut} ${t?.items.get(key)?.above} ${t?.items.get(key)?.exact}`;
		return [...keys].filter((key) => says(before, key) !== says(now, key));
	}
}

/** Whole percent; what was drawn at all never reads 0, nor what failed at all 100. */
const percent = (share: number): number =>
	share === 0 || share === 1 ? share * 100 : Math.max(1, Math.min(99, Math.round(share * 100)));
