import { type LaneFigures, laneFigures, objectivesOf } from "../../shared/domain/alignment/lane-figures.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { LaneAsk, LanesAnswer, LaneView } from "../messages.ts";
import type { Portfolio } from "./portfolio.ts";

/** Objectives named on a strip; the others are counted together. */
const MOST_OBJECTIVES = 6;

/** What the columns or swimlanes of a site's board amount to: of all their items where these are known, else of the cards seen. */
export class LaneService {
	constructor(private readonly portfolio: Portfolio) {}

	async get(site: string, lanes: readonly LaneAsk[]): Promise<LanesAnswer> {
		const { register, items, assessment } = await this.portfolio.standing();
		if (register.objectives.length === 0) return { lanes: [] };
		const own = lanes.map(({ keys, count }) => ({
			// A key of another site is none of this page's business, even where the letters agree.
			keys: [...new Set(keys.map(asKey))],
			count,
		}));
		const isOwn = (key: ItemKey) => items.get(key)?.site === site;
		const wholes = wholeLanes(site, own, items);
		const objectives = objectivesOf(register);
		const titles = new Map(register.objectives.map((o) => [o.id, o.title]));
		return {
			lanes: own.map(({ keys, count }, i) => {
				const whole = wholes[i];
				const figures = laneFigures(whole ?? keys.filter(isOwn), items, assessment, objectives);
				const unread = whole ? 0 : keys.filter((key) => !isOwn(key)).length;
				return viewOf(figures, titles, {
					seen: keys.length,
					unread,
					isWhole: whole !== undefined || count === keys.length,
					...(count === undefined ? {} : { count }),
				});
			}),
		};
	}
}

function viewOf(
	{ effort, unestimated, inProgress }: LaneFigures,
	titles: ReadonlyMap<string, string>,
	counted: Pick<LaneView, "seen" | "unread" | "isWhole" | "count">,
): LaneView {
	const named = inProgress.filter((p) => p.objective !== undefined);
	const others = named.slice(MOST_OBJECTIVES).reduce((sum, p) => sum + p.count, 0);
	return {
		...counted,
		basis: effort.basis,
		shares: effort.shares,
		items: effort.items,
		unestimated,
		inProgress: named.slice(0, MOST_OBJECTIVES).map(({ objective = "", count }) => ({
			objective,
			title: titles.get(objective) ?? "",
			count,
		})),
		inProgressElsewhere: others,
		inProgressForNone: inProgress.find((p) => p.objective === undefined)?.count ?? 0,
	};
}

/**
 * The whole of each lane that shows only part of its cards: everything that is of the same projects, levels and states as the
 * cards seen, where that is just as much as the host itself counts in the lane. Where the two differ (a filter, a sprint, a
 * state that no card shows), nobody is believed.
 */
function wholeLanes(
	site: string,
	lanes: readonly { readonly keys: readonly ItemKey[]; readonly count?: number | undefined }[],
	items: ReadonlyMap<ItemKey, WorkItem>,
): (readonly ItemKey[] | undefined)[] {
	const likes = lanes.map(({ keys, count }) => {
		const seen = keys.flatMap((key) => items.get(key) ?? []);
		const isPart = count !== undefined && count > keys.length && seen.length > 0 && seen.length === keys.length;
		return isPart ? new Set(seen.map(kindOf)) : undefined;
	});
	if (likes.every((like) => like === undefined)) return lanes.map(() => undefined);
	const found = lanes.map((): ItemKey[] => []);
	for (const item of items.values()) {
		if (item.site !== site) continue;
		const kind = kindOf(item);
		for (const [i, like] of likes.entries()) if (like?.has(kind)) found[i]?.push(item.key);
	}
	return lanes.map(({ keys, count }, i) => {
		const all = found[i] ?? [];
		const isSame = all.length === count && keys.every((key) => items.get(key)?.site === site);
		return likes[i] && isSame ? all : undefined;
	});
}

const kindOf = ({ project, level, statusName, statusCategory }: WorkItem): string =>
	JSON.stringify([project, level, statusName ?? statusCategory]);
