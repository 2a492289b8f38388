import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Firefox, startFirefox } from "./bidi.ts";
import { findBrowser } from "./find-browser.mjs";

const ADDON = "sightline@example.org";
const UUID = "11111111-2222-4333-8444-555555555555";

interface Setting {
	/** The name that leads to the stand-in. */
	readonly name?: string;
	readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** Firefox with the built add-on; the site's name leads to the stand-in where a port is given. */
export async function firefoxWithExtension(
	port?: number,
	{ name = "acme.atlassian.net", prefs = {} }: Setting = {},
): Promise<Firefox> {
	const found = findBrowser({ kind: "firefox" });
	if (!found) throw new Error("There is no Firefox on this machine.");
	const firefox = await startFirefox(found.path, {
		"extensions.webextensions.uuids": JSON.stringify({ [ADDON]: UUID }),
		...prefs,
		...(port === undefined ? {} : { "network.dns.localDomains": name, "network.socket.forcePort": `443=${port}` }),
	});
	const path = resolve(import.meta.dirname, "../../dist/firefox");
	await firefox.send("webExtension.install", { extensionData: { type: "path", path } });
	return firefox;
}

/** Goes to one of our own pages. `complete` never comes there, because the process changes; its own words do. */
export async function goToOwnPage(firefox: Firefox, page: "popup" | "options"): Promise<void> {
	const url = `moz-extension://${UUID}/extension/${page}/index.html`;
	await firefox.send("browsingContext.navigate", { context: firefox.tab, url, wait: "none" });
	for (let i = 0; i < 100; i++) {
		const ready = await firefox
			.evaluate<boolean>(firefox.tab, "location.protocol === 'moz-extension:' && document.readyState !== 'loading'")
			.catch(() => false);
		if (ready) return;
		await sleep(100);
	}
	throw new Error(`Firefox did not show the ${page} page.`);
}

/** Ends the background as the browser does when it is idle. */
export const endBackground = (firefox: Firefox): Promise<number> =>
	firefox.evaluate(
		firefox.chrome,
		`WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => 1)`,
	);
