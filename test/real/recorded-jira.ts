import "fake-indexeddb/auto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { jiraCloud } from "../../shared/sources/jira-cloud/client.ts";
import { pull } from "../../shared/sources/pull.ts";
import type { SourceReply, SourceRequest } from "../../shared/sources/transport.ts";
import { allItems, partitionOf, putDelta } from "../../shared/store/item-segments.ts";
import { openStore } from "../../shared/store/open-store.ts";

const SITE = "https://acme.atlassian.net";

export interface RecordedCounts {
	readonly answers: number;
	readonly items: number;
	readonly quarantined: number;
	readonly omitted: number;
	readonly withParent: number;
	readonly lines: Readonly<Record<string, number>>;
}

/** Serves recorded answers by path, as the site gave them. */
function recordedTransport(folder: string, served: string[]) {
	const reply = (file: string): SourceReply => {
		served.push(file);
		return {
			kind: "reply",
			status: 200,
			contentType: "application/json;charset=UTF-8",
			text: readFileSync(join(folder, file), "utf8"),
		};
	};
	return async ({ path }: SourceRequest): Promise<SourceReply> => {
		const url = new URL(path, SITE);
		if (url.pathname.endsWith("/field")) return reply("field.reconstructed.json");
		if (url.pathname.endsWith("/bulkfetch")) return reply("issue-bulkfetch.json");
		if (url.pathname.endsWith("/search/jql"))
			return reply(url.searchParams.has("nextPageToken") ? "search-jql.page2.json" : "search-jql.json");
		return { kind: "reply", status: 404, contentType: "application/json", text: "{}" };
	};
}

/** One objective whose key result an item of the recording mentions by label, so that a line of sight can be seen. */
const register: Register = {
	...EMPTY_REGISTER,
	name: "Recorded",
	objectives: [{ id: "O-1" as never, title: "Front end people like" }],
	keyResults: [{ id: "KR-1" as never, objective: "O-1" as never, title: "Fewer faults", kind: "reduce", checkIns: [] }],
	labelPrefixes: ["okr:"],
	exemptLabels: ["frontEnd"],
};

/** Pulls, stores and assesses the recorded answers of a real Jira Cloud site, with the product's own code end to end. */
export async function recordedJira(data: string): Promise<RecordedCounts> {
	const folder = join(data, "payloads/jira-cloud");
	if (!existsSync(folder)) throw new Error(`There is no ${folder}.`);
	const served: string[] = [];
	const client = jiraCloud({ site: SITE, transport: recordedTransport(folder, served), now: () => Date.now() });
	const fields = await client.fields();
	if (!fields.ok) throw new Error(`The field list: ${fields.problem.code}`);
	const store = await openStore({}, `real-${Math.floor(performance.now())}`);
	const partition = partitionOf(SITE, "recorded");
	let quarantined = 0;
	for await (const step of pull(client, "project in (EE, K5)", fields.value.map)) {
		if (step.kind === "problem") throw new Error(`The pull: ${step.problem.code} ${step.problem.detail ?? ""}`);
		if (step.kind !== "page") continue;
		quarantined += step.page.quarantined.length;
		await putDelta(store, partition, step.page.items);
	}
	const bulk = await client.byKeys(["EE-1", "EE-25", "EE-999", "K5-3", "k5-4", "EE-2"], fields.value.map);
	if (!bulk.ok) throw new Error(`The bulk fetch: ${bulk.problem.code}`);
	await putDelta(store, partition, bulk.value.items);
	const { items, damaged } = await allItems(store, partition);
	store.close();
	if (damaged.length > 0) throw new Error("What was stored did not come back whole.");
	const assessment = assess(register, items, "2026-11-24" as IsoDate);
	const lines: Record<string, number> = {};
	for (const { line } of assessment.items.values()) lines[line.state] = (lines[line.state] ?? 0) + 1;
	return {
		answers: served.length,
		items: items.length,
		quarantined,
		omitted: bulk.value.omitted.length,
		withParent: items.filter((i) => i.parent).length,
		lines,
	};
}
