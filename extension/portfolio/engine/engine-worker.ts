import { parseIsoDate } from "../../../shared/domain/dates.ts";
import { openStore } from "../../../shared/store/open-store.ts";
import { type Basis, readBasis } from "./basis.ts";
import { type EngineAsk, type EngineReply, QUESTIONS } from "./questions.ts";

// The engine in a thread of its own: the page stays quick whatever is asked, and a question is ended by ending the thread.
let basis: Promise<Basis> | undefined;

async function read(today: string): Promise<Basis> {
	const day = parseIsoDate(today);
	if (!day) throw new Error(`"${today}" is not a day.`);
	const store = await openStore();
	try {
		return await readBasis(store, day);
	} finally {
		store.close();
	}
}

self.addEventListener("message", async ({ data }: MessageEvent<EngineAsk>) => {
	const { id, question, ask, today, fresh } = data;
	const say = (reply: EngineReply) => self.postMessage(reply);
	try {
		if (fresh) basis = undefined;
		basis ??= read(today);
		// The page's client pairs question and ask; the compiler cannot follow a pair through a message.
		say({ id, answer: QUESTIONS[question](await basis, ask as never) });
	} catch (error) {
		basis = undefined;
		say({ id, error: error instanceof Error ? error.message : "The engine failed." });
	}
});
