import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { NAMES } from "../sandbox/azure/server.ts";
import { OFFICE_HOST } from "../sandbox/excel-host/serve.ts";
import { DC_SITE } from "../sandbox/jira-dc/dc-items.ts";
import { chromiumRequests, firefoxRequests, foreign } from "../sandbox/net-log.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";

/** The stand-ins' names, Microsoft's for the one library that Office demands, and this machine. */
const CONFIGURED = new Set([
	...[SITE, DC_SITE].map((site) => new URL(site).hostname),
	...NAMES,
	OFFICE_HOST,
	"library.test",
	"127.0.0.1",
	"localhost",
]);

/** Last of all: every browser of the run wrote down, by its own means, whatever it asked of the network. */
test("P1: over the whole run no browser asked any host but those that were configured", () => {
	const folder = process.env.SIGHTLINE_NET_LOG ?? "";
	const names = readdirSync(folder);
	const logs = names.map((name) => {
		const text = readFileSync(join(folder, name), "utf8");
		return { name, requests: name.endsWith(".chromium.json") ? chromiumRequests(text) : firefoxRequests(text) };
	});
	const asked = logs.flatMap((log) => log.requests);
	console.log(`${asked.length} requests and look-ups in ${names.length} logs`);
	expect(asked.filter((r) => CONFIGURED.has(r.host)).length, "requests to the hosts of the run").toBeGreaterThan(0);
	expect(foreign(asked, CONFIGURED)).toEqual([]);
});
