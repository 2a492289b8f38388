import type { BenchResult } from "./result.ts";
import { builtTargets, firstPaintFiles, gzipped, readShipped } from "./shipped.ts";

/** Dark Reader's injected script, gzipped: the yardstick of an overlay people accept on every page. */
const DARK_READER = 39_500;
const BUDGET = { content: 15_000, popup: 40_000, pane: 80_000 };

/** A page gets one of these at once, and the other features when somebody asks for them. */
const CONTENT = ["jira.js", "azure.js"];

const total = (target: "chrome" | "excel", files: readonly string[]): number =>
	files.reduce((sum, file) => sum + gzipped(readShipped(target, file)), 0);

/** Gzipped bytes of what each surface loads before it can paint. Needs a build. */
export async function run(): Promise<BenchResult> {
	const content = Math.max(...CONTENT.map((file) => total("chrome", [file])));
	const popup = total("chrome", firstPaintFiles("chrome", "extension/popup/index.html"));
	const pane = builtTargets().includes("excel")
		? total("excel", firstPaintFiles("excel", "excel-addin/taskpane/index.html"))
		: undefined;
	return {
		name: "size",
		unit: "bytes gz (content script)",
		runs: 1,
		product: content,
		floor: DARK_READER,
		peers: { "Dark Reader inject": DARK_READER },
		ratio: Math.round((content / DARK_READER) * 1000) / 1000,
		goal: "content ≤ 15 kB, popup first paint ≤ 40 kB, pane ≤ 80 kB",
		ok: content <= BUDGET.content && popup <= BUDGET.popup && (pane ?? 0) <= BUDGET.pane,
		extra: {
			popup,
			pane: pane ?? "not built",
			background: total("chrome", ["background.js"]),
			"on demand": total("chrome", ["on-demand.js"]),
			"on boards": total("chrome", ["strip.js"]),
		},
	};
}
