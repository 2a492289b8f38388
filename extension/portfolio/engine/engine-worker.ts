import { parseIsoDate } from "../../../shared/domain/dates.ts";
import { openStore, type Store } from "../../../shared/store/open-store.ts";
import { storeStamp } from "../../../shared/store/stored-portfolio.ts";
import { type Basis, readBasis } from "./basis.ts";
import { type EngineAsk, type EngineReply, QUESTIONS } from "./questions.ts";

// The engine in a thread of its own: the page stays quick whatever is asked.
let held: { readonly of: string; readonly basis: Basis } | undefined;
let turn: Promise<unknown> = Promise.resolve();

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
	const store = await openStore();
	try {
		return await use(store);
	} finally {
		store.close();
	}
}

/** What is stored on that day. It is read and judged again only when something was written since. */
async function basisOf(today: string): Promise<Basis> {
	const day = parseIsoDate(today);
	if (!day) throw new Error(`"${today}" is not a day.`);
	return withStore(async (store) => {
		const of = `${today} ${await storeStamp(store)}`;
		if (held?.of !== of) held = { of, basis: await readBasis(store, day) };
		return held.basis;
	});
}

async function reply({ id, question, ask, today }: EngineAsk): Promise<EngineReply> {
	try {
		// The page's client pairs question and ask; the compiler cannot follow a pair through a message.
		return { id, answer: QUESTIONS[question](await basisOf(today), ask as never) };
	} catch (error) {
		held = undefined;
		return { id, error: error instanceof Error ? error.message : "The engine failed." };
	}
}

async function tell(ask: EngineAsk): Promise<void> {
	const answer = await reply(ask);
	try {
		self.postMessage(answer);
	} catch (error) {
		// An answer that cannot be sent must not keep those behind it waiting.
		self.postMessage({ id: ask.id, error: error instanceof Error ? error.message : "The answer could not be sent." });
	}
}

// One after the other: questions that come together are answered from one reading.
self.addEventListener("message", ({ data }: MessageEvent<EngineAsk>) => {
	turn = turn.then(() => tell(data));
});
