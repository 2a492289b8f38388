import * as z from "zod/mini";
import { readDocument, updateDocument } from "./documents.ts";
import type { Store } from "./open-store.ts";

const name = z.string().check(z.minLength(1));

/** One pair of criteria as a judge compared it; `step` as `PairJudgement` has it. */
const pair = z.object({ a: z.string(), b: z.string(), step: z.int().check(z.gte(-8), z.lte(8)) });
const judge = z.object({ name, pairs: z.array(pair) });

/** What was judged of one set of criteria: a model's by its id, or the user's own. */
const judgedSet = z.object({ of: name, judges: z.array(judge) });

/** One person's value of one input of one item; `null`: has not voted. */
const vote = z.object({ by: name, item: name, input: name, value: z.nullable(z.number()) });

const opinions = z.object({
	version: z.literal(1),
	/** Criteria of the user's own, by name. */
	own: z.array(name),
	sets: z.array(judgedSet),
	votes: z.array(vote),
});

export type Judge = z.infer<typeof judge>;
/** What people said, kept on this machine beside the register: comparisons of criteria, and votes. */
export type Opinions = z.infer<typeof opinions>;

export const NO_OPINIONS: Opinions = { version: 1, own: [], sets: [], votes: [] };
const OPINIONS_DOCUMENT = "opinions";

/** `undefined` for a text that is none: an older or newer version's, or half a disk's. */
function opinionsIn(text: string): Opinions | undefined {
	if (text === "") return NO_OPINIONS;
	try {
		const read = z.safeParse(opinions, JSON.parse(text));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}

/** What is kept; `undefined` where it cannot be read, which is then left alone. */
export async function readOpinions(store: Store): Promise<Opinions | undefined> {
	return opinionsIn((await readDocument(store, OPINIONS_DOCUMENT)).text);
}

/** Changes what is kept by now. What cannot be read stays as it is, and `undefined` is the answer. */
export async function changeOpinions(
	store: Store,
	change: (kept: Opinions) => Opinions,
): Promise<Opinions | undefined> {
	const { text } = await updateDocument(store, OPINIONS_DOCUMENT, (before) => {
		const kept = opinionsIn(before);
		return kept ? JSON.stringify(change(kept)) : before;
	});
	return opinionsIn(text);
}

/** Puts an empty record in the place of one that cannot be read. */
export async function forgetOpinions(store: Store): Promise<void> {
	await updateDocument(store, OPINIONS_DOCUMENT, () => JSON.stringify(NO_OPINIONS));
}
