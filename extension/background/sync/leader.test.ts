import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allItems } from "../../../shared/store/item-segments.ts";
import { readSites } from "../../../shared/store/sites.ts";
import { site, startBackground } from "../../../test/sandbox/start-background.ts";
import { begin, issues } from "../../../test/sandbox/sync-oracle.ts";

/** As many as the whole suite has time for; a thousand and more by `SCHEDULES=1000`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 200);
/** Two tabs, the popup and the worker, each with a background of its own over one store, one site and the browser's locks. */
const CONTEXTS = 4;
const step = fc.record({
	who: fc.nat(CONTEXTS - 1),
	does: fc.constantFrom("start", "start", "go on", "look"),
	/** Turns of the event loop before it. */
	after: fc.nat(12),
});

test("F5: whenever two tabs, popup and worker begin, go on or look, nothing is synced twice, and all is there", {
	timeout: 600_000,
}, async () => {
	const b = await startBackground(issues(3));
	let syncs = 0;
	let joined = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
			await b.store.clear("sites");
			await b.store.clear("segments");
			await b.store.clear("segmentKeys");
			const asked = new Set<string>();
			let running = 0;
			const real = b.host.transport;
			const doubles: string[] = [];
			b.host.transport = async (request) => {
				if (!request.path.includes("summary")) return real(request);
				if (++running > 1) doubles.push(`at once: ${request.path}`);
				// The same page of the same pull, of which each has its own moment of the clock in the row.
				const pull = (await readSites(b.store))[0]?.pull?.startedAt;
				const page = `${pull} ${new URL(request.path, site).searchParams.get("nextPageToken")}`;
				if (asked.has(page)) doubles.push(`again: ${page}`);
				asked.add(page);
				const reply = await real(request);
				running--;
				return reply;
			};
			const contexts = Array.from({ length: CONTEXTS }, () => b.make());
			const doing: Promise<unknown>[] = [];
			for (const { who, does, after } of [{ who: 0, does: "start", after: 0 }, ...steps]) {
				for (let i = 0; i < after; i++) await new Promise((turn) => setImmediate(turn));
				const context = contexts[who] as (typeof contexts)[0];
				if (does === "start") doing.push(begin(context));
				else if (does === "go on") doing.push(context.sync.continueAll());
				else doing.push(context.sync.due());
			}
			await Promise.all(doing);
			await b.settle(async () => {
				const [row] = await readSites(b.store);
				return row?.lastSync !== undefined && row.pull === undefined;
			});
			b.host.transport = real;
			expect(doubles).toEqual([]);
			const { items } = await allItems(b.store, `${site}|a1`);
			expect(items.map((i) => i.key).sort()).toEqual(["PS-1", "PS-2", "PS-3"]);
			const begun = new Set([...asked].map((page) => page.split(" ")[0])).size;
			syncs += begun;
			joined += 1 + steps.filter((s) => s.does === "start").length - begun;
		}),
		{ numRuns: SCHEDULES },
	);
	// The schedules would prove nothing if no start had come while another was under way.
	expect(joined).toBeGreaterThan(syncs / 2);
});
