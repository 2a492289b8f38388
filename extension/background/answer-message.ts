import { answerLine } from "../../shared/domain/formulas/answer.ts";
import { clearStore } from "../../shared/store/clear-store.ts";
import { forgetItems, trimStore } from "../../shared/store/trim-store.ts";
import { isAsked, MESSAGE_SHAPES } from "../message-schema.ts";
import type { FeaturePart, LaneAsk } from "../messages.ts";
import { BadgeService } from "./badge-service.ts";
import { BadgeViews } from "./badge-views.ts";
import type { Context } from "./context.ts";
import { DecisionService } from "./decision-service.ts";
import { EntryService } from "./entry-service.ts";
import { FieldMaps } from "./field-maps.ts";
import { FieldService } from "./field-service.ts";
import { FullStorage } from "./full-storage.ts";
import { HealthService } from "./health-service.ts";
import { HostService } from "./hosts/host-service.ts";
import { ItemFetcher } from "./item-fetcher.ts";
import { LaneService } from "./lane-service.ts";
import { PanelService } from "./panel-service.ts";
import { Portfolio } from "./portfolio.ts";
import { routeFor, type Sender } from "./route-for.ts";
import { keepSettings } from "./settings-copy.ts";
import { Sources } from "./sources.ts";
import { SyncService } from "./sync/sync-service.ts";
import { WhyService } from "./why-service.ts";
import { WriteService } from "./write-service.ts";

export interface Background {
	/** The answer to a message, or `{ error }`: never an exception, whatever was sent. */
	answer(message: unknown, sender: Sender): Promise<unknown>;
	readonly sync: SyncService;
	readonly hosts: HostService;
	/** The store is another one than before: what was known of the old one is forgotten. */
	storeGone(): void;
}

/** Messages after which something that the user has set may be another. */
const SETTING: ReadonlySet<string> = new Set([
	"sync/start",
	"host/add",
	"host/remove",
	"register/changed",
	"decision/record",
	"data/clear",
]);

const refused = (error: string) => ({ error });
const isRefusal = (answer: unknown) => typeof answer === "object" && answer !== null && "error" in answer;

/** The background without a browser: sender and shape are checked here, before any service sees a message. */
export function background(context: Context, own: { id: string; origin: string }): Background {
	const portfolio = new Portfolio(context);
	const sources = new Sources(context);
	const maps = new FieldMaps(context, portfolio);
	const full = new FullStorage(context, portfolio);
	const fetcher = new ItemFetcher(context, portfolio, maps, sources, full);
	const views = new BadgeViews(context, portfolio);
	const badges = new BadgeService(portfolio, fetcher, views);
	const around = { context, portfolio, fetcher };
	const why = new WhyService(around, views);
	const decisions = new DecisionService(context, portfolio, sources, views);
	const panels = new PanelService(around, sources);
	const lanes = new LaneService(portfolio);
	const health = new HealthService(context);
	const sync = new SyncService(context, portfolio, maps, sources, full);
	const fields = new FieldService(context, portfolio, { maps, sources, sync, fetcher });
	const writes = new WriteService(context, portfolio, maps, sources);
	const entries = new EntryService(context, portfolio);
	const hosts = new HostService(context, sources, sync);
	const ok = { ok: true } as const;

	async function respond(message: { type: unknown }, sender: Sender): Promise<unknown> {
		const { type } = message;
		if (!isAsked(type)) return refused("unknown message");
		const route = routeFor(sender, type, own, await sources.granted());
		if (route.kind === "refuse") return refused(route.why);
		const asked = MESSAGE_SHAPES[type].safeParse(message);
		if (!asked.success) return refused("malformed message");
		// The shape was checked against this very type; the pairs below cannot be told to the compiler one by one.
		const ask = asked.data as never;
		const from = route.kind === "content" ? route : undefined;
		// A content script's site is the one the browser says it lives on, whatever the message says.
		const at = from?.site ?? (ask as { site?: string }).site;
		switch (type) {
			case "badges/get":
				if (!from) return refused("not-a-site");
				if ((ask as { isFirst?: boolean }).isFirst) {
					context.resume(from.site);
					void sync.pageOpened(from.site).catch(() => {});
				}
				return badges.get(from.site, from.tabId, (ask as { keys: string[] }).keys);
			case "lanes/get":
				return from ? lanes.get(from.site, (ask as { lanes: LaneAsk[] }).lanes) : refused("not-a-site");
			case "why/get":
				return from ? why.get(from.site, (ask as { key: string }).key) : refused("not-a-site");
			case "decision/record":
				return at === undefined ? refused("not-a-site") : decisions.record(at, ask);
			case "panel/open":
				if (at === undefined) return refused("not-a-site");
				await panels.open(at, (ask as { key: string }).key);
				return ok;
			case "panel/get":
				return panels.get((ask as { site: string }).site, (ask as { key: string }).key);
			case "input/enter":
				return entries.enter(ask);
			case "settings/get":
				return from ? context.choices() : refused("not-a-site");
			case "health/report":
				if (!from) return refused("not-a-site");
				await health.report(from.site, from.tabId, ask);
				return ok;
			case "features/load":
				if (!from) return refused("not-a-site");
				await context.loadFeatures(from.tabId, (ask as { part: FeaturePart }).part);
				return ok;
			case "sync/start":
				return sync.start((ask as { site: string }).site, (ask as { scope: string }).scope);
			case "sync/count":
				return sync.count((ask as { site: string }).site, (ask as { scope: string }).scope);
			case "sync/cancel":
				await sync.cancel((ask as { site: string }).site);
				return ok;
			case "links/choose":
				await sync.chooseLinks((ask as { site: string }).site, (ask as { isWanted: boolean }).isWanted);
				return ok;
			case "sync/due":
				void sync.due();
				return ok;
			case "sync/status":
				return sync.status((ask as { site?: string }).site);
			case "host/probe":
				return hosts.probe((ask as { address: string }).address);
			case "host/add":
				return hosts.add((ask as { site: string }).site, (ask as { kind: string }).kind);
			case "host/remove":
				await hosts.remove((ask as { site: string }).site);
				return ok;
			case "fields/get":
				return fields.get((ask as { site: string }).site);
			case "fields/reread":
				return fields.reread((ask as { site: string }).site);
			case "write/targets":
				return writes.targets((ask as { site: string }).site);
			case "write/preview":
				return writes.preview(ask);
			case "write/start":
				return writes.start((ask as { id: string }).id);
			case "write/undo":
				return writes.undo((ask as { id: string }).id);
			case "write/cancel":
				return writes.cancel();
			case "write/status":
				return writes.status();
			case "register/changed":
				await portfolio.refresh();
				await context.notify("all", "all");
				return ok;
			case "formulas/answer":
				return { lines: (ask as { lines: string[] }).lines.map(answerLine) };
			case "data/trim": {
				const { site } = ask as { site?: string };
				const store = await context.store();
				if (site === undefined) await trimStore(store);
				else {
					await sync.cancel(site);
					await forgetItems(store, site);
				}
				await portfolio.refresh();
				await context.notify(site ?? "all", "all");
				return ok;
			}
			case "data/clear":
				await clearStore(await context.store());
				maps.forget();
				await portfolio.refresh();
				await context.notify("all", "all");
				return ok;
		}
	}

	/** What the user has set is kept a second time after each change; that it cannot be is no reason to fail. */
	async function kept(type: unknown): Promise<void> {
		if (SETTING.has(String(type))) await keepSettings(await context.store(), context.settings).catch(() => {});
	}

	return {
		sync,
		hosts,
		storeGone() {
			portfolio.forget();
			fetcher.forget();
			sources.forget();
		},
		async answer(message, sender) {
			if (typeof message !== "object" || message === null || !("type" in message)) return refused("unknown message");
			try {
				const answered = await respond(message, sender);
				if (!isRefusal(answered)) await kept(message.type);
				return answered;
			} catch (error) {
				return refused(error instanceof Error ? error.message : "unexpected");
			}
		},
	};
}
