import type { WorkSource } from "../../../shared/sources/work-source.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import type { SiteRow } from "../../../shared/store/rows.ts";
import { updateSite } from "../../../shared/store/sites.ts";

/**
 * A pull is by one map from its first page to its last. Where what is stored was read by another, or the map changed since
 * the pull began, it is of the whole scope and begins anew: figures of two maps never stand beside each other.
 */
export async function pullByMap(
	store: Store,
	{ partition, source, mark }: { partition: string; source: WorkSource; mark: string },
): Promise<SiteRow | undefined> {
	let now: SiteRow | undefined;
	await updateSite(store, partition, (row) => {
		now = row?.pull ? { ...row, pull: by(mark, row, row.pull, source) } : row;
		return now;
	});
	return now;
}

type Pull = NonNullable<SiteRow["pull"]>;

function by(mark: string, row: SiteRow, pull: Pull, source: WorkSource): Pull {
	if (pull.mark === mark) return pull;
	const isFitting = pull.mark === undefined && (pull.isWhole === true || row.mark === mark);
	if (isFitting) return { ...pull, mark };
	const { startedAt, since } = pull;
	return {
		...(startedAt === undefined ? {} : { startedAt }),
		...(since === undefined ? {} : { since }),
		query: source.query(row.scope ?? ""),
		isWhole: true,
		done: 0,
		mark,
	};
}
