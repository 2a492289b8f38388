import type { PageSettings } from "../page-settings.ts";
import { guardedBus } from "./bus.ts";
import type { Feature, Page } from "./define-feature.ts";

/** Attaches the features of a page that are switched on, and takes down those that are switched off or break. */
export class Switchboard {
	private readonly features = new Map<string, Feature>();
	private readonly running = new Map<string, AbortController>();
	private settings: PageSettings | undefined;

	constructor(private readonly page: Page) {}

	/** Further features: what has no switch begins at once, the others once it is known whether they are wanted. */
	add(features: readonly Feature[]): void {
		for (const feature of features) {
			// A script that is put into a page twice adds nothing.
			if (this.features.has(feature.id)) continue;
			this.features.set(feature.id, feature);
			this.set(feature);
		}
	}

	use(settings: PageSettings): void {
		this.settings = settings;
		this.page.shared.settings = settings;
		for (const feature of this.features.values()) this.set(feature);
		this.page.bus.emit("settings", {});
	}

	private set(feature: Feature): void {
		const { id, part } = feature;
		const isWanted = part === undefined || this.settings?.parts[part] === true;
		if (isWanted && !this.running.has(id) && !this.page.shared.broken.includes(id)) this.start(feature);
		else if (!isWanted) this.stop(id);
	}

	private start(feature: Feature): void {
		const { page } = this;
		const end = new AbortController();
		this.running.set(feature.id, end);
		page.signal.addEventListener("abort", () => end.abort(), { signal: end.signal });
		const failed = (error: unknown) => this.failed(feature.id, error);
		try {
			feature.attach({ ...page, bus: guardedBus(page.bus, failed), signal: end.signal, failed });
		} catch (error) {
			failed(error);
		}
	}

	private stop(id: string): void {
		this.running.get(id)?.abort();
		this.running.delete(id);
	}

	/** What breaks is switched off for this page and told once, under its id, without any of the page's text. */
	private failed(id: string, error: unknown): void {
		const { broken } = this.page.shared;
		if (broken.includes(id)) return;
		broken.push(id);
		this.stop(id);
		console.warn(
			`Sightline: "${id}" broke and is off on this page (${error instanceof Error ? error.name : "error"}).`,
		);
		this.page.bus.emit("broke", {});
	}
}
