import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { readRollup } from "../../../shared/store/rollup.ts";
import type { SegmentRow } from "../../../shared/store/rows.ts";
import { PAGE, register, startBackground } from "../../../test/sandbox/start-background.ts";
import { begin, digest, isReady, issues, type Started, status } from "../../../test/sandbox/sync-oracle.ts";

/** Three segments of ten, in one store. */
async function synced(): Promise<Started> {
	const b = await startBackground(issues(30), register);
	b.host.state.pageSize = 10;
	await begin(b);
	await b.settle(() => isReady(b));
	return b;
}

const flip = (text: string, at: number, bit: number): string =>
	text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);

async function damage(b: Started, id: number, change: (row: SegmentRow) => object): Promise<string[]> {
	const row = (await b.store.get("segments", id)) as SegmentRow;
	await b.store.put("segments", { ...row, ...change(row) });
	const keys = (await b.store.get("segmentKeys", id)) as { keys: string };
	return keys.keys.split("\n");
}

const bulkKeys = (b: Started, from: number): string[] =>
	b.host.asked
		.slice(from)
		.filter((r) => r.path.endsWith("bulkfetch"))
		.flatMap((r) => (JSON.parse(r.body ?? "") as { issueIdsOrKeys: string[] }).issueIdsOrKeys);

describe("F14: a stored segment in which bits have flipped", () => {
	test("is found out wherever it is hit, told, and read anew by name and alone", async () => {
		const b = await synced();
		const wanted = await digest(b.store);
		for (let round = 0; round < 24; round++) {
			const ids = await b.store.getAllKeys("segments");
			const id = ids[(round * 7) % ids.length] as number;
			const keys = await damage(b, id, ({ body, gone, checksum }) =>
				round % 8 === 7
					? { gone: [...gone, "PS-1"] }
					: round % 8 === 6
						? { checksum: checksum ^ (1 << round) }
						: { body: flip(body, (round * 7919) % body.length, round % 7) },
			);
			const again = b.make();
			await again.answer({ type: "register/changed" }, PAGE);
			const [told] = (await readRollup(b.store))?.sites ?? [];
			const [first, ...rest] = JSON.parse(await digest(b.store)).damaged as { keys: string[] }[];
			// What a later segment gave anew is not lost with an older one.
			const lost = first?.keys ?? [];
			expect(rest).toEqual([]);
			expect(keys).toEqual(expect.arrayContaining(lost));
			if (lost.length > 0)
				expect(told).toMatchObject({ problem: { code: "cache-damaged", detail: String(lost.length) } });
			expect(told?.items).toBe(30 - lost.length);
			const asked = b.host.asked.length;
			await again.sync.due();
			await begin(again);
			await b.settle(async () => (await status(again))?.state === "ready" && !(await isPulling(b)));
			expect(await digest(b.store), `round ${round}`).toBe(wanted);
			expect(bulkKeys(b, asked).sort(), `round ${round}`).toEqual([...lost].sort());
			// The pages asked for besides are those of a change, and not of the whole scope.
			const pages = b.host.asked.slice(asked).filter((r) => r.path.includes("summary") && r.method === "GET");
			expect(pages.every((r) => r.path.includes("updated"))).toBe(true);
		}
	});

	test("is mended by the next worker where the first one died in the middle", async () => {
		const b = await synced();
		const wanted = await digest(b.store);
		const [id] = await b.store.getAllKeys("segments");
		await damage(b, id ?? 0, ({ body }) => ({ body: flip(body, 40, 1) }));
		const dying = b.make();
		const real = b.host.transport;
		b.host.transport = (r) => (r.path.endsWith("bulkfetch") ? new Promise(() => {}) : real(r));
		await begin(dying);
		await b.settle(() => isPulling(b));
		b.host.transport = real;
		const mended = await startOver(b);
		expect(await digest(b.store)).toBe(wanted);
		expect(await status(mended)).toMatchObject({ state: "ready", items: 30 });
	});

	test("with its keys lost too is made good by the whole pull that alone can do it", async () => {
		const b = await synced();
		const wanted = await digest(b.store);
		const [id] = await b.store.getAllKeys("segments");
		await damage(b, id ?? 0, () => ({ body: 5 }));
		await b.store.delete("segmentKeys", id ?? 0);
		const again = b.make();
		await begin(again);
		await b.settle(async () => (await isReady(again)) && !(await isPulling(b)));
		expect(await digest(b.store)).toBe(wanted);
	});

	test("whose items the site no longer has, or gives unreadable, loses them and says nothing of damage", async () => {
		const all = issues(30);
		const b = await startBackground(all, register);
		b.host.state.pageSize = 10;
		await begin(b);
		await b.settle(() => isReady(b));
		const [id] = await b.store.getAllKeys("segments");
		await damage(b, id ?? 0, ({ body }) => ({ body: flip(body, 40, 1) }));
		all.splice(0, 1);
		const real = b.host.transport;
		b.host.transport = async (r) => {
			const reply = await real(r);
			if (reply.kind !== "reply") return reply;
			return { ...reply, text: reply.text.replace('"summary":"Title of PS-2"', '"summary":null') };
		};
		const again = b.make();
		await begin(again);
		await b.settle(async () => (await isReady(again)) && !(await isPulling(b)));
		expect(await status(again)).toMatchObject({ items: 28 });
		expect(JSON.parse(await digest(b.store)).damaged).toEqual([]);
	});
});

const isPulling = async (b: Started): Promise<boolean> =>
	JSON.parse(await digest(b.store)).known.some((row: { pull?: object }) => row.pull !== undefined);

/** A new worker with the lock that died with the old one. */
async function startOver(b: Started) {
	const mended = b.reborn();
	await mended.sync.continueAll();
	await b.settle(() => isReady(mended));
	return mended;
}
