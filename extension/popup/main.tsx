import { render } from "preact";
import { openStore, type Store } from "../../shared/store/open-store.ts";
import { onNewerRollup, readRollup } from "../../shared/store/rollup.ts";
import { Popup } from "./popup.tsx";

let isNewer = false;
const onNewer = () => {
	isNewer = true;
};
let store: Promise<Store> | undefined;

/** Reads the one record and paints once. The background need not be awake, nor the network there. */
async function show(root: HTMLElement, isFirst: boolean): Promise<void> {
	const now = new Date().toISOString();
	try {
		store ??= openStore({ onNewer });
		const [rollup, tabs] = await Promise.all([store.then(readRollup), openTabs()]);
		render(
			<Popup
				{...(rollup ? { rollup } : {})}
				{...(isNewer ? { trouble: "newer" as const } : {})}
				now={now}
				tabs={tabs}
			/>,
			root,
		);
		if (isFirst && rollup?.sites?.some((site) => isOld(site.lastSync, now) || site.problem?.code === "cache-damaged"))
			bringInStep();
	} catch (error) {
		store = undefined;
		render(<Popup trouble={troubleOf(error)} now={now} />, root);
	}
	performance.mark("sightline-painted");
}

/** Which tabs are open, for a page that was closed is no trouble any more. Straight from the browser: the polyfill would be half the popup. */
async function openTabs(): Promise<number[] | undefined> {
	type Tabs = { tabs?: { query(about: object): Promise<{ id?: number }[]> } };
	const { browser, chrome } = globalThis as { browser?: Tabs; chrome?: Tabs };
	try {
		return (await (browser ?? chrome)?.tabs?.query({}))?.flatMap(({ id }) => id ?? []);
	} catch {
		return undefined;
	}
}

const OLD_MS = 10 * 60_000;
const isOld = (lastSync: string | undefined, now: string): boolean =>
	lastSync !== undefined && Date.parse(now) - Date.parse(lastSync) > OLD_MS;

/** Somebody looks at what was read a while ago: the background may read it anew. What is shown does not wait for it. */
const bringInStep = () => void import("../ask.ts").then(({ ask }) => ask("sync/due", {})).catch(() => undefined);

const troubleOf = (error: unknown): "newer" | "unreadable" =>
	error instanceof DOMException && error.name === "VersionError" ? "newer" : "unreadable";

const root = document.querySelector<HTMLElement>("#popup");
if (root) {
	void show(root, true);
	// Whoever leaves it open is told what the background learns meanwhile.
	onNewerRollup(() => void show(root, false));
}
