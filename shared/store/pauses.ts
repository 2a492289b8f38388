import * as z from "zod/mini";
import { readDocument, updateDocument } from "./documents.ts";
import type { Store } from "./open-store.ts";

const PAUSES_DOCUMENT = "pauses";
/** By server and by what of it rests, when it may be asked again, in milliseconds since 1970. */
const shape = z.record(z.string(), z.record(z.string(), z.number()));

function parse(text: string): z.infer<typeof shape> {
	if (text === "") return {};
	try {
		const read = z.safeParse(shape, JSON.parse(text));
		return read.success ? read.data : {};
	} catch {
		return {};
	}
}

/** What a server asked to be left alone with, and until when. */
export async function readPauses(store: Store, origin: string): Promise<ReadonlyMap<string, number>> {
	return new Map(Object.entries(parse((await readDocument(store, PAUSES_DOCUMENT)).text)[origin] ?? {}));
}

/** Keeps a pause, and forgets those that were over by `now`. */
export async function keepPause(
	store: Store,
	origin: string,
	of: string,
	{ until, now }: { readonly until: number; readonly now: number },
): Promise<void> {
	await updateDocument(store, PAUSES_DOCUMENT, (text) => {
		const known = parse(text);
		const lasting = Object.entries({ ...known[origin], [of]: until }).filter(([, end]) => end > now);
		return JSON.stringify({ ...known, [origin]: Object.fromEntries(lasting) });
	});
}
