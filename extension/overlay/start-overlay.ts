import type { HostAdapter } from "../hosts/host-card.ts";
import { settingsOf } from "../page-settings.ts";
import { Bus } from "./bus.ts";
import type { Feature, Page, Shared } from "./define-feature.ts";
import { followSettings } from "./follow-settings.ts";
import { withLinkCards } from "./link-cards.ts";
import { onNewBody } from "./on-new-body.ts";
import { isAlive } from "./runtime.ts";
import { Switchboard } from "./switchboard.ts";

const WATCH_MS = 5000;
/** Scripts of ours share one world in a page: here the one that came first leaves what it made for those after it. */
const PLACE = Symbol.for("sightline.page");
type World = { [PLACE]?: { readonly page: Page; readonly board: Switchboard } };

const isFeature = (x: unknown): x is Feature => typeof x === "object" && x !== null && "id" in x && "attach" in x;

/** The features among the members of modules. */
export const featuresOf = (modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Feature[] =>
	Object.values(modules).flatMap((m) => Object.values(m).filter(isFeature));

/** Attaches features to the page, if it is one of the hosts'. A script that is put into a page twice does nothing. */
export function startOverlay(hosts: readonly HostAdapter[], features: readonly Feature[]): void {
	const world = globalThis as World;
	const found = hosts.find((h) => h.detect(document, new URL(location.href)));
	if (!found || (world[PLACE] && !world[PLACE].page.signal.aborted)) return;
	const end = new AbortController();
	const bus = new Bus();
	const host = withLinkCards(found, bus, end.signal);
	const shared: Shared = {
		settings: settingsOf(undefined, undefined, host.id),
		drawn: () => [],
		badgeAt: () => undefined,
		broken: [],
	};
	const page: Page = { host, document, bus, shared, signal: end.signal, failed: () => end.abort() };
	const board = new Switchboard(page);
	world[PLACE] = { page, board };
	board.add(features);
	followSettings(host.id, (settings) => board.use(settings), end.signal);
	onNewBody(document, end.signal, () => {
		end.abort();
		startOverlay(hosts, features);
	});
	// After an update the old script stays in the page without its extension: it takes everything down and falls silent.
	const watch = setInterval(() => {
		if (isAlive()) return;
		clearInterval(watch);
		end.abort();
	}, WATCH_MS);
}

/** Attaches further features to the page that another script of ours has begun. */
export function addToOverlay(features: readonly Feature[]): void {
	const there = (globalThis as World)[PLACE];
	if (there && !there.page.signal.aborted) there.board.add(features);
}
