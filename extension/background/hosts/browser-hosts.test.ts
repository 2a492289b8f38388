import { expect, test } from "vitest";
import { browserHosts, type HostApi } from "./browser-hosts.ts";

interface Tab {
	id?: number;
	url: string;
}

/** As much of a browser as is asked of it: what it was told is kept. */
function browserWith(tabs: Tab[], answers: Readonly<Record<number, unknown>> = {}) {
	const scripts = new Map<string, { id: string; js?: string[] }>();
	const injected: unknown[] = [];
	const api = {
		permissions: {
			contains: async ({ origins }: { origins: string[] }) => origins[0] === "https://jira.corp.example/*",
			async remove(what: { origins: string[] }) {
				if (what.origins[0]?.includes("forced")) throw new Error("You cannot remove required permissions.");
				return injected.push(what) > 0;
			},
		},
		scripting: {
			getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.filter((id) => scripts.has(id)),
			async registerContentScripts(given: { id: string }[]) {
				for (const script of given) {
					if (scripts.has(script.id)) throw new Error("Duplicate script ID");
					scripts.set(script.id, script);
				}
			},
			async updateContentScripts(given: { id: string }[]) {
				for (const script of given) {
					if (!scripts.has(script.id)) throw new Error("Nonexistent script ID");
					scripts.set(script.id, script);
				}
			},
			async unregisterContentScripts({ ids }: { ids: string[] }) {
				for (const id of ids) if (!scripts.delete(id)) throw new Error("Nonexistent script ID");
			},
			async executeScript({ target, files, args }: { target: { tabId: number }; files?: string[]; args?: unknown[] }) {
				injected.push([target.tabId, files ?? args]);
				if (!(target.tabId in answers)) throw new Error("Cannot access contents of the page");
				return [{ frameId: 0, result: answers[target.tabId] }];
			},
		},
		tabs: {
			query: async ({ url }: { url: string }) =>
				tabs.filter((t) => new URL(t.url).hostname === new URL(url.replace("*", "")).hostname),
		},
	};
	return { hosts: browserHosts(api as unknown as HostApi), scripts, injected };
}

test("the script of a host is registered for its name alone, changed, and taken away", async () => {
	const { hosts, scripts, injected } = browserWith([
		{ id: 4, url: "https://jira.corp.example/jira/browse/PS-1" },
		{ url: "https://jira.corp.example/" },
	]);
	await hosts.setScripts("jira.corp.example", []);
	expect(scripts.size).toBe(0);
	await hosts.setScripts("jira.corp.example", ["jira.js"]);
	expect(scripts.get("host-jira.corp.example")).toEqual({
		id: "host-jira.corp.example",
		matches: ["https://jira.corp.example/*"],
		js: ["jira.js"],
		runAt: "document_idle",
		persistAcrossSessions: true,
	});
	// A page that was open before has it at once; one that takes no script is no fault.
	expect(injected).toEqual([[4, ["jira.js"]]]);
	await hosts.setScripts("jira.corp.example", ["jira.js", "azure.js"]);
	expect(scripts.get("host-jira.corp.example")?.js).toEqual(["jira.js", "azure.js"]);
	await hosts.setScripts("jira.corp.example", []);
	expect(scripts.size).toBe(0);
});

test("the permission is asked after, and given back, for that name", async () => {
	const { hosts, injected } = browserWith([]);
	expect(await hosts.isAllowed("jira.corp.example")).toBe(true);
	expect(await hosts.isAllowed("other.corp.example")).toBe(false);
	await hosts.disallow("jira.corp.example");
	expect(injected).toEqual([{ origins: ["https://jira.corp.example/*"] }]);
	// What an administrator gave for good.
	await hosts.disallow("forced.corp.example");
});

test("an address is read through the first page of its own origin that answers in form", async () => {
	const reply = { kind: "reply", status: 200, contentType: "application/json", text: "{}" };
	const { hosts, injected } = browserWith(
		[
			{ id: 1, url: "https://jira.corp.example:8443/other" },
			{ id: 2, url: "https://jira.corp.example/refuses" },
			{ id: 3, url: "https://jira.corp.example/odd" },
			{ id: 4, url: "https://jira.corp.example/short" },
			{ id: 5, url: "https://jira.corp.example/jira" },
		],
		{ 3: [{ kind: "odd" }, reply], 4: [reply], 5: [reply, { kind: "network", why: "failed" }] },
	);
	expect(await hosts.readThrough("https://jira.corp.example", ["/a", "/b"])).toEqual([
		reply,
		{ kind: "network", why: "failed" },
	]);
	expect(injected.map((i) => (i as number[])[0])).toEqual([2, 3, 4, 5]);
	expect(injected[0]).toEqual([2, [["/a", "/b"]]]);
	expect(await hosts.readThrough("https://jira.corp.example:9", ["/a"])).toBeUndefined();
});
