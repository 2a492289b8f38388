import { HOST_KINDS, SETTINGS_KEY, type StoredSettings, settingsOf } from "../page-settings.ts";

interface Area {
	get(key: string): Promise<Record<string, unknown>>;
}

/** What lies in the browser about host pages; nothing of an administrator where there is no policy. */
export async function storedChoices({ local, managed }: { local: Area; managed: Area }): Promise<StoredSettings> {
	// Firefox refuses the managed area where there is no policy.
	const read = (area: Area) => area.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({}));
	const [own, ruled] = await Promise.all([read(local), read(managed)]);
	return { own: own[SETTINGS_KEY], ruled: ruled[SETTINGS_KEY] };
}

/** The cut-line of pages, which is the same on all hosts; the usual one where nobody moved it. */
export const cutLineIn = ({ own, ruled }: StoredSettings): number => settingsOf(own, ruled, HOST_KINDS[0]).cut;
