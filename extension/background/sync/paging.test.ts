import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { SourceReply, SourceRequest } from "../../../shared/sources/transport.ts";
import { allItems } from "../../../shared/store/item-segments.ts";
import { readSites } from "../../../shared/store/sites.ts";
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

const DAY = 24 * 3_600_000;
const start = () => startBackground(issues(9));

interface Page {
	issues: { key: string; fields: { summary: string; updated: string } }[];
	nextPageToken?: string;
	isLast?: boolean;
}
const isPage = (r: SourceRequest) => r.path.includes("search/jql") && r.path.includes("summary");
const tokenOf = (r: SourceRequest) => new URL(r.path, site).searchParams.get("nextPageToken");

/** Changes pages of the pull on their way; the keys that a sweep lists come as they are. */
function spoil(b: Started, change: (page: Page, token: string | null, n: number) => Page | SourceReply): () => void {
	const real = b.host.transport;
	let pages = 0;
	b.host.transport = async (request) => {
		const reply = await real(request);
		if (reply.kind !== "reply" || !isPage(request)) return reply;
		const changed = change(JSON.parse(reply.text), tokenOf(request), ++pages);
		return "kind" in changed ? changed : { ...reply, text: JSON.stringify(changed) };
	};
	return () => {
		b.host.transport = real;
	};
}

async function endsAsUndisturbed(b: Started): Promise<void> {
	const calm = await undisturbed(start);
	await b.settle(() => isReady(b));
	expect(await digest(b.store)).toBe(calm.digest);
}

describe("F9: pages that are not as they should be", () => {
	test("a page given twice, under another token, counts once", async () => {
		const b = await start();
		let first: Page["issues"] = [];
		spoil(b, (page, token) => {
			if (token === null) first = page.issues;
			return token === "2" ? { ...page, issues: [...first, ...page.issues] } : page;
		});
		await begin(b);
		await endsAsUndisturbed(b);
	});

	test("a bad record on a page given twice is counted once", async () => {
		const b = await start();
		const bad = { key: "PS-77", fields: {} } as Page["issues"][0];
		spoil(b, (page) => ({ ...page, issues: [...page.issues, bad] }));
		await begin(b);
		await b.settle(() => isReady(b));
		expect(await status(b)).toMatchObject({ items: 9, quarantined: 1 });
	});

	test("a page passed over is made good by name once the keys are looked through", async () => {
		const b = await start();
		spoil(b, (page, token) => (token === "4" ? { ...page, issues: [] } : page));
		await begin(b);
		await endsAsUndisturbed(b);
		expect(b.host.asked.some((r) => r.body?.includes('["PS-5","PS-6"]'))).toBe(true);
	});

	test("the same token for ever is stopped and told, with what was read kept", async () => {
		const b = await start();
		const mend = spoil(b, (page) => ({ ...page, nextPageToken: "2" }));
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "stopped");
		expect(await status(b)).toMatchObject({ items: 2, problem: { code: "endless-pages" } });
		expect(b.host.asked.filter(isPage).length).toBe(2);
		mend();
		await begin(b);
		await endsAsUndisturbed(b);
	});

	test("empty pages that promise more are stopped after three, and two of them are not", async () => {
		const empty = (n: number): Page => ({ issues: [], nextPageToken: `e${n}`, isLast: false });
		const b = await start();
		const mend = spoil(b, (_, __, n) => empty(n));
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "stopped");
		expect(await status(b)).toMatchObject({ items: 0, problem: { code: "endless-pages" } });
		expect(b.host.asked.filter(isPage).length).toBe(3);
		mend();
		const other = await start();
		const real = other.host.transport;
		let pages = 0;
		other.host.transport = async (request) => {
			const before = isPage(request) && ++pages > 2 ? { ...request, path: request.path.replace("=e2", "=0") } : request;
			const reply = await real(before);
			return reply.kind === "reply" && isPage(request) && pages <= 2
				? { ...reply, text: JSON.stringify(empty(pages)) }
				: reply;
		};
		await begin(other);
		await endsAsUndisturbed(other);
	});

	test("a token that ran out while the browser was closed for eight days begins the pages anew, counted once", async () => {
		const b = await start();
		const stop = spoil(b, (page, token) =>
			token === "4" ? { kind: "network", why: "closed" } : { ...page, issues: [...page.issues, ...badOn(token)] },
		);
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "stopped");
		expect((await readSites(b.store))[0]).toMatchObject({ pull: { token: "4", done: 5 }, quarantined: 1 });
		stop();
		b.advance(8 * DAY);
		const refusal = { kind: "reply", status: 400, contentType: "application/json" } as const;
		let refused = 0;
		spoil(b, (page, token) => {
			if (token === "4" && refused++ === 0) return { ...refusal, text: '{"errorMessages":["The token expired"]}' };
			return { ...page, issues: [...page.issues, ...badOn(token)] };
		});
		const again = b.make();
		// As alarms do, until the run that stopped has let go of its lock.
		await b.settle(async () => {
			await again.sync.continueAll();
			return isReady(again);
		});
		expect(await status(again)).toMatchObject({ items: 9, quarantined: 1 });
		const calm = JSON.parse((await undisturbed(start)).digest);
		expect(JSON.parse(await digest(b.store)).items).toEqual(calm.items);
	});

	test("totals that change while the pages are read lose none of those that came in between", async () => {
		const all: { key: string; changed: number }[] = issues(9);
		const b = await startBackground(all);
		b.host.state.minutes = 30;
		let pages = 0;
		const real = b.host.transport;
		b.host.transport = async (request) => {
			// In front of what was read already: a paging by position shows one twice, and passes over the new one.
			if (isPage(request) && ++pages === 3) all.unshift({ key: "PS-0", changed: 31 });
			return real(request);
		};
		await begin(b);
		await b.settle(() => isReady(b));
		const { items } = await allItems(b.store, `${site}|a1`);
		expect(items.map((i) => i.key).sort()).toEqual(Array.from({ length: 10 }, (_, i) => `PS-${i}`));
	});

	test("of one key on two pages the version changed last is kept, whichever comes first", async () => {
		for (const isOlderFirst of [true, false]) {
			const b = await start();
			const twin = (title: string, updated: string) => ({ key: "PS-1", fields: { summary: title, updated } });
			const older = twin("older", "2026-11-24T10:00:00.000+0000");
			const newer = twin("newer", "2026-11-24T11:30:00.000+0100");
			const [first, second] = isOlderFirst ? [older, newer] : [newer, older];
			spoil(b, (page, token) => {
				const others = page.issues.filter((i) => i.key !== "PS-1");
				if (token === null) return { ...page, issues: [first, ...others] };
				return token === "4" ? { ...page, issues: [...others, second] } : page;
			});
			await begin(b);
			await b.settle(() => isReady(b));
			const { items } = await allItems(b.store, `${site}|a1`);
			expect(items.filter((i) => i.key === "PS-1").map((i) => i.title)).toEqual(["newer"]);
			expect(items).toHaveLength(9);
		}
	});

	test("what changes on a page already read, while later pages change too, is asked for next time", async () => {
		const all: { key: string; changed: number; labels?: string[] }[] = issues(9);
		const b = await startBackground(all);
		b.host.state.minutes = 20;
		let pages = 0;
		const real = b.host.transport;
		b.host.transport = async (request) => {
			if (isPage(request) && ++pages === 4) {
				b.host.state.minutes = 60;
				all[0] = { key: "PS-1", changed: 21, labels: ["late"] };
				all[8] = { key: "PS-9", changed: 59 };
			}
			return real(request);
		};
		await begin(b);
		await b.settle(() => isReady(b));
		await begin(b);
		await b.settle(async () => (await readSites(b.store))[0]?.pull === undefined);
		const { items } = await allItems(b.store, `${site}|a1`);
		expect(items.find((i) => i.key === "PS-1")?.labels).toEqual(["late"]);
	});
});

const badOn = (token: string | null) => (token === null ? [{ key: "PS-77", fields: {} } as Page["issues"][0]] : []);
