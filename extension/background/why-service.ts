import type { ItemKey } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import { pathUp } from "../../shared/domain/work-items/hierarchy.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { currentSites } from "../../shared/store/sites.ts";
import type { WhyAnswer } from "../messages.ts";
import { unreadBadge } from "./badge-view.ts";
import type { BadgeViews } from "./badge-views.ts";
import { type Context, isoTime } from "./context.ts";
import type { ItemFetcher } from "./item-fetcher.ts";
import type { Portfolio } from "./portfolio.ts";

/** Everything behind one badge: the line of sight with its reasons, the age of the data, what may be chosen instead. */
export class WhyService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly fetcher: ItemFetcher,
		private readonly views: BadgeViews,
	) {}

	async get(site: string, written: string): Promise<WhyAnswer> {
		const key = asKey(written);
		const standing = await this.portfolio.standing();
		const { register, items, assessment } = standing;
		const known = standing.at(site, key);
		const graphKey = known?.graphKey ?? key;
		const assessed = known && assessment.items.get(graphKey);
		const item = known?.item;
		const row = (await currentSites(await this.context.store())).find((r) => r.site === site);
		const read = this.fetcher.lastRead(site, key);
		const readAt = read === undefined ? row?.lastSync : isoTime(read);
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
			badge: assessed ? (await this.views.of(standing))(assessed, known.item) : unreadBadge(key),
			targets: [
				...register.objectives.map((o) => ({ id: o.id, title: o.title })),
				...register.keyResults.map((k) => ({ id: k.id, title: k.title, objective: k.objective })),
			],
			ancestors: known
				? pathUp(graphKey, items)
						.slice(1)
						.map((k) => above(items.get(k), k, site))
				: [],
			decisions: register.decisions.filter((d) => d.item === graphKey),
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
