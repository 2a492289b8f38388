import { mapMark } from "../../../shared/sources/confirmed-map.ts";
import { siteOf } from "../../../shared/sources/site.ts";
import { currentSites } from "../../../shared/store/sites.ts";
import type { Answered } from "../../messages.ts";
import type { Context } from "../context.ts";
import type { FieldMaps } from "../field-maps.ts";
import type { FullStorage } from "../full-storage.ts";
import type { Portfolio } from "../portfolio.ts";
import type { Sources } from "../sources.ts";
import { linkStatus } from "./link-status.ts";
import { siteStatus } from "./site-status.ts";

interface StatusServices {
	readonly context: Context;
	readonly portfolio: Portfolio;
	readonly maps: FieldMaps;
	readonly sources: Sources;
	readonly full: FullStorage;
}

/** How every site stands, or one of them. */
export async function statusOfSites(
	{ context, portfolio, maps, sources, full }: StatusServices,
	site?: string,
): Promise<Answered<"sync/status">> {
	const standing = await portfolio.standing();
	const store = await context.store();
	const rows = (await currentSites(store)).filter((r) => site === undefined || r.site === site);
	const granted = await sources.granted();
	const kind = (of: string) => (URL.canParse(of) ? siteOf(new URL(of), granted)?.kind : undefined);
	const around = { store, standing, now: context.now() };
	const told = rows.map(async (row) => {
		const map = await maps.known(row.site);
		const isOutdated = map !== undefined && row.mark !== undefined && row.mark !== mapMark(map);
		const { outsideLinks } = (await sources.of(row.site)) ?? {};
		const links = await linkStatus(row, outsideLinks !== undefined, around);
		const items = standing.sites.get(row.site)?.size ?? 0;
		return { ...siteStatus(full.over(row), { items, kind: kind(row.site), isOutdated }), ...links };
	});
	return { sites: await Promise.all(told) };
}
