import { describe, expect, test } from "vitest";
import type { Fetched } from "../work-source.ts";
import { overlappingPages } from "./overlapping-pages.ts";

interface Page {
	readonly keys: readonly string[];
}
type Listed = { readonly page: Page; readonly came: number; readonly total: number };

const make = () =>
	overlappingPages<Page>({
		keysOf: (page) => page.keys,
		without: (page, was) => ({ keys: page.keys.filter((key) => !was.has(key)) }),
	});
const letters = (from: number, count: number) => Array.from({ length: count }, (_, i) => `k${from + i}`);

/** A server of these records that gives ten at once, and keeps where it was asked from. */
function server(records: string[], atOnce = 10) {
	const from: number[] = [];
	const ask = async (startAt: number): Promise<Fetched<Listed>> => {
		from.push(startAt);
		const keys = records.slice(startAt, startAt + atOnce);
		return { ok: true, value: { page: { keys }, came: keys.length, total: records.length } };
	};
	return { ask, from };
}

describe("pages that overlap", () => {
	test("name the next by its number, and leave out what the page before had", async () => {
		const read = make();
		const { ask, from } = server(letters(0, 15));
		expect(await read("q", undefined, ask)).toEqual({ ok: true, value: { keys: letters(0, 10), nextToken: "5" } });
		expect(await read("q", "5", ask)).toEqual({ ok: true, value: { keys: letters(10, 5) } });
		expect(from).toEqual([0, 5]);
	});

	test("keep all of a page that does not follow the last one: after a restart, or of another query", async () => {
		const { ask } = server(letters(0, 30));
		expect(await make()("q", "5", ask)).toMatchObject({ value: { keys: letters(5, 10), nextToken: "10" } });
		const read = make();
		await read("q", undefined, ask);
		expect(await read("other", "5", ask)).toMatchObject({ value: { keys: letters(5, 10) } });
	});

	test("go back by a page where nothing overlaps, say so in the token, and end at the beginning", async () => {
		const read = make();
		const records = letters(0, 40);
		const { ask, from } = server(records);
		await read("q", undefined, ask);
		await read("q", "5", ask);
		records.splice(0, 12);
		expect(await read("q", "10", ask)).toEqual({
			ok: true,
			value: { keys: letters(15, 7), nextToken: "5.1" },
		});
		expect(from).toEqual([0, 5, 10, 0]);
		expect(await read("q", "5.1", ask)).toMatchObject({ value: { nextToken: "10.1" } });
	});

	test("end where everything is gone", async () => {
		const read = make();
		const records = letters(0, 20);
		const { ask } = server(records);
		await read("q", undefined, ask);
		records.length = 0;
		expect(await read("q", "5", ask)).toEqual({ ok: true, value: { keys: [] } });
	});

	test("of a server that never agrees with itself are given up going back after fifty times", async () => {
		const read = make();
		let n = 0;
		const from: number[] = [];
		const ask = async (startAt: number): Promise<Fetched<Listed>> => {
			from.push(startAt);
			n += 100;
			return { ok: true, value: { page: { keys: letters(n, 10) }, came: 10, total: 100_000 } };
		};
		await read("q", "9000", ask);
		const next = await read("q", "9005", ask);
		expect(from).toHaveLength(52);
		expect(next).toMatchObject({ value: { nextToken: "8510.50" } });
	});

	test("of one record each do not overlap, and are not gone back for", async () => {
		const read = make();
		const { ask, from } = server(letters(0, 3), 1);
		for (const token of [undefined, "1", "2"]) await read("q", token, ask);
		expect(from).toEqual([0, 1, 2]);
	});

	test.each(["x", "-1", "1.", "1.123", "1e3", "1234567890", ""])("refuse the token %j", async (token) => {
		const { ask, from } = server(letters(0, 3));
		expect(await make()("q", token, ask)).toEqual({ ok: false, problem: { code: "rejected", detail: "page token" } });
		expect(from).toEqual([]);
	});

	test("tell what went wrong, and what pause was asked for", async () => {
		const problem = { code: "offline" } as const;
		expect(await make()("q", undefined, async () => ({ ok: false, problem }))).toEqual({ ok: false, problem });
		const value = { page: { keys: ["a"] }, came: 1, total: 1 };
		const slow = async (): Promise<Fetched<Listed>> => ({ ok: true, value, waitMs: 7 });
		expect(await make()("q", undefined, slow)).toEqual({ ok: true, value: { keys: ["a"] }, waitMs: 7 });
	});
});
