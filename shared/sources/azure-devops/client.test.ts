import { describe, expect, test } from "vitest";
import { NO_FIELDS } from "../field-map.ts";
import { pull } from "../pull.ts";
import { PLANNING } from "./areas.ts";
import { CONFIGURATION, json, SITE, site, workItem } from "./organisation-for-tests.ts";

const QUERY = "([System.TeamProject] = 'Homes')";
async function steps(client: ReturnType<typeof site>["client"], from?: string) {
	const found = [];
	for await (const step of pull(client, QUERY, NO_FIELDS, from)) found.push(step);
	return found;
}
const keysOf = (found: Awaited<ReturnType<typeof steps>>) =>
	found.flatMap((s) => (s.kind === "page" ? s.page.items.map((i) => i.key as string) : []));
const many = (n: number) => Array.from({ length: n }, (_, i) => (i + 1) * 3);

describe("a pull", () => {
	test("asks for ids once in a step, and then for a batch of two hundred after the other", async () => {
		const { client, asked, paths } = site(many(450));
		const found = await steps(client);
		expect(keysOf(found)).toEqual(many(450).map((id) => `contoso#${id}`));
		expect(paths()).toEqual([
			"/_apis/wit/wiql",
			"/_apis/wit/workitemsbatch",
			`/Homes/${PLANNING}/backlogconfiguration`,
			"/_apis/wit/workitemsbatch",
			"/_apis/wit/workitemsbatch",
		]);
		expect(asked[0]).toEqual({
			method: "POST",
			path: "/_apis/wit/wiql?timePrecision=true&$top=5000&api-version=7.1",
			body: JSON.stringify({
				query: `SELECT [System.Id] FROM WorkItems WHERE ${QUERY} AND [System.Id] > 0 ORDER BY [System.Id] ASC`,
			}),
		});
		expect(JSON.parse(asked[1]?.body ?? "")).toEqual({
			ids: many(200),
			$expand: "relations",
			errorPolicy: "omit",
		});
		expect(found.map((s) => s.kind === "page" && s.page.nextToken)).toEqual(["600", "1200", undefined]);
	});

	test("goes on from the id it was interrupted after, in a new life too", async () => {
		const { client, asked } = site(many(450));
		expect(keysOf(await steps(client, "1200"))).toEqual(
			many(450)
				.slice(400)
				.map((id) => `contoso#${id}`),
		);
		expect(asked[0]?.body).toContain("[System.Id] > 1200 ");
	});

	test("goes over the number of ids that one step gives", async () => {
		const ids = Array.from({ length: 5001 }, (_, i) => i + 1);
		const { client, asked } = site(ids);
		expect(keysOf(await steps(client))).toHaveLength(5001);
		const after = asked.map((r) => /\[System\.Id\] > (\d+) ORDER/.exec(r.body ?? "")?.[1]).filter((n) => n);
		expect(after).toEqual(["0", "5000"]);
	});

	test("ends where a step was just full", async () => {
		const ids = Array.from({ length: 5000 }, (_, i) => i + 1);
		const found = await steps(site(ids).client);
		expect(keysOf(found)).toHaveLength(5000);
		expect(found.at(-1)).toMatchObject({ kind: "page", page: { items: [] } });
	});

	test("leaves out what vanished between the query and its batch, and does not take it for an error", async () => {
		const ids = many(450);
		const { client } = site(ids, ({ path, body }) =>
			path.includes("workitemsbatch")
				? json({
						value: (JSON.parse(body ?? "").ids as number[])
							.filter((id) => id !== 6)
							.map((id) => (id > 600 && id <= 1200 ? null : workItem(id))),
					})
				: undefined,
		);
		const found = await steps(client);
		expect(keysOf(found)).toHaveLength(450 - 200 - 1);
		expect(found.every((s) => s.kind === "page" && s.page.quarantined.length === 0)).toBe(true);
	});

	test("sets one bad item aside and serves the page of the others", async () => {
		const { client } = site([1, 2, 3], ({ path }) =>
			path.includes("workitemsbatch") ? json({ value: [workItem(1), { id: 2 }, "x", workItem(3)] }) : undefined,
		);
		const [step] = await steps(client);
		if (step?.kind !== "page") throw new Error("no page");
		expect(step.page.items.map((i) => i.key)).toEqual(["contoso#1", "contoso#3"]);
		expect(step.page.quarantined.map((q) => [q.key, q.path])).toEqual([
			["contoso#2", "fields"],
			["?", "id"],
		]);
	});

	test("that is asked for a pause with its ids begins the next page with these, and does not ask again", async () => {
		const { client, asked } = site([1, 2], ({ path, body }) =>
			path.includes("wiql")
				? json(
						{ workItems: [1, 2].filter((id) => !body?.includes(`> ${id} `)).map((id) => ({ id })) },
						{ retryAfter: "7" },
					)
				: undefined,
		);
		const found = await client.page(QUERY, NO_FIELDS);
		expect(found).toMatchObject({ ok: true, waitMs: 7000, value: { items: [], nextToken: "0;1,2" } });
		expect(asked).toHaveLength(1);
		const next = await site([1, 2]).client.page(QUERY, NO_FIELDS, "0;1,2");
		expect(next).toMatchObject({ ok: true, value: { items: [{ key: "contoso#1" }, {}], nextToken: "2" } });
	});

	test("keeps the longest pause that any of its answers asked for", async () => {
		const { client } = site([1], ({ path }) =>
			path.includes("batch")
				? json({ value: [workItem(1)] }, { retryAfter: "3" })
				: path.includes("backlogconf")
					? json(CONFIGURATION, { retryAfter: "9" })
					: undefined,
		);
		expect(await client.page(QUERY, NO_FIELDS)).toMatchObject({ ok: true, waitMs: 9000 });
	});

	test.each(["x", "1;", "1;a", "-1", "1,2", `1;${"1,".repeat(200)}1`])("refuses the token %j", async (token) => {
		const { client, asked } = site([1]);
		expect(await client.page(QUERY, NO_FIELDS, token)).toMatchObject({ ok: false, problem: { code: "rejected" } });
		expect(await client.keys(QUERY, token)).toMatchObject({ ok: false, problem: { code: "rejected" } });
		expect(asked).toEqual([]);
	});

	test("is not drawn on for ever by a site that gives the same ids again", async () => {
		const { client } = site([], ({ path }) =>
			path.includes("wiql") ? json({ workItems: [{ id: 5 }, { id: 5 }] }) : undefined,
		);
		expect((await steps(client)).map((s) => s.kind)).toEqual(["page"]);
	});
});

describe("items by their keys", () => {
	test("are asked by id, and what is not answered is named as it was asked", async () => {
		const { client, asked } = site([1, 2]);
		const found = await client.byKeys(
			["contoso#1", "Contoso#2", "contoso#9", "fabrikam#1", "PS-1", "contoso#x"],
			NO_FIELDS,
		);
		expect(found).toMatchObject({ ok: true, value: { omitted: ["contoso#9", "fabrikam#1", "PS-1", "contoso#x"] } });
		expect(JSON.parse(asked[0]?.body ?? "").ids).toEqual([1, 2, 9]);
	});

	test("of other places alone cost no request", async () => {
		const { client, asked } = site([1]);
		expect(await client.byKeys(["PS-1"], NO_FIELDS)).toMatchObject({
			ok: true,
			value: { items: [], omitted: ["PS-1"] },
		});
		expect(asked).toEqual([]);
	});

	test("are two hundred at most, more of which is our own mistake", async () => {
		const keys = (n: number) => Array.from({ length: n }, (_, i) => `contoso#${i + 1}`);
		await expect(site([1]).client.byKeys(keys(201), NO_FIELDS)).rejects.toThrow(/at most 200/);
		expect((await site([1]).client.byKeys(keys(200), NO_FIELDS)).ok).toBe(true);
	});
});

describe("counts and keys", () => {
	const ids = Array.from({ length: 20_001 }, (_, i) => i + 1);
	test("are exact over the number that one query may find", async () => {
		const { client, asked } = site(ids);
		expect(await client.count(QUERY)).toEqual({ ok: true, value: { count: 20_001, isExact: true } });
		expect(asked.map((r) => new URL(SITE + r.path).searchParams.get("$top"))).toEqual(["19999", "19999"]);
		expect(await site([]).client.count(QUERY)).toMatchObject({ value: { count: 0, isExact: true } });
	});

	test("of keys come many at a time", async () => {
		const { client } = site(ids);
		const first = await client.keys(QUERY);
		if (!first.ok) throw new Error("no keys");
		expect([first.value.keys.length, first.value.keys[0], first.value.nextToken]).toEqual([
			19_999,
			"contoso#1",
			"19999",
		]);
		const second = await client.keys(QUERY, first.value.nextToken);
		expect(second).toEqual({ ok: true, value: { keys: ["contoso#20000", "contoso#20001"] } });
	});

	test("are a problem where the query is", async () => {
		const refused = site([], () => json({ message: "VS402337: too many", typeKey: "X" }, { status: 400 }));
		expect(await refused.client.count("x")).toEqual({
			ok: false,
			problem: { code: "rejected", detail: "VS402337: too many" },
		});
	});
});

describe("who I am", () => {
	const who = (value: unknown) => site([], () => json(value)).client.myself();
	test("is told by the connection, without a version", async () => {
		const s = site([], () => json({ authenticatedUser: { id: "b95f", providerDisplayName: "Ana" }, instanceId: "x" }));
		expect(await s.client.myself()).toEqual({ ok: true, value: { account: "b95f", name: "Ana" } });
		expect(s.asked).toEqual([{ method: "GET", path: "/_apis/connectionData" }]);
		const named = { id: "b", customDisplayName: "Ana I.", providerDisplayName: "Ana" };
		expect(await who({ authenticatedUser: named })).toMatchObject({ value: { name: "Ana I." } });
		expect(await who({ authenticatedUser: { id: "b" } })).toMatchObject({ value: { name: "b" } });
	});

	test("is nobody where a public project answers anybody", async () => {
		const nobody = { id: "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", providerDisplayName: "Anonymous" };
		expect(await who({ authenticatedUser: nobody })).toEqual({ ok: false, problem: { code: "signed-out" } });
		expect(await who({})).toMatchObject({ ok: false, problem: { code: "unreadable" } });
	});
});
