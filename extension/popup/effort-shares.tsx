import type { Summary } from "../../shared/domain/assessment.ts";
import type { RollupSite } from "../../shared/store/rollup.ts";
import { Age } from "../../shared/ui/parts/age.tsx";
import { ShareBar } from "../../shared/ui/parts/share-bar.tsx";
import { STALE_DAYS } from "../../shared/ui/words/age-words.ts";
import { countWords } from "../../shared/ui/words/number-words.ts";

/** Where live work goes, and by what it is counted. */
export function EffortShares({ summary, sites, now }: { summary: Summary; sites: readonly RollupSite[]; now: string }) {
	const { basis, shares, items } = summary.effort;
	return (
		<section>
			<div class="heading">
				<h2>{basis === "estimate" ? "Share of effort" : "Share of work"}</h2>
				<Age
					what="work read"
					never="no work read yet"
					from={oldestSync(sites) ?? summary.asOf.work}
					now={now}
					staleDays={STALE_DAYS.work}
				/>
			</div>
			{items === 0 ? (
				<p class="soft">
					Open a board in Jira or Azure DevOps, or connect a site in Options, to see what the work serves.
				</p>
			) : (
				<>
					<ShareBar shares={shares} />
					<p class="small soft">
						{basis === "estimate" ? "By estimate" : "By number of items, as too few are estimated"}, over{" "}
						{countWords(items, "live item")}.
					</p>
				</>
			)}
		</section>
	);
}

/** The figure is as old as the site that was read longest ago. */
function oldestSync(sites: readonly RollupSite[]): string | undefined {
	const times = sites.flatMap((s) => (s.lastSync && s.items > 0 ? [s.lastSync] : [])).sort();
	return times[0];
}
