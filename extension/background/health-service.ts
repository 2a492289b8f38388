import { readRollup, writeRollup } from "../../shared/store/rollup.ts";
import type { PageHealth } from "../messages.ts";
import { type Context, isoTime } from "./context.ts";

/** Keeps the latest word on how well each site's pages are understood, for the popup to say. */
export class HealthService {
	constructor(private readonly context: Context) {}

	async report(site: string, { recognised, route }: PageHealth): Promise<void> {
		const store = await this.context.store();
		const at = isoTime(this.context.now());
		const others = ((await readRollup(store))?.health ?? []).filter((h) => h.site !== site);
		await writeRollup(store, { health: [...others, { site, recognised, route, at }], writtenAt: at });
	}
}
