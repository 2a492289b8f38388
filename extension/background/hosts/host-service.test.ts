import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { readHosts } from "../../../shared/store/hosts.ts";
import { openStore } from "../../../shared/store/open-store.ts";
import { readSites, writeSite } from "../../../shared/store/sites.ts";
import { contextOf, own, PAGE } from "../../../test/sandbox/start-background.ts";
import { background } from "../answer-message.ts";
import type { Context } from "../context.ts";

const JIRA = "https://jira.corp.example/jira";
const NAME = "jira.corp.example";

/** A browser in which some names are allowed, with one open page that answers as a Jira does. */
async function start() {
	const store = await openStore({}, `hosts-${Math.random()}`);
	const allowed = new Set([NAME]);
	const scripts = new Map<string, readonly string[]>();
	const open = { page: true };
	const info = JSON.stringify({ baseUrl: JIRA, version: "9.12.10", deploymentType: "Server" });
	const answer = (path: string): SourceReply => ({
		kind: "reply",
		status: path === "/jira/rest/api/2/serverInfo" ? 200 : 404,
		contentType: "application/json",
		text: info,
	});
	const hosts: Context["hosts"] = {
		isAllowed: async (name) => allowed.has(name),
		disallow: async (name) => void allowed.delete(name),
		setScripts: async (name, files) => void (files.length > 0 ? scripts.set(name, files) : scripts.delete(name)),
		readThrough: async (_, paths) => (open.page ? paths.map(answer) : undefined),
	};
	const made = background({ ...(await contextOf({ store })), hosts }, own);
	const ask = (message: object) => made.answer(message, PAGE);
	return { store, allowed, scripts, open, ask, hosts: made.hosts };
}

test("an address is told for what it is, then read, drawn on, and let go", async () => {
	const { store, allowed, scripts, ask } = await start();
	expect(await ask({ type: "host/probe", address: `${JIRA}/browse/PS-1` })).toEqual({
		site: JIRA,
		kind: "jira-data-center",
		version: "9.12.10",
	});
	expect(await ask({ type: "host/add", site: JIRA, kind: "jira-data-center" })).toEqual({ added: true });
	expect(scripts.get(NAME)).toEqual(["jira.js"]);
	await writeSite(store, { partition: `${JIRA}|a`, site: JIRA, account: "a", scope: "project = PS", watermark: "w" });
	expect(await ask({ type: "sync/status" })).toMatchObject({ sites: [{ site: JIRA, kind: "jira-data-center" }] });
	expect(await ask({ type: "host/remove", site: JIRA })).toEqual({ ok: true });
	expect([await readHosts(store), [...scripts], [...allowed]]).toEqual([[], [], []]);
	expect(await readSites(store)).toEqual([{ partition: `${JIRA}|a`, site: JIRA, account: "a" }]);
	expect(await ask({ type: "sync/start", site: JIRA, scope: "x" })).toEqual({ started: false, problem: "not-a-site" });
});

test("two products of one name have both scripts, and the permission stays with the last", async () => {
	const { allowed, scripts, ask } = await start();
	const other = "https://jira.corp.example/tfs/Main";
	await ask({ type: "host/add", site: JIRA, kind: "jira-data-center" });
	await ask({ type: "host/add", site: other, kind: "azure-devops" });
	expect(scripts.get(NAME)).toEqual(["jira.js", "azure.js"]);
	await ask({ type: "host/remove", site: JIRA });
	expect([scripts.get(NAME), allowed.has(NAME)]).toEqual([["azure.js"], true]);
});

test.each([
	[
		"a product in the cloud, by its name",
		"acme.atlassian.net/x",
		{ site: "https://acme.atlassian.net", kind: "jira-cloud" },
	],
	["a name that was not allowed", "other.corp.example", { problem: "not-allowed" }],
])("%s", async (_, address, answer) => {
	const { ask } = await start();
	expect(await ask({ type: "host/probe", address: `https://${address}` })).toEqual(answer);
});

test("without an open page nothing is told, nor of an address that is not secure", async () => {
	const { open, ask } = await start();
	open.page = false;
	expect(await ask({ type: "host/probe", address: JIRA })).toEqual({ problem: "no-tab" });
	expect(await ask({ type: "host/probe", address: "http://jira.corp.example" })).toEqual({ problem: "not-https" });
	expect(await ask({ type: "host/probe", address: "jira" })).toEqual({ problem: "not-https" });
});

test.each([
	["https://acme.atlassian.net", "jira-data-center", "not-a-site"],
	["https://jira.corp.example/jira/", "jira-data-center", "not-a-site"],
	["https://jira.corp.example/jira?x", "jira-data-center", "not-a-site"],
	["http://jira.corp.example", "jira-data-center", "not-a-site"],
	["https://jira.corp.example", "jira-cloud", "not-a-site"],
	["https://jira.corp.example", "toString", "not-a-site"],
	["https://other.corp.example", "jira-data-center", "not-allowed"],
])("%s as %s is not taken", async (site, kind, problem) => {
	const { store, ask } = await start();
	expect(await ask({ type: "host/add", site, kind })).toEqual({ added: false, problem });
	expect(await readHosts(store)).toEqual([]);
});

test("what is let go is that site alone: others of other names keep their scripts, their scope and their permission", async () => {
	const { store, allowed, scripts, ask, hosts } = await start();
	const other = "https://issues.corp.example";
	allowed.add("issues.corp.example");
	for (const site of [JIRA, other]) {
		await ask({ type: "host/add", site, kind: "jira-data-center" });
		await writeSite(store, { partition: `${site}|a`, site, account: "a", scope: "project = PS" });
	}
	expect(await ask({ type: "host/remove", site: "https://never.corp.example" })).toEqual({ ok: true });
	allowed.delete(NAME);
	await hosts.settle();
	expect((await readHosts(store)).map((h) => h.site)).toEqual([other]);
	expect([[...scripts.keys()], [...allowed]]).toEqual([["issues.corp.example"], ["issues.corp.example"]]);
	const scopes = (await readSites(store)).map((row) => [row.site, row.scope]);
	expect(scopes.sort()).toEqual([
		[other, "project = PS"],
		[JIRA, undefined],
	]);
});

test("changes that come at once are made one after the other, and each sees the one before", async () => {
	const { store, scripts, ask, hosts } = await start();
	const add = (site: string) => ask({ type: "host/add", site, kind: "jira-data-center" });
	const all = [add(JIRA), hosts.settle(), add(`${JIRA}2`), ask({ type: "host/remove", site: JIRA }), hosts.settle()];
	await Promise.all(all);
	expect((await readHosts(store)).map((h) => h.site)).toEqual([`${JIRA}2`]);
	expect(scripts.get(NAME)).toEqual(["jira.js"]);
});

test("a permission that was taken back takes the host away; after an update the scripts are put back", async () => {
	const { store, allowed, scripts, ask, hosts } = await start();
	await ask({ type: "host/add", site: JIRA, kind: "jira-data-center" });
	scripts.clear();
	await hosts.settle();
	expect(scripts.get(NAME)).toEqual(["jira.js"]);
	allowed.clear();
	await hosts.settle();
	expect([await readHosts(store), [...scripts]]).toEqual([[], []]);
});
