import { request } from "node:https";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReply } from "../../../shared/sources/problem.ts";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { type AzureSandbox, azureRules, startAzureSandbox } from "./server.ts";

let site: AzureSandbox;
beforeAll(async () => {
	site = await startAzureSandbox();
});
afterAll(() => site.close());

function ask(host: string, path: string): Promise<SourceReply & { kind: "reply" }> {
	return new Promise((done, fail) => {
		const options = { host: "127.0.0.1", port: site.port, path, headers: { host }, rejectUnauthorized: false };
		request(options, async (reply) => {
			const { statusCode: status = 0, headers } = reply;
			const wait = headers["retry-after"] === undefined ? {} : { retryAfter: headers["retry-after"] };
			const contentType = headers["content-type"] ?? "";
			done({ kind: "reply", status, contentType, ...wait, text: await text(reply) });
		})
			.on("error", fail)
			.end();
	});
}
const WHO = "/contoso/_apis/connectionData";

test("a browser finds both names on this machine", () =>
	expect(azureRules(8443)).toEqual([
		"MAP dev.azure.com 127.0.0.1:8443",
		"MAP contoso.visualstudio.com 127.0.0.1:8443",
	]));

test("an organisation answers under both of its names, and its pages list its work", async () => {
	expect((await ask("dev.azure.com", WHO)).status).toBe(200);
	expect((await ask("contoso.visualstudio.com", "/_apis/connectionData")).status).toBe(200);
	expect((await ask("dev.azure.com", "/contoso/Digital/_workitems")).text).toContain(
		"/contoso/Digital/_workitems/edit/101",
	);
	expect(site.calls).toContain("GET contoso.visualstudio.com/_apis/connectionData");
});

test("F6, F8: what its faults look like is told apart", async () => {
	const told: unknown[] = [];
	for (const fault of ["203", "302", "429", "delayed"] as const) {
		site.setFault(fault, "3");
		const read = readReply(await ask("dev.azure.com", WHO), 0);
		told.push(read.ok ? { waitMs: read.waitMs } : read.problem);
	}
	site.setFault(undefined);
	expect(told).toEqual([
		{ code: "signed-out" },
		{ code: "signed-out" },
		{ code: "rate-limited", waitMs: 3000 },
		{ waitMs: 3000 },
	]);
});
