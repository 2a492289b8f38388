import type { SiteRow } from "../../../shared/store/rows.ts";
import type { SiteStatus } from "../../messages.ts";
import { toldProblem } from "../site-problem.ts";

/** What is told of a site: how much of it is here, how old that is, and how far a sync under way has come. */
export function siteStatus(
	row: SiteRow,
	{ items, kind, isOutdated }: { items: number; kind: string | undefined; isOutdated: boolean },
): SiteStatus {
	const { site, quarantined = 0, lastSync, scope, pull, problem, guessedLevels = [] } = row;
	const resting = lastSync === undefined ? "never" : "ready";
	return {
		site,
		...(kind === undefined ? {} : { kind }),
		state: problem ? "stopped" : pull ? "syncing" : resting,
		items,
		quarantined,
		...(lastSync === undefined ? {} : { lastSync }),
		...(scope === undefined ? {} : { scope }),
		...(isOutdated && items > 0 && pull?.isWhole !== true ? { isOutdated: true as const } : {}),
		...(guessedLevels.length === 0 ? {} : { guessedLevels }),
		...(pull === undefined
			? {}
			: {
					progress: {
						done: pull.done,
						...(pull.expected === undefined ? {} : { expected: pull.expected }),
						...(pull.startedAt === undefined ? {} : { startedAt: pull.startedAt }),
						...(pull.sweep === undefined ? {} : { isChecking: true as const }),
					},
				}),
		...toldProblem({ problem }),
	};
}
