import { afterEach, expect, test } from "vitest";
import type { PageSettings } from "../page-settings.ts";
import { followSettings } from "./follow-settings.ts";

type Listener = (changes: Record<string, unknown>, area: string) => void;
const scope = globalThis as { browser?: unknown };
afterEach(() => {
	delete scope.browser;
});

/** A browser's storage with what lies in it, as content scripts see it. */
function storage(stored: { local?: unknown; managed?: unknown }) {
	const listeners = new Set<Listener>();
	const area = (name: "local" | "managed") => ({
		async get(key: string) {
			if (name === "managed" && stored.managed === undefined) throw new Error("no policy");
			return { [key]: stored[name] };
		},
	});
	scope.browser = {
		storage: {
			local: area("local"),
			managed: area("managed"),
			onChanged: {
				addListener: (l: Listener) => listeners.add(l),
				removeListener: (l: Listener) => listeners.delete(l),
			},
		},
	};
	const change = (key: string) => {
		for (const listener of listeners) listener({ [key]: {} }, "local");
	};
	return { listeners, change };
}
const soon = () => new Promise((done) => setTimeout(done, 5));

test("what is stored is told once it is read, and again when somebody changes it, until the page ends", async () => {
	const stored: { local?: unknown } = { local: { off: ["rank@jira-cloud"] } };
	const { change, listeners } = storage(stored);
	const end = new AbortController();
	const told: PageSettings[] = [];
	followSettings("jira-cloud", (settings) => told.push(settings), end.signal);
	await soon();
	expect(told.map((t) => t.parts.rank)).toEqual([false]);
	stored.local = { off: [] };
	change("other");
	await soon();
	expect(told).toHaveLength(1);
	change("page");
	await soon();
	expect(told.map((t) => t.parts.rank)).toEqual([false, true]);
	end.abort();
	expect(listeners.size).toBe(0);
	change("page");
	await soon();
	expect(told).toHaveLength(2);
});

test("an administrator's word comes from the managed area", async () => {
	storage({ local: { off: [] }, managed: { "jira-cloud": { strip: false }, cutLine: 3 } });
	const told: PageSettings[] = [];
	followSettings("jira-cloud", (settings) => told.push(settings), new AbortController().signal);
	await soon();
	expect(told).toMatchObject([{ parts: { strip: false }, cut: 3 }]);
});

test("without any storage everything is on", async () => {
	const told: PageSettings[] = [];
	followSettings("azure-devops", (settings) => told.push(settings), new AbortController().signal);
	await soon();
	expect(told.map((t) => Object.values(t.parts).every(Boolean))).toEqual([true]);
});
