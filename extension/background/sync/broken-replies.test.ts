import "fake-indexeddb/auto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { NO_FIELDS } from "../../../shared/sources/field-map.ts";
import { jiraCloud } from "../../../shared/sources/jira-cloud/client.ts";
import type { Transport } from "../../../shared/sources/transport.ts";
import { allItems } from "../../../shared/store/item-segments.ts";
import { site, startBackground } from "../../../test/sandbox/start-background.ts";
import {
	begin,
	digest,
	isReady,
	issues,
	type Started,
	status,
	undisturbed,
} from "../../../test/sandbox/sync-oracle.ts";
import { directTransport } from "../direct-transport.ts";

const start = () => startBackground(issues(9));
const issue = (key: string, fields: object = {}) => ({
	id: key,
	key,
	fields: { summary: `Título of ${key} 😀`, ...fields },
});
const page = (...list: object[]) => JSON.stringify({ issues: list, isLast: true });
const read = (text: string) => {
	const transport: Transport = async () => ({ kind: "reply", status: 200, contentType: "application/json", text });
	return jiraCloud({ site, transport, now: () => 0 }).page("project = PS", { ...NO_FIELDS, estimate: "cf_1" });
};

/** Makes the nth answer another text, once. */
function breakAt(b: Started, at: number, change: (text: string) => string): void {
	const real = b.host.transport;
	let asked = 0;
	b.host.transport = async (request) => {
		const reply = await real(request);
		return ++asked === at && reply.kind === "reply" ? { ...reply, text: change(reply.text) } : reply;
	};
}

describe("F7: a broken answer", () => {
	test("cut at any byte of a page is told as unreadable and gives no item", async () => {
		const whole = new TextEncoder().encode(
			page(issue("PS-1"), issue("PS-2", { labels: ["a\\b", "\n"], cf_1: -1.5e3 })),
		);
		const seen = new Set<string>();
		for (let at = 0; at < whole.length; at++) {
			const found = await read(new TextDecoder().decode(whole.slice(0, at)));
			seen.add(found.ok ? `read at ${at}` : found.problem.code);
		}
		expect([...seen]).toEqual(["unreadable"]);
		expect(await read(new TextDecoder().decode(whole))).toMatchObject({ ok: true });
	});

	test.each(["", '{"issues":[{"key":"PS-', '{"issues":[]', "[]", "NaN"])(
		"'%s' at any request of a sync changes nothing stored and is told; the next attempt leaves what an undisturbed one leaves",
		async (text) => {
			const calm = await undisturbed(start);
			let told = 0;
			for (let at = 1; at <= calm.asked; at++) {
				const b = await start();
				breakAt(b, at, () => text);
				const said = await begin(b);
				if (!said.started) {
					expect(said.problem, `at ${at}`).toBe("unreadable");
					told++;
				} else await b.settle(async () => ["stopped", "ready"].includes((await status(b))?.state ?? ""));
				if ((await status(b))?.state === "stopped") {
					expect(await status(b), `at ${at}`).toMatchObject({ problem: { code: "unreadable" } });
					told++;
					const { items } = await allItems(b.store, `${site}|a1`);
					expect(JSON.parse(calm.digest).items).toEqual(expect.arrayContaining(items));
				}
				if (!(await isReady(b))) await begin(b);
				await b.settle(() => isReady(b));
				expect(await digest(b.store), `at ${at}`).toBe(calm.digest);
			}
			// All but the count beforehand, which a sync can do without; and no fields at all are an answer.
			expect(told).toBe(calm.asked - (text === "[]" ? 2 : 1));
		},
	);

	test("with a byte order mark is read as one without", async () =>
		expect(await read(`\ufeff${page(issue("PS-1"))}`)).toEqual(await read(page(issue("PS-1")))));

	test("that says a member twice is read by the last, as everywhere else, and gives one item", async () => {
		const found = await read('{"issues":[{"key":"PS-1","key":"PS-2","fields":{"summary":"a","summary":"b"}}]}');
		expect(found).toMatchObject({ ok: true, value: { items: [{ key: "PS-2", title: "b" }], quarantined: [] } });
	});

	test.each(["__proto__", "constructor", "prototype", "\\u005f_proto__"])(
		"with a member %s changes no object",
		async (name) => {
			const found = await read(
				`{"issues":[{"key":"PS-1","fields":{"summary":"a","${name}":{"polluted":1,"labels":["x"]}}}]}`,
			);
			expect(found).toMatchObject({ ok: true, value: { items: [{ key: "PS-1", labels: [] }] } });
			expect(({} as { polluted?: number }).polluted).toBeUndefined();
		},
	);

	test.each(["", "constructor "])("nested ten thousand deep (%s) overflows nothing", async (word) => {
		const deep = '{"type":"paragraph","content":['.repeat(10_000) + "]}".repeat(10_000);
		const odd = "[".repeat(10_000) + "]".repeat(10_000);
		const text = `{"issues":[{"key":"PS-1","fields":{"summary":"a ${word}","description":${deep},"labels":${odd},"cf_1":${odd}}},{"key":"PS-2","fields":{"summary":"b"}}]}`;
		const found = await read(text);
		// With a dangerous name in it each member is looked at, which may go too deep: then it is told, and never thrown.
		if (found.ok) expect(found.value.items.map((i) => i.key)).toEqual(["PS-1", "PS-2"]);
		else expect([word, found.problem.code]).toEqual(["constructor ", "unreadable"]);
	});

	test("with a number beyond all numbers, or words for one, gives an item whose estimate is missing and not zero", async () => {
		for (const value of ["1e400", "-1e400", '"NaN"', '"Infinity"', '"12"', "{}", "[]", "true"]) {
			const found = await read(`{"issues":[{"key":"PS-1","fields":{"summary":"a","cf_1":${value}}}]}`);
			expect(found, value).toMatchObject({ ok: true, value: { items: [{ key: "PS-1" }] } });
			if (found.ok) expect(found.value.items[0], value).not.toHaveProperty("estimate");
		}
	});

	test("with one bad record gives the others, and counts and names the bad one", async () => {
		const b = await start();
		const spoil = (text: string) => text.replace('"summary":"Title of PS-3"', '"summary":3');
		const real = b.host.transport;
		b.host.transport = async (request) => {
			const reply = await real(request);
			return reply.kind === "reply" ? { ...reply, text: spoil(reply.text) } : reply;
		};
		await begin(b);
		await b.settle(() => isReady(b));
		expect(await status(b)).toMatchObject({ items: 8, quarantined: 1 });
	});
});

/** A server that spoils the transfer itself, and the transport that the extension reads with where no tab is open. */
async function over(reply: (response: ServerResponse, body: Buffer) => void) {
	const body = Buffer.from(page(issue("PS-1"), issue("PS-2")));
	const server = createServer((_, response) => reply(response, body));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const found = await jiraCloud({ site: own, transport: directTransport(own), now: () => 0 }).page("x = 1", NO_FIELDS);
	server.closeAllConnections();
	server.close();
	return found;
}
const JSON_HEAD = { "content-type": "application/json" };

describe("F7: a broken transfer", () => {
	test("with a length too great, or a compressed body that is cut, is told", async () => {
		const long = await over((r, body) => {
			r.writeHead(200, { ...JSON_HEAD, "content-length": body.length + 10 });
			r.write(body, () => r.destroy());
		});
		expect(long).toMatchObject({ ok: false, problem: { code: "offline" } });
		const cut = await over((r, body) => {
			const packed = gzipSync(body).subarray(0, -20);
			r.writeHead(200, { ...JSON_HEAD, "content-encoding": "gzip", "content-length": packed.length }).end(packed);
		});
		// Whether what could be unpacked is given or not is the engine's choice; no item comes of it.
		expect(["offline", "unreadable"]).toContain(cut.ok ? "read" : cut.problem.code);
	});

	test("with a length too small is told as unreadable", async () => {
		const short = await over((r, body) => {
			r.writeHead(200, { ...JSON_HEAD, "content-length": body.length - 10 }).end(body.subarray(0, -10));
		});
		expect(short).toMatchObject({ ok: false, problem: { code: "unreadable" } });
	});

	test("that splits a character between two packets is read whole", async () => {
		const split = await over((r, body) => {
			const at = body.indexOf(Buffer.from("😀")) + 2;
			r.writeHead(200, JSON_HEAD);
			r.write(body.subarray(0, at));
			setTimeout(() => r.end(body.subarray(at)), 20);
		});
		expect(split).toMatchObject({ ok: true, value: { items: [{ title: "Título of PS-1 😀" }, { key: "PS-2" }] } });
	});
});
