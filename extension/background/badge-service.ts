import { asKey } from "../../shared/domain/work-items/as-key.ts";
import type { BadgesAnswer } from "../messages.ts";
import { unreadBadge } from "./badge-view.ts";
import type { BadgeViews } from "./badge-views.ts";
import type { ItemFetcher } from "./item-fetcher.ts";
import type { Portfolio } from "./portfolio.ts";

/** Badges of the keys that a site's page shows: at once from memory; what is not known is fetched and told later. */
export class BadgeService {
	constructor(
		private readonly portfolio: Portfolio,
		private readonly fetcher: ItemFetcher,
		private readonly views: BadgeViews,
	) {}

	async get(site: string, tabId: number, keys: readonly string[]): Promise<BadgesAnswer> {
		const standing = await this.portfolio.standing();
		const { register, assessment } = standing;
		if (register.objectives.length === 0) return { badges: [], pending: [], register: "empty" };
		const viewOf = await this.views.of(standing);
		const badges = [];
		const pending: string[] = [];
		for (const written of keys) {
			const key = asKey(written);
			// A key of another site is none of this page's business, even where the letters agree.
			const known = standing.at(site, key);
			const assessed = known && assessment.items.get(known.graphKey);
			if (assessed) badges.push(viewOf(assessed, known.item));
			else if (this.fetcher.isRefused(site, key)) badges.push(unreadBadge(key));
			else pending.push(key);
		}
		// Not awaited: the page gets what is known now, and `badges/changed` when more is.
		if (pending.length > 0) void this.fetcher.want(site, pending, tabId);
		const asOf = assessment.summary.asOf.work;
		return { badges, pending, register: "ready", ...(asOf === undefined ? {} : { asOf }) };
	}
}
