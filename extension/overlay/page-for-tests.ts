import type { HostAdapter } from "../hosts/host-card.ts";
import { settingsOf } from "../page-settings.ts";
import { Bus } from "./bus.ts";
import type { Page } from "./define-feature.ts";

/** For tests: a page on which everything is switched on. What a feature fails at is thrown. */
export const pageForTests = (part: Partial<Page> = {}): Page => ({
	document,
	bus: new Bus(),
	host: { id: "jira-cloud" } as HostAdapter,
	shared: {
		settings: settingsOf(undefined, undefined, "jira-cloud"),
		drawn: () => [],
		badgeAt: () => undefined,
		broken: [],
	},
	signal: new AbortController().signal,
	failed: (error) => {
		throw error;
	},
	...part,
});
