import { useEffect, useState } from "preact/hooks";
import { scopeSizeWords } from "../../shared/ui/words/sync-words.ts";
import { ask } from "../ask.ts";

/** Typing pauses for so long before the site is asked. */
const PAUSE_MS = 700;

/** How many work items a scope has, in words, while it is typed and before anything is read; empty where it is not known. */
export function useScopeSize(site: string | undefined, scope: string | undefined): string {
	const [said, setSaid] = useState("");
	useEffect(() => {
		setSaid("");
		if (site === undefined || scope === undefined) return;
		let isOver = false;
		const timer = setTimeout(async () => {
			const found = await ask("sync/count", { site, scope }).catch(() => undefined);
			if (isOver || found?.count === undefined) return;
			setSaid(scopeSizeWords({ count: found.count, isExact: found.isExact ?? false }));
		}, PAUSE_MS);
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}, [site, scope]);
	return said;
}
