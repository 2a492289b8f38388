import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { carried } from "./carried-reply.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener).listen(0, "127.0.0.1");
	servers.push(server);
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/rest`;
}

test("what a site answers is carried as it came, with what it says of its pace and its clock", async () => {
	const address = await serve((request, response) => {
		const headers = { "content-type": "application/json", "retry-after": "7", "ratelimit-reason": "tenant" };
		response.writeHead(429, { ...headers, date: "Tue, 24 Nov 2026 10:00:00 GMT" }).end(`{"of":"${request.method}"}`);
	});
	expect(await carried(address, { method: "GET" })).toEqual({
		kind: "reply",
		status: 429,
		contentType: "application/json",
		retryAfter: "7",
		limitReason: "tenant",
		date: "Tue, 24 Nov 2026 10:00:00 GMT",
		text: '{"of":"GET"}',
	});
});

test("a read that is sent elsewhere is not followed", async () => {
	const asked: (string | undefined)[] = [];
	const address = await serve(({ url }, response) => {
		asked.push(url);
		response.writeHead(302, { location: "/sign-in" }).end();
	});
	expect(await carried(address, { method: "GET" })).toMatchObject({ kind: "reply", status: 302 });
	expect(asked).toEqual(["/rest"]);
});

test("F13: a site that takes a request and never answers, or stops in the middle, is given up", async () => {
	const silent = await serve(() => undefined);
	expect(await carried(silent, { method: "GET" }, 60)).toMatchObject({
		kind: "network",
		why: expect.stringMatching(/timeout/i),
	});
	const stuck = await serve((_, response) => response.writeHead(200).write('{"issues":['));
	expect(await carried(stuck, { method: "GET" }, 60)).toMatchObject({ kind: "network" });
});

test("F13: where there is no network that is what comes of it", async () => {
	expect(await carried("http://127.0.0.1:9/rest", { method: "GET" })).toMatchObject({ kind: "network" });
});
