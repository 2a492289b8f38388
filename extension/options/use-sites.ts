import { useCallback, useEffect, useState } from "preact/hooks";
import { ask } from "../ask.ts";
import type { SiteStatus } from "../messages.ts";

const EVERY_MS = 1000;

/** How the sites stand, looked at every second while one is being read, and now and then otherwise. */
export function useSites(): {
	readonly sites: readonly SiteStatus[] | undefined;
	readonly trouble: string | undefined;
	look(): Promise<void>;
} {
	const [sites, setSites] = useState<readonly SiteStatus[]>();
	const [trouble, setTrouble] = useState<string>();
	const busy = sites?.some((s) => s.state === "syncing") ?? false;
	const look = useCallback(async () => {
		try {
			setSites((await ask("sync/status", {})).sites);
			setTrouble(undefined);
		} catch (error) {
			setTrouble(error instanceof Error ? error.message : "The background did not answer.");
		}
	}, []);
	useEffect(() => {
		void look();
		const timer = setInterval(() => void look(), busy ? EVERY_MS : EVERY_MS * 10);
		return () => clearInterval(timer);
	}, [busy, look]);
	return { sites, trouble, look };
}
