import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { Assessor } from "../../shared/domain/assessor.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { NO_FIELDS } from "../../shared/sources/field-map.ts";
import { jiraCloud } from "../../shared/sources/jira-cloud/client.ts";
import { putItems } from "../../shared/store/item-segments.ts";
import { writeSite } from "../../shared/store/sites.ts";
import { sampleRegister } from "../../test/bench/portfolio-sample.ts";
import { heapInUse } from "../../test/sandbox/heap.ts";
import { makeScale, WHOLE } from "../../test/sandbox/portfolio/make-scale.ts";
import { BOARD, PAGE, site, startBackground } from "../../test/sandbox/start-background.ts";

/** A twentieth of the work, with every shape at its full size; `npm run bench -- scale` takes all of it. */
const SCALE = { ...WHOLE, items: 5000, projects: 100, keyResults: 250 };
const register = sampleRegister(SCALE.keyResults);

test("F12: chains of 500 parents, circles, and 20,000 links on one item are stored, judged and shown", async () => {
	const { items, deepest, hub, circles } = makeScale(SCALE);
	const b = await startBackground([], register);
	await writeSite(b.store, {
		partition: `${site}|a1`,
		site,
		account: "a1",
		scope: "all",
		lastSync: "2026-11-24T09:00:00Z",
	});
	await putItems(b.store, `${site}|a1`, items);
	const keys = [deepest, hub, ...circles];
	const said = (await b.answer({ type: "badges/get", keys }, BOARD)) as { badges: { key: string; state: string }[] };
	expect(said.badges.map((badge) => badge.key)).toEqual(keys);
	// The deepest inherits from 500 levels above it; of a circle only what names its objective itself is known.
	expect(said.badges.map((badge) => badge.state)).toEqual(["inherited", "inherited", "unknown", "unknown", "aligned"]);
	for (const key of keys) {
		expect(await b.answer({ type: "why/get", key }, BOARD), key).toMatchObject({ item: { key } });
		expect(await b.answer({ type: "panel/get", site, key }, PAGE), key).not.toHaveProperty("error");
	}
	expect(await b.answer({ type: "sync/status" }, PAGE)).toMatchObject({ sites: [{ items: SCALE.items }] });
});

test("F12: a record with 20,000 links, or a page of such, is decoded whole", async () => {
	const issuelinks = Array.from({ length: 20_000 }, (_, i) => ({
		type: { name: "Blocks" },
		outwardIssue: { key: `PS-${i + 2}` },
	}));
	const text = JSON.stringify({ issues: [{ key: "PS-1", fields: { summary: "Hub", issuelinks } }], isLast: true });
	const transport = async () => ({ kind: "reply" as const, status: 200, contentType: "application/json", text });
	const found = await jiraCloud({ site, transport, now: () => 0 }).page("project = PS", NO_FIELDS);
	expect(found.ok && found.value.items[0]?.links).toHaveLength(20_000);
});

test("F12: what is held of the work and its judgement is at most three times its JSON", () => {
	const { items } = makeScale(SCALE);
	const texts = items.map((item) => JSON.stringify(item));
	const json = texts.reduce((sum, text) => sum + text.length, 0);
	items.length = 0;
	const before = heapInUse();
	const assessor = new Assessor(
		register,
		texts.map((text) => JSON.parse(text)),
		"2026-11-24" as IsoDate,
	);
	const held = heapInUse() - before;
	expect(assessor.assessment.items.size).toBe(SCALE.items);
	expect(held / json).toBeLessThanOrEqual(3);
});
