import { HOST_KINDS, SETTINGS_KEY, settingsOf } from "../page-settings.ts";

interface Area {
	get(key: string): Promise<Record<string, unknown>>;
}

/** The cut-line of pages, which is the same on all hosts; the usual one where nothing can be read. */
export async function cutLine({ local, managed }: { local: Area; managed: Area }): Promise<number> {
	// Firefox refuses the managed area where there is no policy.
	const read = (area: Area) => area.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({}));
	const [own, ruled] = await Promise.all([read(local), read(managed)]);
	return settingsOf(own[SETTINGS_KEY], ruled[SETTINGS_KEY], HOST_KINDS[0]).cut;
}
