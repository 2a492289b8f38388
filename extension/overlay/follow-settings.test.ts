import { afterEach, expect, test } from "vitest";
import type { PageSettings } from "../page-settings.ts";
import { followSettings } from "./follow-settings.ts";

type Listener = (message: unknown, sender: { id?: string }, respond: (value: unknown) => void) => unknown;
const scope = globalThis as { browser?: unknown };
afterEach(() => {
	delete scope.browser;
});

/** A background that answers with what is stored; `undefined`: it is not there yet. */
function background(stored: { own?: unknown; ruled?: unknown } | undefined) {
	const listeners = new Set<Listener>();
	const state = { stored, asked: 0 };
	scope.browser = {
		runtime: {
			id: "me",
			async sendMessage(message: { type: string }) {
				expect(message).toEqual({ type: "settings/get" });
				state.asked++;
				if (!state.stored) throw new Error("Could not establish connection.");
				return { own: state.stored.own, ruled: state.stored.ruled };
			},
			onMessage: {
				addListener: (l: Listener) => listeners.add(l),
				removeListener: (l: Listener) => listeners.delete(l),
			},
		},
	};
	const say = (message: unknown, id = "me") => {
		for (const listener of listeners) listener(message, { id }, () => undefined);
	};
	return { state, listeners, say };
}
const soon = () => new Promise((done) => setTimeout(done, 5));

test("what is stored is told once it is known, and again when somebody changes it, until the page ends", async () => {
	const { state, listeners, say } = background({ own: { off: ["rank@jira-cloud"] } });
	const end = new AbortController();
	const told: PageSettings[] = [];
	followSettings("jira-cloud", (settings) => told.push(settings), end.signal);
	await soon();
	expect(told.map((t) => t.parts.rank)).toEqual([false]);
	state.stored = { own: { off: [] } };
	say({ type: "badges/changed", keys: "all" });
	say({ type: "settings/changed" }, "another extension");
	await soon();
	expect(told).toHaveLength(1);
	say({ type: "settings/changed" });
	await soon();
	expect(told.map((t) => t.parts.rank)).toEqual([false, true]);
	end.abort();
	expect(listeners.size).toBe(0);
	say({ type: "settings/changed" });
	await soon();
	expect(told).toHaveLength(2);
});

test("an administrator's word counts before the person's", async () => {
	background({ own: { off: [] }, ruled: { "jira-cloud": { strip: false }, cutLine: 3 } });
	const told: PageSettings[] = [];
	followSettings("jira-cloud", (settings) => told.push(settings), new AbortController().signal);
	await soon();
	expect(told).toMatchObject([{ parts: { strip: false }, cut: 3 }]);
});

test("where nothing was chosen everything is on", async () => {
	background({});
	const told: PageSettings[] = [];
	followSettings("azure-devops", (settings) => told.push(settings), new AbortController().signal);
	await soon();
	expect(told.map((t) => Object.values(t.parts).every(Boolean))).toEqual([true]);
});

test("a background that does not answer yet is asked again, and nothing is switched on before it does", async () => {
	const { state } = background(undefined);
	const told: PageSettings[] = [];
	const end = new AbortController();
	followSettings("jira-cloud", (settings) => told.push(settings), end.signal);
	await soon();
	expect([state.asked, told.length]).toEqual([1, 0]);
	state.stored = { own: { off: ["panel@jira-cloud"] } };
	await expect.poll(() => told.map((t) => t.parts.panel), { timeout: 3000 }).toEqual([false]);
	end.abort();
});
