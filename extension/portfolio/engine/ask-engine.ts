import { localDay } from "../../../shared/ui/words/age-words.ts";
import type { AnswerOf, AskOf, EngineReply, QuestionName } from "./questions.ts";

interface Waiting {
	resolve(answer: unknown): void;
	reject(error: Error): void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function thread(): Worker {
	if (worker) return worker;
	worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
	worker.addEventListener("message", ({ data }: MessageEvent<EngineReply>) => {
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if ("error" in data) asked?.reject(new Error(data.error));
		else asked?.resolve(data.answer);
	});
	worker.addEventListener("error", () => endAll("The engine stopped. Load this page again."));
	return worker;
}

/** Ends the thread with whatever it is at; those who wait are told. The next question starts another. */
function endAll(why: string): void {
	worker?.terminate();
	worker = undefined;
	for (const asked of waiting.values()) asked.reject(new Error(why));
	waiting.clear();
}

/**
 * Asks the engine about the portfolio as it is stored now.
 * @throws Error in plain words where the engine could not answer.
 */
export function askEngine<Q extends QuestionName>(question: Q, ask: AskOf<Q>): Promise<AnswerOf<Q>> {
	const id = ++last;
	const today = localDay(new Date());
	return new Promise((resolve, reject) => {
		// The worker answers this very question; `questions.ts` pairs them.
		waiting.set(id, { resolve: (answer) => resolve(answer as AnswerOf<Q>), reject });
		thread().postMessage({ id, question, ask, today });
	});
}
