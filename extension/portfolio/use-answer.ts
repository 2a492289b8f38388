import { useEffect, useState } from "preact/hooks";
import { askEngine } from "./engine/ask-engine.ts";
import type { AnswerOf, AskOf, QuestionName } from "./engine/questions.ts";

/** What a section shows: nothing yet, the trouble, or the answer. */
export type Answered<T> =
	| { readonly state: "waiting" }
	| { readonly state: "trouble"; readonly why: string }
	| { readonly state: "answered"; readonly answer: T };

/** The engine's answer to a question, asked anew whenever what is asked changes. An answer that comes too late is dropped. */
export function useAnswer<Q extends QuestionName>(question: Q, ask: AskOf<Q>): Answered<AnswerOf<Q>> {
	const [seen, setSeen] = useState<Answered<AnswerOf<Q>>>({ state: "waiting" });
	const text = JSON.stringify(ask);
	useEffect(() => {
		let wanted = true;
		setSeen({ state: "waiting" });
		askEngine(question, ask).then(
			(answer) => wanted && setSeen({ state: "answered", answer }),
			(error: Error) => wanted && setSeen({ state: "trouble", why: error.message }),
		);
		return () => {
			wanted = false;
		};
		// `text` stands for `ask`, which is a new object on every drawing.
	}, [question, text]);
	return seen;
}
