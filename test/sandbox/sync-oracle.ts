import { allItems } from "../../shared/store/item-segments.ts";
import type { Store } from "../../shared/store/open-store.ts";
import { readSites } from "../../shared/store/sites.ts";
import { PAGE, site, type startBackground } from "./start-background.ts";

export type Started = Awaited<ReturnType<typeof startBackground>>;
type Answering = Pick<Started, "answer">;

export const issues = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `PS-${i + 1}`, changed: i }));

export const begin = (b: Answering) =>
	b.answer({ type: "sync/start", site, scope: "project = PS" }, PAGE) as Promise<{
		started: boolean;
		problem?: string;
	}>;

export const status = async (b: Answering) =>
	(
		(await b.answer({ type: "sync/status" }, PAGE)) as {
			sites: { state: string; items: number; problem?: { code: string; until?: string; detail?: string } }[];
		}
	).sites[0];

export const isReady = async (b: Answering) => (await status(b))?.state === "ready";

/** All that a sync leaves, but for the moments at which it ran. */
export async function digest(store: Store): Promise<string> {
	const rows = await readSites(store);
	const parts = await Promise.all(rows.map((row) => allItems(store, row.partition)));
	const items = parts.flatMap((p) => p.items).sort((a, b) => (a.key < b.key ? -1 : 1));
	const known = rows.map(({ partition, scope, watermark, quarantined, pull, problem }) => ({
		partition,
		scope,
		watermark,
		quarantined,
		pull,
		problem,
	}));
	return JSON.stringify({ items, known, damaged: parts.flatMap((p) => p.damaged) });
}

/** What an undisturbed sync of these issues leaves, and how often it asks. */
export async function undisturbed(start: () => Promise<Started>): Promise<{ digest: string; asked: number }> {
	const calm = await start();
	await begin(calm);
	await calm.settle(() => isReady(calm));
	return { digest: await digest(calm.store), asked: calm.host.asked.length };
}
