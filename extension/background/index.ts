import type { Runtime } from "webextension-polyfill";
import * as z from "zod/mini";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { isOwnHost } from "../../shared/sources/key-of-address.ts";
import { politeness } from "../../shared/sources/politeness.ts";
import { type SignOutRest, signOutRest } from "../../shared/sources/sign-out-rest.ts";
import { isPageOf, type Site, tabPatterns } from "../../shared/sources/site.ts";
import type { SourceReply, Transport, WriteTransport } from "../../shared/sources/transport.ts";
import { openStore, type Store } from "../../shared/store/open-store.ts";
import { keepPause, readPauses } from "../../shared/store/pauses.ts";
import { browser } from "../browser.ts";
import { MOST_WAIT_MS } from "../carried-reply.ts";
import { RELAY_REPLY } from "../message-schema.ts";
import type { Asked } from "../messages.ts";
import { SETTINGS_KEY } from "../page-settings.ts";
import { background } from "./answer-message.ts";
import type { Context, Way } from "./context.ts";
import { directTransport } from "./direct-transport.ts";
import { browserHosts } from "./hosts/browser-hosts.ts";
import { keptApart, shutStorage } from "./kept-apart.ts";
import { storedChoices } from "./page-choices.ts";
import { panelWindow } from "./panel/panel-window.ts";
import { keepSettings, restoreSettings } from "./settings-copy.ts";
import { CONTINUE } from "./sync/sync-service.ts";
import { tellKey } from "./tell-key.ts";

let opened: Promise<Store> | undefined;
const reopen = () => {
	opened = undefined;
	parts.storeGone();
};

const settings = keptApart(browser.storage.local, shutStorage());

/** Of every site: all tabs, since those without our script have nothing to hear it with. */
async function tabsOf(site: string): Promise<number[]> {
	const tabs = await browser.tabs.query(site === "all" ? {} : { url: tabPatterns(site) });
	return tabs.flatMap((t) => (t.id === undefined || (site !== "all" && !isPageOf(site, t.url)) ? [] : [t.id]));
}

async function toTabs(site: string, message: Asked<"badges/changed"> | Asked<"settings/changed">): Promise<void> {
	const sent = (await tabsOf(site)).map((id) => browser.tabs.sendMessage(id, message));
	await Promise.allSettled(sent); // a tab without our script has nothing to repaint
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** One for each server, whoever asks: a sync, a card and the options page wait in the same line. */
const manners = new Map<string, ReturnType<typeof politeness>>();
function mannersFor(site: string): ReturnType<typeof politeness> {
	const { origin } = new URL(site);
	const memory = {
		read: async () => readPauses(await context.store(), origin),
		keep: async (of: string, until: number) => keepPause(await context.store(), origin, of, { until, now: Date.now() }),
	};
	const known =
		manners.get(origin) ?? politeness({ now: () => Date.now(), pause, random: () => Math.random(), memory });
	manners.set(origin, known);
	return known;
}

const rests = new Map<string, SignOutRest>();
function restFor(site: string): SignOutRest {
	const known = rests.get(site) ?? signOutRest({ now: () => Date.now() });
	rests.set(site, known);
	return known;
}

/** The page itself gives up sooner. */
const TAB_WAIT_MS = MOST_WAIT_MS + 3000;

/** By the content script of an open tab: same origin, the user's session. */
async function throughTab(tabs: readonly number[], message: object): Promise<SourceReply | undefined> {
	for (const id of tabs) {
		try {
			// A tab that the browser has frozen never answers.
			const told = await Promise.race([browser.tabs.sendMessage(id, message), pause(TAB_WAIT_MS)]);
			const read = z.safeParse(RELAY_REPLY, told);
			if (read.success) return read.data as SourceReply;
		} catch {
			// The tab has no content script of ours (any more): the next one may.
		}
	}
	return undefined;
}

/** Through an open tab, else straight. */
function transport({ site }: Site, { tabId, lane }: Way): Transport {
	const polite = mannersFor(site)(async (request) => {
		const tabs = tabId === undefined ? await tabsOf(site) : [tabId];
		const reply = await throughTab(tabs, { type: "relay/fetch", ...request });
		// The policy of our own pages names the products in the cloud alone.
		return reply ?? (isOwnHost(site) ? { kind: "no-tab" } : directTransport(site)(request));
	}, lane);
	return restFor(site).carry(polite);
}

/** A write waits in the same line as the reads. A tab that took it and went is not asked twice: nobody knows what it did. */
function writeTransport({ site }: Site): WriteTransport {
	return (write) => {
		const send = mannersFor(site)(async () => {
			for (const id of await tabsOf(site)) {
				const isThere = await throughTab([id], { type: "relay/fetch", method: "GET", path: "/" });
				if (isThere) return (await throughTab([id], { type: "relay/write", ...write })) ?? LOST;
			}
			return { kind: "no-tab" };
		});
		return restFor(site).carry(send)({ method: "POST", path: write.path });
	};
}

const LOST: SourceReply = { kind: "network", why: "the page went away" };

const FEATURE_FILES = { press: "on-demand.js", strip: "strip.js" } as const;

const context: Context = {
	store() {
		opened ??= openStore({ onOutdated: reopen, onTerminated: reopen }).then(async (store) => {
			// A browser short of room may have taken the last one away.
			if (await restoreSettings(store, settings)) parts.storeGone();
			return store;
		});
		return opened;
	},
	now: () => Date.now(),
	// The day where the user is; Swedish writes it as ISO does.
	today: () => parseIsoDate(new Date().toLocaleDateString("sv")) as IsoDate,
	newId: () => crypto.randomUUID(),
	pause,
	transport,
	writeTransport,
	resume: (site) => restFor(site).resume(),
	async notify(site, keys) {
		await toTabs(site, { type: "badges/changed", keys });
	},
	async loadFeatures(tabId, part) {
		await browser.scripting.executeScript({ target: { tabId }, files: [FEATURE_FILES[part]] });
	},
	choices: () => storedChoices(browser.storage),
	openPanel: panelWindow(browser),
	wakeAt: (name, when) => void browser.alarms.create(name, { when }),
	storageUse: async () => (await navigator.storage.estimate()).usage,
	settings,
	locks: navigator.locks as Context["locks"],
	hosts: browserHosts(browser),
};

const parts = background(context, {
	id: browser.runtime.id,
	origin: new URL(browser.runtime.getURL("/")).origin,
});
const { answer, sync, hosts } = parts;

// Registered at once, before anything is awaited: a worker woken by a message must be listening.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
	answer(message, { id: sender.id, url: sender.url, tabId: sender.tab?.id, frameId: sender.frameId }),
);
browser.storage.onChanged.addListener((changes) => {
	// Where the line stands decides how firm a rank is.
	if (SETTINGS_KEY in changes)
		void Promise.all([toTabs("all", { type: "settings/changed" }), context.notify("all", "all")]);
});
browser.commands.onCommand.addListener((name, tab) => void tellKey(browser.tabs, name, tab?.id));
browser.alarms.onAlarm.addListener(({ name }) => {
	if (name.startsWith(CONTINUE)) void sync.continueAll();
});
browser.runtime.onStartup.addListener(() => void sync.continueAll());
browser.runtime.onStartup.addListener(() => void hosts.settle());
browser.runtime.onInstalled.addListener(() => void hosts.settle());
// A version before this one may have kept more than it should where pages could read it.
browser.runtime.onInstalled.addListener(() => void context.store().then((store) => keepSettings(store, settings)));
browser.permissions.onRemoved.addListener(() => void hosts.settle());
void sync.continueAll();
