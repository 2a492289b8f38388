import { appendDecision } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/register.ts";
import type { TargetId } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import { currentSites } from "../../shared/store/sites.ts";
import type { Answered, Asked } from "../messages.ts";
import { unreadBadge } from "./badge-view.ts";
import type { BadgeViews } from "./badge-views.ts";
import { type Context, isoTime } from "./context.ts";
import type { Portfolio } from "./portfolio.ts";

/** Records what a person decided of one item, with who and when; the register's list only grows. */
export class DecisionService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly views: BadgeViews,
	) {}

	async record(site: string, ask: Omit<Asked<"decision/record">, "type">): Promise<Answered<"decision/record">> {
		const key = asKey(ask.key);
		const by = (await currentSites(await this.context.store())).find((r) => r.site === site)?.accountName ?? "unknown";
		const before = await this.portfolio.standing();
		if (before.items.get(key)?.site !== site) throw new Error("This work item is not known on this site.");
		const taken = before.register.decisions.find((d) => d.id === ask.withdraws);
		if (ask.kind === "withdraw" && taken?.item !== key) throw new Error("There is no such decision on this item.");
		const known = new Set<string>([...before.register.objectives, ...before.register.keyResults].map((t) => t.id));
		const links = (ask.targets ?? []).filter((id) => known.has(id)).map((id) => ({ target: id as TargetId }));
		const confirmed = before.assessment.items.get(key)?.line.links.map(({ target, share }) => ({ target, share }));
		const decision: Decision = {
			id: this.context.newId(),
			item: key,
			kind: ask.kind,
			by,
			at: isoTime(this.context.now()),
			...(ask.kind === "confirm" ? { links: confirmed ?? [] } : {}),
			...(ask.kind === "change" ? { links } : {}),
			...(ask.withdraws === undefined ? {} : { withdraws: ask.withdraws }),
			...(ask.why === undefined ? {} : { why: ask.why }),
		};
		if ((decision.kind === "change" || decision.kind === "confirm") && decision.links?.length === 0)
			throw new Error("A decision needs an objective or key result that the register has.");
		const after = await this.portfolio.change((register) => appendDecision(register, decision));
		// Children may inherit from it, so all of the site's tabs look again.
		await this.context.notify(site, "all");
		const assessed = after.assessment.items.get(key);
		const viewOf = await this.views.of(after);
		return { badge: assessed ? viewOf(assessed, after.items.get(key)) : unreadBadge(key), decision: decision.id };
	}
}
