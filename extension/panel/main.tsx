import { render } from "preact";
import { ask } from "../ask.ts";
import { browser } from "../browser.ts";
import { ItemPanel } from "./item-panel.tsx";

/** Takes the window away; a script may not close one that was led to a second page. */
async function close(): Promise<void> {
	const { id } = await browser.tabs.getCurrent();
	if (id !== undefined) await browser.tabs.remove(id);
}

const root = document.querySelector<HTMLElement>("#panel");
const asked = new URLSearchParams(location.search);
const [site, key] = [asked.get("site") ?? "", asked.get("key") ?? ""];
if (root) {
	render(
		<ItemPanel
			get={() => ask("panel/get", { site, key })}
			record={(choice) => ask("decision/record", { site, key, ...choice })}
			enter={(entry) => ask("input/enter", { site, key, ...entry })}
			itemKey={key}
		/>,
		root,
	);
	// What lies open on top closes first, and says so by taking the key for itself.
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && !event.defaultPrevented) void close();
	});
}
