import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { WhyAnswer } from "../messages.ts";
import { unreadBadge } from "./badge-view.ts";
import type { BadgeViews } from "./badge-views.ts";
import { type AroundItem, itemHere } from "./item-here.ts";

/** Everything behind one badge: the line of sight with its reasons, the age of the data, what may be chosen instead. */
export class WhyService {
	constructor(
		private readonly around: AroundItem,
		private readonly views: BadgeViews,
	) {}

	async get(site: string, written: string): Promise<WhyAnswer> {
		const { key, graphKey, standing, item, assessed, path, row, readAt } = await itemHere(site, written, this.around);
		const { register, items } = standing;
		return {
			...(item && assessed
				? {
						item: {
							key,
							title: item.title,
							...(item.updated ? { updated: item.updated } : {}),
							...(readAt === undefined ? {} : { readAt }),
						},
						assessment: assessed,
					}
				: {}),
			badge: item && assessed ? (await this.views.of(standing))(assessed, item) : unreadBadge(key),
			targets: [
				...register.objectives.map((o) => ({ id: o.id, title: o.title })),
				...register.keyResults.map((k) => ({ id: k.id, title: k.title, objective: k.objective })),
			],
			ancestors: path.slice(1).map((k) => above(items.get(k), k, site)),
			decisions: item ? register.decisions.filter((d) => d.item === graphKey) : [],
			mirrored: standing.twinsOf(site, key).map((twin) => ({ key: twin.key, source: twin.item.source })),
			...(row?.problem ? { problem: row.problem.code } : {}),
		};
	}
}

/** Titles of other sites are no business of the page that the card lies over. */
function above(item: WorkItem | undefined, key: ItemKey, site: string): WhyAnswer["ancestors"][number] {
	if (item === undefined || item.site === site) return { key, title: item?.title ?? "" };
	return { key, title: "", source: item.source };
}
