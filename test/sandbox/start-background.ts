import { background } from "../../extension/background/answer-message.ts";
import type { Context } from "../../extension/background/context.ts";
import { compareKeys } from "../../extension/background/sync/compare-keys.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { politeness } from "../../shared/sources/politeness.ts";
import type { SourceReply, SourceRequest } from "../../shared/sources/transport.ts";
import { REGISTER_DOCUMENT, saveDocument } from "../../shared/store/documents.ts";
import { openStore } from "../../shared/store/open-store.ts";
import { keepPause, readPauses } from "../../shared/store/pauses.ts";

export const site = "https://acme.atlassian.net";
export const own = { id: "me", origin: "chrome-extension://me" };
export const PAGE = { id: "me", url: "chrome-extension://me/extension/options/index.html" };
export const BOARD = { id: "me", url: `${site}/jira/software/c/projects/PS/boards/1`, tabId: 3, frameId: 0 };

export const register = {
	...EMPTY_REGISTER,
	name: "Council",
	objectives: [{ id: "O-1", title: "Homes" }],
	keyResults: [{ id: "KR-1", objective: "O-1", title: "Fewer days", kind: "increase", checkIns: [] }],
} as unknown as Register;

export interface FakeIssue {
	key: string;
	labels?: string[];
	parent?: string;
	/** Minutes after ten o'clock at which it was changed. */
	changed?: number;
	/** Fields of the site's own, by id. */
	more?: Readonly<Record<string, unknown>>;
}
const TEN = Date.parse("2026-11-24T10:00:00Z");
const instant = (minutes: number) => new Date(TEN + minutes * 60_000).toISOString().replace("Z", "+0000");
const asIssue = ({ key, labels = [], parent, changed = -5760, more = {} }: FakeIssue) => ({
	id: key,
	key,
	fields: {
		summary: `Title of ${key}`,
		labels,
		updated: instant(changed),
		...more,
		...(parent ? { parent: { key: parent } } : {}),
	},
});

/** A small Jira of our own behind the transport: it keeps what it was asked, and can be told to fail. */
function jira(issues: FakeIssue[]) {
	const asked: SourceRequest[] = [];
	/** `minutes`: what the site's own clock shows after ten. */
	const state: { failure: SourceReply | undefined; pageSize: number; minutes: number; fields: unknown[] } = {
		failure: undefined,
		pageSize: 2,
		minutes: 0,
		fields: [],
	};
	const json = (value: unknown): SourceReply => ({
		kind: "reply",
		status: 200,
		contentType: "application/json",
		date: new Date(TEN + state.minutes * 60_000).toUTCString(),
		text: JSON.stringify(value),
	});
	const transport = async (request: SourceRequest): Promise<SourceReply> => {
		asked.push(request);
		if (state.failure && !request.path.includes("myself")) return state.failure;
		const url = new URL(request.path, site);
		if (url.pathname.endsWith("/myself")) return json({ accountId: "a1", displayName: "Ana" });
		if (url.pathname.endsWith("/field")) return json(state.fields);
		if (url.pathname.endsWith("/approximate-count")) return json({ count: issues.length });
		if (url.pathname.endsWith("/bulkfetch")) {
			const { issueIdsOrKeys } = JSON.parse(request.body ?? "") as { issueIdsOrKeys: string[] };
			return json({ issues: issues.filter((i) => issueIdsOrKeys.includes(i.key)).map(asIssue) });
		}
		const minutes = /updated >= "-(\d+)m"/.exec(url.searchParams.get("jql") ?? "")?.[1];
		const found = issues
			.filter((i) => minutes === undefined || (i.changed ?? -5760) >= state.minutes - Number(minutes))
			.sort((a, b) => compareKeys(a.key, b.key));
		const from = Number(url.searchParams.get("nextPageToken") ?? 0);
		const next = from + state.pageSize;
		return json({
			issues: found.slice(from, next).map(asIssue),
			...(next < found.length ? { nextPageToken: String(next) } : {}),
		});
	};
	return { asked, state, transport };
}

/** A browser in which no host of a company was allowed. */
const noHosts: Context["hosts"] = {
	isAllowed: async () => false,
	disallow: async () => {},
	setScripts: async () => {},
	readThrough: async () => undefined,
};

let count = 0;
/** The background over a store and a site of its own; `make` is the same after its worker died. */
export async function startBackground(
	issues: FakeIssue[],
	given: Register | undefined = register,
	{ isPolite = false }: { isPolite?: boolean } = {},
) {
	const host = jira(issues);
	const name = `background-${count++}`;
	const store = await openStore({}, name);
	if (given) await saveDocument(store, REGISTER_DOCUMENT, writeRegister(given), 0);
	const told: unknown[] = [];
	const woken: number[] = [];
	const panels: string[] = [];
	let now = Date.parse("2026-11-24T10:00:00Z");
	const context: Context = {
		store: async () => store,
		now: () => now++,
		today: () => "2026-11-24" as IsoDate,
		newId: () => `id-${count++}`,
		pause: async () => {},
		transport: () => host.transport,
		writeTransport: () => async () => ({ kind: "no-tab" }),
		notify: async (...what) => void told.push(what),
		loadFeatures: async () => {},
		choices: async () => ({ own: undefined, ruled: undefined }),
		openPanel: async (query) => void panels.push(query),
		resume: () => {},
		wakeAt: (_, at) => void woken.push(at),
		storageUse: async () => 212_400_000,
		settings: inMemory(),
		locks: oneAtATime(),
		hosts: noHosts,
	};
	/** A worker of its own: what it keeps in memory it does not have from the one before. */
	const make = (around = context) => {
		if (!isPolite) return background(around, own);
		const carry = politeness({
			now: context.now,
			pause: async (ms) => advance(ms),
			random: () => 0.5,
			memory: {
				read: () => readPauses(store, site),
				keep: (of, until) => keepPause(store, site, of, { until, now }),
			},
		});
		return background({ ...around, transport: (_, { lane }) => carry((r) => host.transport(r), lane) }, own);
	};
	/** The same where the worker before is dead: the browser gives its locks free. */
	const reborn = () => make({ ...context, locks: oneAtATime() });
	const settle = async (until: () => boolean | Promise<boolean>) => {
		// A busy machine takes its time: what never comes fails at the test's own limit.
		while (!(await until())) await new Promise((r) => setTimeout(r, 2));
	};
	const advance = (ms: number) => {
		now += ms;
	};
	return {
		...make(),
		make,
		reborn,
		settings: context.settings,
		host,
		store,
		told,
		woken,
		panels,
		settle,
		advance,
		now: () => now,
	};
}

/** As the browser's own small store: it holds what was written last. */
function inMemory(): Context["settings"] {
	let kept: string | undefined;
	return {
		isPrivate: async () => true,
		read: async () => kept,
		async write(text) {
			kept = text;
		},
	};
}

/** As the browser's locks: who comes while one is held goes without; a lock is free again when its holder is done. */
function oneAtATime(): Context["locks"] {
	const held = new Set<string>();
	return {
		async request(name, _, run) {
			if (held.has(name)) return run(null);
			held.add(name);
			try {
				return await run({});
			} finally {
				held.delete(name);
			}
		},
	};
}

/** What a background needs, with a clock that stands. */
export async function contextOf(b: { store: Awaited<ReturnType<typeof openStore>> }): Promise<Context> {
	return {
		store: async () => b.store,
		now: () => Date.parse("2026-11-24T10:00:00Z"),
		today: () => "2026-11-24" as IsoDate,
		newId: () => "x",
		pause: async () => {},
		transport: () => async () => ({ kind: "network", why: "unused" }),
		writeTransport: () => async () => ({ kind: "no-tab" }),
		notify: async () => {},
		loadFeatures: async () => {},
		choices: async () => ({ own: undefined, ruled: undefined }),
		openPanel: async () => {},
		resume: () => {},
		wakeAt: () => {},
		storageUse: async () => undefined,
		settings: inMemory(),
		locks: { request: (_n, _o, run) => run({}) },
		hosts: noHosts,
	};
}
