import { request } from "node:https";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "./server.ts";

let site: Sandbox;
beforeAll(async () => {
	site = await startSandbox();
});
afterAll(() => site.close());

function ask(path: string): Promise<{ status: number; type: string; retryAfter: string | undefined; body: string }> {
	return new Promise((done, fail) => {
		const options = { host: "127.0.0.1", port: site.port, path, rejectUnauthorized: false };
		request(options, async (reply) => {
			const { statusCode: status = 0, headers } = reply;
			const body = await text(reply);
			done({ status, type: headers["content-type"] ?? "", retryAfter: headers["retry-after"], body });
		})
			.on("error", fail)
			.end();
	});
}

test("too many requests in a second are refused with the time to wait, and a second later it answers again", async () => {
	const replies = await Promise.all(Array.from({ length: 12 }, () => ask("/rest/api/3/myself")));
	expect(replies.filter((r) => r.status === 200)).toHaveLength(8);
	expect(replies.filter((r) => r.status === 429 && r.retryAfter === "1")).toHaveLength(4);
	expect(site.limited()).toBe(4);
	await new Promise((done) => setTimeout(done, 1100));
	expect((await ask("/rest/api/3/myself")).status).toBe(200);
});

test("a signed-out site answers REST with a page and status 200, as Jira does; pages are never limited", async () => {
	await new Promise((done) => setTimeout(done, 1100));
	site.setFault("html-login");
	expect(await ask("/rest/api/3/myself")).toMatchObject({ status: 200, type: "text/html;charset=UTF-8" });
	site.setFault(undefined);
	const pages = await Promise.all(Array.from({ length: 12 }, () => ask("/browse/PS-1")));
	expect(pages.every((p) => p.status === 200 && p.body.includes("PS-1"))).toBe(true);
});
