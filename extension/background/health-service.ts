import { type PageSeen, writeRollup } from "../../shared/store/rollup.ts";
import type { PageHealth } from "../messages.ts";
import { type Context, isoTime } from "./context.ts";

/** Pages that are remembered, the latest first: more are not open at a time. */
const MOST = 20;

/** Keeps the latest word on how well each open page is understood, for the popup to say. A tab shows one page. */
export class HealthService {
	constructor(private readonly context: Context) {}

	async report(site: string, tab: number, told: PageHealth): Promise<void> {
		const store = await this.context.store();
		const at = isoTime(this.context.now());
		const { route, recognised, keys, agreed, containers, keyless, loose, counted, badges, besideLinks, silent } = told;
		const broken = told.broken?.length ? { broken: told.broken } : {};
		const counts = { keys, agreed, containers, keyless, loose, badges, ...(counted === undefined ? {} : { counted }) };
		// Two pages may tell at once: what one told is not lost to the other.
		await writeRollup(store, ({ health }) => {
			const before = health.find((h) => h.site === site && h.route === route && h.recognised === recognised);
			const since = before?.since ?? at;
			const seen: PageSeen = { site, tab, route, recognised, since, at, ...counts, besideLinks, silent, ...broken };
			return { health: [seen, ...health.filter((h) => h.tab !== tab)].slice(0, MOST), writtenAt: at };
		});
	}
}
