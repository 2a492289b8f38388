import { type RollupSite, writeRollup } from "../../shared/store/rollup.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { currentSites } from "../../shared/store/sites.ts";
import { type Context, isoTime } from "./context.ts";
import { toldProblem } from "./site-problem.ts";
import type { Standing } from "./standing.ts";

/** Writes the popup's one record from what the portfolio amounts to now. */
export async function writePortfolioRollup(
	context: Context,
	{ register, sites: read, assessment, lost }: Standing,
): Promise<void> {
	const store = await context.store();
	const rows = await currentSites(store);
	const sites = rows.map(({ site, quarantined = 0, lastSync, problem: said }) => {
		const missing = lost.get(site);
		const problem = said ?? (missing === undefined ? undefined : { code: "cache-damaged", detail: String(missing) });
		return siteOf({ site, quarantined, lastSync, problem }, read.get(site)?.size ?? 0);
	});
	// How old the work is, is when it was read, not when somebody last changed it.
	const work = rows.map((s) => s.lastRead ?? "").reduce((a, b) => (b > a ? b : a), "");
	const { asOf } = assessment.summary;
	const summary = { ...assessment.summary, asOf: work === "" ? asOf : { ...asOf, work } };
	const isEmpty = register.objectives.length === 0;
	await writeRollup(store, {
		summary,
		register: isEmpty ? "empty" : "ready",
		registerName: register.name,
		sites,
		writtenAt: isoTime(context.now()),
	});
}

type Known = Pick<SiteRow, "site" | "lastSync" | "problem"> & { readonly quarantined: number };

function siteOf({ site, quarantined, lastSync, problem }: Known, items: number): RollupSite {
	return {
		site,
		items,
		quarantined,
		...(lastSync === undefined ? {} : { lastSync }),
		...toldProblem({ problem }),
	};
}
