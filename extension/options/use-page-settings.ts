import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { browser } from "../browser.ts";
import {
	choicesIn,
	HOST_KINDS,
	type HostKind,
	offMark,
	type PageChoices,
	type PagePart,
	type PageSettings,
	SETTINGS_KEY,
	settingsOf,
} from "../page-settings.ts";

interface PageDesk {
	readonly settings: Readonly<Record<HostKind, PageSettings>>;
	/** Switches a part on or off on one kind of host. */
	turn(part: PagePart, host: HostKind, isOn: boolean): void;
	/** Moves the cut-line. */
	cut(after: number): void;
}

/** What is shown on host pages, as it is stored now, and the ways to change it. `undefined` until it was read. */
export function usePageSettings(failed: () => void): PageDesk | undefined {
	const [read, setRead] = useState<{ own: PageChoices; ruled: unknown }>();
	// Two presses in a row: the second must not undo the first, which may not have been stored yet.
	const latest = useRef<PageChoices>({ off: [] });
	const look = useCallback(async () => {
		const { local, managed } = browser.storage;
		// Firefox refuses the managed area where there is no policy.
		const ruled = await managed.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({}));
		const own = choicesIn((await local.get(SETTINGS_KEY))[SETTINGS_KEY]);
		latest.current = own;
		setRead({ own, ruled: ruled[SETTINGS_KEY] });
	}, []);
	useEffect(() => {
		const changed = (changes: Record<string, unknown>) => {
			if (SETTINGS_KEY in changes) look().catch(failed);
		};
		browser.storage.onChanged.addListener(changed);
		look().catch(failed);
		return () => browser.storage.onChanged.removeListener(changed);
	}, [look, failed]);
	if (!read) return undefined;

	function keep(own: PageChoices): void {
		latest.current = own;
		setRead({ own, ruled: read?.ruled });
		browser.storage.local.set({ [SETTINGS_KEY]: own }).catch(failed);
	}
	const of = (host: HostKind) => [host, settingsOf(read.own, read.ruled, host)] as const;
	return {
		settings: Object.fromEntries(HOST_KINDS.map(of)) as Record<HostKind, PageSettings>,
		turn(part, host, isOn) {
			const mark = offMark(part, host);
			const others = latest.current.off.filter((o) => o !== mark);
			keep({ ...latest.current, off: isOn ? others : [...others, mark] });
		},
		cut: (after) => keep({ ...latest.current, cut: after }),
	};
}
