import type { Browser } from "webextension-polyfill";
import * as z from "zod/mini";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { RELAY_REPLY } from "../../message-schema.ts";
import type { HostAccess } from "./host-access.ts";

/** As much of the browser as this takes. */
export interface HostApi {
	readonly permissions: Pick<Browser["permissions"], "contains" | "remove">;
	readonly scripting: Pick<
		Browser["scripting"],
		| "executeScript"
		| "getRegisteredContentScripts"
		| "registerContentScripts"
		| "unregisterContentScripts"
		| "updateContentScripts"
	>;
	readonly tabs: Pick<Browser["tabs"], "query">;
}

/** Patterns know no port: a permission is for a name. */
const pattern = (name: string): string => `https://${name}/*`;

/** One registered script for each name, that of its products; it outlives the browser's end, and an update puts it back. */
export function browserHosts({ permissions, scripting, tabs }: HostApi): HostAccess {
	const tabsOf = async (name: string) =>
		(await tabs.query({ url: pattern(name) })).flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url }]));
	return {
		isAllowed: (name) => permissions.contains({ origins: [pattern(name)] }),
		async disallow(name) {
			// What an administrator gave for good cannot be given back, and is no fault.
			await permissions.remove({ origins: [pattern(name)] }).catch(() => false);
		},
		async setScripts(name, files) {
			const id = `host-${name}`;
			const isKnown = (await scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
			if (files.length === 0) {
				if (isKnown) await scripting.unregisterContentScripts({ ids: [id] });
				return;
			}
			const js = [...files];
			const script = { id, matches: [pattern(name)], js, runAt: "document_idle" as const, persistAcrossSessions: true };
			await (isKnown ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
			// A script that is put into a page twice does nothing; a tab that shows an error page takes none.
			const put = (await tabsOf(name)).map((tab) => scripting.executeScript({ target: { tabId: tab.id }, files: js }));
			await Promise.allSettled(put);
		},
		async readThrough(origin, paths) {
			const { hostname } = new URL(origin);
			for (const { id, url } of await tabsOf(hostname)) {
				if (url === undefined || new URL(url).origin !== origin) continue;
				try {
					const [done] = await scripting.executeScript({ target: { tabId: id }, func: readHere, args: [[...paths]] });
					const read = z.safeParse(z.array(RELAY_REPLY), done?.result);
					if (read.success && read.data.length === paths.length) return read.data as SourceReply[];
				} catch {
					// An error page, or one that is being left: the next tab may answer.
				}
			}
			return undefined;
		},
	};
}

/** Runs inside the page, alone: nothing of this file is there. */
async function readHere(paths: string[]) {
	return Promise.all(
		paths.map(async (path) => {
			try {
				const reply = await fetch(path, { credentials: "same-origin", headers: { accept: "application/json" } });
				const text = (await reply.text()).slice(0, 20_000);
				return { kind: "reply", status: reply.status, contentType: reply.headers.get("content-type") ?? "", text };
			} catch {
				return { kind: "network", why: "failed" };
			}
		}),
	);
}
