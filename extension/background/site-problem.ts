import type { Problem } from "../../shared/sources/problem.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { isoTime } from "./context.ts";

/** A problem as it is stored: a wait becomes the instant it ends. */
export const problemRow = (
	{ code, waitMs, detail }: Omit<Problem, "code"> & { readonly code: Problem["code"] | "storage" },
	now: number,
): NonNullable<SiteRow["problem"]> => ({
	code,
	...(waitMs === undefined ? {} : { until: isoTime(now + waitMs) }),
	...(detail === undefined ? {} : { detail }),
});

/** A site's problem as it is told: only what is known of it. */
export const toldProblem = ({
	problem,
}: Pick<SiteRow, "problem">): { problem?: { code: string; until?: string; detail?: string } } =>
	problem
		? {
				problem: {
					code: problem.code,
					...(problem.until ? { until: problem.until } : {}),
					...(problem.detail ? { detail: problem.detail } : {}),
				},
			}
		: {};

export function withoutProblem({ problem: _, ...row }: SiteRow): SiteRow {
	return row;
}
