import { openDB } from "idb";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { issuePage } from "../../../shared/sources/jira/issue-page.ts";
import { JIRA_CLOUD } from "../../../shared/sources/jira-cloud/cloud-kind.ts";
import { readReply } from "../../../shared/sources/problem.ts";
import { allItems, putItems } from "../../../shared/store/item-segments.ts";
import { openStore } from "../../../shared/store/open-store.ts";

const PAGE = 1000;
const SITE = "https://acme.atlassian.net";
const AROUND = { kind: JIRA_CLOUD, site: SITE, map: { estimate: "customfield_10016", inputs: {} } };

/** Pages of issues as a site sends them: text, about 900 bytes an issue. */
function pages(count: number): string[] {
	const issue = (i: number) => ({
		id: String(10_000 + i),
		key: `PS-${i}`,
		self: `${SITE}/rest/api/3/issue/${10_000 + i}`,
		fields: {
			summary: `Simplify the referral form for occupational therapists, part ${i}`,
			description: {
				type: "doc",
				version: 1,
				content: [
					{
						type: "paragraph",
						content: [
							{
								type: "text",
								text: `What is asked for here is told in a few words of its own, number ${i}, so that somebody can do it.`,
							},
						],
					},
				],
			},
			issuetype: { id: "10001", name: "Story", subtask: false, hierarchyLevel: 0 },
			parent: { id: "1", key: `PS-${i % 140}` },
			issuelinks: [],
			status: { id: "1", name: "In progress", statusCategory: { id: 4, key: "indeterminate", name: "In Progress" } },
			labels: i % 10 === 0 ? ["okr:KR-1"] : ["care"],
			assignee: { accountId: `acc-${i % 50}`, displayName: `Person ${i % 50}`, active: true },
			reporter: { accountId: `acc-${i % 40}`, displayName: `Person ${i % 40}`, active: true },
			project: { id: "1", key: "PS", name: "People services" },
			created: "2026-01-20T09:30:00.000+0000",
			updated: "2026-11-20T09:30:00.000+0000",
			duedate: null,
			resolutiondate: null,
			customfield_10016: i % 8,
		},
	});
	return Array.from({ length: count / PAGE }, (_, p) =>
		JSON.stringify({ issues: Array.from({ length: PAGE }, (_, i) => issue(p * PAGE + i)) }),
	);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const from = performance.now();
	await work();
	return performance.now() - from;
}
let run = 0;

/** The product: parse, check, normalise and store, as a pull does, a page at a time. */
async function product(texts: readonly string[]): Promise<{ ms: number; name: string }> {
	const name = `bench-${run++}`;
	const store = await openStore({}, name);
	const ms = await timed(async () => {
		for (const text of texts) {
			const read = readReply({ kind: "reply", status: 200, contentType: "application/json", text }, 0);
			const page = read.ok ? issuePage(read.value, AROUND) : undefined;
			await putItems(store, "bench", page?.items ?? []);
		}
	});
	store.close();
	return { ms, name };
}

/** The floor: parse, and write each page's text as one record. */
async function floor(texts: readonly string[]): Promise<number> {
	const name = `bench-${run++}`;
	const db = await openDB(name, 1, { upgrade: (d) => void d.createObjectStore("s", { autoIncrement: true }) });
	const ms = await timed(async () => {
		for (const text of texts) {
			const issues = JSON.parse(text).issues;
			const tx = db.transaction("s", "readwrite", { durability: "relaxed" });
			void tx.store.add(JSON.stringify(issues));
			await tx.done;
		}
	});
	db.close();
	indexedDB.deleteDatabase(name);
	return ms;
}

/** The peer: one record per item, one transaction. */
async function records(items: readonly WorkItem[]): Promise<number> {
	const name = `bench-${run++}`;
	const db = await openDB(name, 1, { upgrade: (d) => void d.createObjectStore("s", { keyPath: "key" }) });
	const ms = await timed(async () => {
		const tx = db.transaction("s", "readwrite", { durability: "relaxed" });
		for (const item of items) void tx.store.put(item);
		await tx.done;
	});
	db.close();
	indexedDB.deleteDatabase(name);
	return ms;
}

export async function ingest({ count, rounds }: { count: number; rounds: number }) {
	const texts = pages(count);
	const items = texts.flatMap((t) => [...(issuePage(JSON.parse(t), AROUND)?.items ?? [])]);
	const seen = { product: [] as number[], floor: [] as number[], records: [] as number[], items: items.length };
	for (let i = 0; i < rounds; i++) {
		const { ms, name } = await product(texts);
		indexedDB.deleteDatabase(name);
		seen.product.push(ms);
		seen.floor.push(await floor(texts));
		seen.records.push(await records(items));
	}
	return seen;
}

/** The whole cache read back, beside the same rows read and parsed without a check. */
export async function coldload({ count, rounds }: { count: number; rounds: number }) {
	const { name } = await product(pages(count));
	const seen = { product: [] as number[], floor: [] as number[], items: 0 };
	for (let i = 0; i < rounds; i++) {
		const store = await openStore({}, name);
		seen.product.push(
			await timed(async () => {
				seen.items = (await allItems(store, "bench")).items.length;
			}),
		);
		store.close();
		const raw = await openDB(name);
		seen.floor.push(
			await timed(async () => {
				for (const row of (await raw.getAll("segments")) as { body: string }[]) JSON.parse(row.body);
			}),
		);
		raw.close();
	}
	indexedDB.deleteDatabase(name);
	return seen;
}
