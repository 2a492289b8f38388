import { type HostKind, type PageSettings, SETTINGS_KEY, settingsOf } from "../page-settings.ts";

interface Area {
	get(key: string): Promise<Record<string, unknown>>;
}
type Changes = Record<string, unknown>;
interface Storage {
	readonly local?: Area;
	readonly managed?: Area;
	readonly onChanged?: {
		addListener(listener: (changes: Changes, area: string) => void): void;
		removeListener(listener: (changes: Changes, area: string) => void): void;
	};
}
const scope = globalThis as { browser?: { storage?: Storage }; chrome?: { storage?: Storage } };

/** What lies in an area; nothing where there is none, or no policy. */
async function read(area: Area | undefined): Promise<unknown> {
	try {
		return (await area?.get(SETTINGS_KEY))?.[SETTINGS_KEY];
	} catch {
		return undefined;
	}
}

/** Tells what is switched on for a host, as soon as that is read, and whenever somebody changes it. */
export function followSettings(host: HostKind, tell: (settings: PageSettings) => void, signal: AbortSignal): void {
	const storage = scope.browser?.storage ?? scope.chrome?.storage;
	let turn = 0;
	async function look(): Promise<void> {
		const mine = ++turn;
		const [own, ruled] = await Promise.all([read(storage?.local), read(storage?.managed)]);
		// Of two readings the later one holds.
		if (mine === turn && !signal.aborted) tell(settingsOf(own, ruled, host));
	}
	const onChanged = (changes: Changes) => {
		if (SETTINGS_KEY in changes) void look();
	};
	storage?.onChanged?.addListener(onChanged);
	signal.addEventListener("abort", () => storage?.onChanged?.removeListener(onChanged));
	void look();
}
