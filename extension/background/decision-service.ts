import { appendDecision } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/register.ts";
import type { ItemKey, TargetId } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import { pathUp } from "../../shared/domain/work-items/hierarchy.ts";
import { currentSites } from "../../shared/store/sites.ts";
import type { Answered, Asked } from "../messages.ts";
import { unreadBadge } from "./badge-view.ts";
import type { BadgeViews } from "./badge-views.ts";
import { type Context, isoTime } from "./context.ts";
import { findItem } from "./find-item.ts";
import type { Portfolio } from "./portfolio.ts";
import type { Sources } from "./sources.ts";
import type { Standing } from "./standing.ts";

/** Records what a person decided of one item, with who and when; the register's list only grows. */
export class DecisionService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly sources: Sources,
		private readonly views: BadgeViews,
	) {}

	async record(site: string, ask: Omit<Asked<"decision/record">, "type">): Promise<Answered<"decision/record">> {
		const key = asKey(ask.key);
		const by = (await currentSites(await this.context.store())).find((r) => r.site === site)?.accountName ?? "unknown";
		const before = await this.portfolio.standing();
		const known = before.at(site, key);
		if (!known) throw new Error("This work item is not known on this site.");
		const { item, graphKey } = known;
		const taken = before.register.decisions.find((d) => d.id === ask.withdraws);
		if (ask.kind === "withdraw" && taken?.item !== graphKey) throw new Error("There is no such decision on this item.");
		const decision: Decision = {
			id: this.context.newId(),
			item: key,
			site,
			kind: ask.kind,
			by,
			at: isoTime(this.context.now()),
			...(await this.said(ask, before, graphKey)),
			...(ask.withdraws === undefined ? {} : { withdraws: ask.withdraws }),
			...(ask.why === undefined ? {} : { why: ask.why }),
		};
		const after = await this.portfolio.change((register) => appendDecision(register, decision));
		// Work of any site may inherit from it, so all tabs look again.
		await this.context.notify("all", "all");
		const assessed = after.assessment.items.get(after.at(site, key)?.graphKey ?? graphKey);
		const viewOf = await this.views.of(after);
		return { badge: assessed ? viewOf(assessed, item) : unreadBadge(key), decision: decision.id };
	}

	/** What holds from now on. */
	private async said(
		{ kind, targets = [], under = "" }: Omit<Asked<"decision/record">, "type">,
		before: Standing,
		graphKey: ItemKey,
	): Promise<Pick<Decision, "links" | "under">> {
		if (kind === "belong") {
			const place = findItem(under, before, await this.sources.granted());
			if (!place) throw new Error("That work item was not read yet; connect its site, or open it once.");
			const above = before.at(place.site, place.key)?.graphKey;
			if (above !== undefined && pathUp(above, before.items).includes(graphKey))
				throw new Error("That work item belongs to this one already: the two would lead back to each other.");
			return { under: { item: place.key, site: place.site } };
		}
		if (kind !== "confirm" && kind !== "change") return {};
		const known = new Set<string>([...before.register.objectives, ...before.register.keyResults].map((t) => t.id));
		const chosen = targets.filter((id) => known.has(id)).map((id) => ({ target: id as TargetId }));
		const standing = before.assessment.items.get(graphKey)?.line.links ?? [];
		const links = kind === "change" ? chosen : standing.map(({ target, share }) => ({ target, share }));
		if (links.length === 0) throw new Error("A decision needs an objective or key result that the register has.");
		return { links };
	}
}
