import { describe, expect, test } from "vitest";
import { NO_FIELDS } from "../field-map.ts";
import type { SourceReply, Transport } from "../transport.ts";
import type { Learnt } from "../work-source.ts";
import { azureDevOps } from "./client.ts";
import { json, SITE, site, workItem } from "./organisation-for-tests.ts";

const QUERY = "([System.TeamProject] = 'Homes')";
const itemsOf = async (client: ReturnType<typeof site>["client"]) => {
	const found = await client.page(QUERY, NO_FIELDS);
	return found.ok ? found.value.items.map((i) => i.key as string) : found.problem.code;
};

describe("what went wrong is told apart", () => {
	const html = { contentType: "text/html; charset=utf-8", text: "<!DOCTYPE html><title>Sign in" };
	test.each<[string, SourceReply, object]>([
		["a sign-in page with 203", json(0, { status: 203, ...html }), { code: "signed-out" }],
		["a way to a sign-in page", json(0, { status: 302, ...html }), { code: "signed-out" }],
		["a sign-in page with 200", json(0, html), { code: "signed-out" }],
		[
			"a project that is not there",
			json({ message: "VS800075: The project does not exist" }, { status: 404 }),
			{ code: "not-found", detail: "VS800075: The project does not exist" },
		],
		[
			"too much use, with any status",
			json({ message: "TF400733: The request has been cancelled" }, { status: 400, retryAfter: "20" }),
			{ code: "rate-limited", waitMs: 20_000 },
		],
		["too much use with 429", json({}, { status: 429, retryAfter: "5" }), { code: "rate-limited", waitMs: 5000 }],
		["a list of another form", json({ workItems: 5 }), { code: "unreadable" }],
		["JSON that was cut off", json(0, { text: '{"workItems":[{"id' }), { code: "unreadable" }],
	])("%s", async (_, reply, problem) =>
		expect(await site([], () => reply).client.page(QUERY, NO_FIELDS)).toMatchObject({ ok: false, problem }),
	);

	test("lists are read in each of their forms, with a byte order mark too", async () => {
		for (const form of [[workItem(1)], { value: [workItem(1)] }, { values: [workItem(1)] }]) {
			const { client } = site([1], ({ path }) =>
				path.includes("batch") ? json(0, { text: `\ufeff${JSON.stringify(form)}` }) : undefined,
			);
			expect(await itemsOf(client)).toEqual(["contoso#1"]);
		}
	});
});

test("an older server is asked with the version that it says it knows", async () => {
	const message =
		"The requested REST API version of 7.1 is out of range for this server. The latest REST API version this server supports is 6.0.";
	const s = site([1], ({ path }) => (path.endsWith("version=7.1") ? json({ message }, { status: 400 }) : undefined));
	const server = s.open(undefined, "https://tfs.corp.example/tfs/DefaultCollection");
	expect(await itemsOf(server)).toEqual(["defaultcollection#1"]);
	expect(s.asked.map((r) => r.path.slice(-3))).toEqual(["7.1", "6.0", "6.0", "6.0"]);
	const odd = site([1], () => json({ message: "VS403437: version 7.1" }, { status: 400 }));
	expect(await odd.client.page(QUERY, NO_FIELDS)).toMatchObject({ problem: { code: "rejected" } });
	expect(odd.asked).toHaveLength(1);
});

describe("F6: a site that asks for a pause with every good answer", () => {
	/** As our manners do: until a pause is over, nothing is let through. */
	async function through(ids: number[], stale = 0) {
		const paused = { until: 0 };
		let now = 0;
		const s = site(ids);
		const learnt: Learnt = new Map();
		const transport: Transport = async (request) => {
			const left = (paused.until - now) / 1000;
			if (left > 0) return json({}, { status: 429, retryAfter: String(left) });
			paused.until = now + 3000;
			return { ...(await s.transport(request)), retryAfter: "3" } as SourceReply;
		};
		const found: string[] = [];
		let token: string | undefined;
		for (let turns = 0; turns < 20; turns++) {
			const client = azureDevOps({ site: SITE, now: () => now, transport, learnt });
			const page = await client.page(QUERY, NO_FIELDS, token);
			now += 3000 + stale;
			if (!page.ok) {
				expect(page.problem).toEqual({ code: "rate-limited", waitMs: 3000 });
				continue;
			}
			found.push(...page.value.items.map((i) => i.key as string));
			token = page.value.nextToken;
			if (token === undefined) break;
		}
		return { found, paths: s.paths().map((p) => p?.split("/").at(-1)) };
	}

	test("is got through a request at a time, and none is asked twice", async () => {
		expect(await through([1, 2])).toEqual({
			found: ["contoso#1", "contoso#2"],
			paths: ["wiql", "workitemsbatch", "backlogconfiguration", "wiql"],
		});
	});

	test("what was read too long ago is read again", async () => {
		const { found, paths } = await through([1], 5 * 60_000);
		expect(found).toEqual([]);
		expect(paths.filter((p) => p === "workitemsbatch").length).toBeGreaterThan(5);
		expect((await through([1], 5 * 60_000 - 3000)).found).toEqual(["contoso#1"]);
	});
});
