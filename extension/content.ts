import { jiraCloud } from "./hosts/jira-cloud/jira-cloud.ts";
import { attachSafely } from "./overlay/attach-safely.ts";
import { Bus } from "./overlay/bus.ts";
import type { Feature } from "./overlay/define-feature.ts";
import { isAlive } from "./overlay/runtime.ts";

/** Every file of `features/` is a feature: adding one needs no other change. */
const modules = import.meta.glob<Record<string, unknown>>(["./features/*.ts", "!./features/*.test.ts"], {
	eager: true,
});
const isFeature = (x: unknown): x is Feature => typeof x === "object" && x !== null && "id" in x && "attach" in x;
const features = Object.values(modules).flatMap((m) => Object.values(m).filter(isFeature));

const host = [jiraCloud].find((h) => h.detect(document, new URL(location.href)));
if (host) {
	const end = new AbortController();
	const page = { host, document, bus: new Bus(), signal: end.signal };
	for (const feature of features) attachSafely(feature, page);
	// After an update the old script stays in the page without its extension: it takes everything down and falls silent.
	const watch = setInterval(() => {
		if (isAlive()) return;
		clearInterval(watch);
		end.abort();
	}, 5000);
}
