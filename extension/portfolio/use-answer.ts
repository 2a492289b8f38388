import { useEffect, useRef, useState } from "preact/hooks";
import { askEngine } from "./engine/ask-engine.ts";
import type { AnswerOf, AskOf, QuestionName } from "./engine/questions.ts";
import { ownSaves } from "./own-saves.ts";

/** What a section shows: nothing yet, the trouble, or the answer. */
export type Answered<T> =
	| { readonly state: "waiting" }
	| { readonly state: "trouble"; readonly why: string }
	| { readonly state: "answered"; readonly answer: T };

/** How often the page was come back to: decisions on cards, a sync or another tab may have changed what is stored. */
function useReturns(): number {
	const [returns, setReturns] = useState(0);
	useEffect(() => {
		const count = () => setReturns((n) => n + 1);
		window.addEventListener("focus", count);
		return () => window.removeEventListener("focus", count);
	}, []);
	return returns;
}

/**
 * The engine's answer to a question, asked anew whenever what is asked changes, this page stored something or is come back
 * to; then the last answer stands until the next is there. An answer that comes too late is dropped.
 */
export function useAnswer<Q extends QuestionName>(question: Q, ask: AskOf<Q>): Answered<AnswerOf<Q>> {
	const [seen, setSeen] = useState<Answered<AnswerOf<Q>>>({ state: "waiting" });
	const text = JSON.stringify(ask);
	const asked = useRef("");
	const returns = useReturns();
	const saves = ownSaves.value;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for `ask`, which is a new object on every drawing; `returns` and `saves` are only reasons to ask again.
	useEffect(() => {
		let wanted = true;
		const now = `${question} ${text}`;
		if (asked.current !== now) setSeen({ state: "waiting" });
		asked.current = now;
		askEngine(question, ask).then(
			(answer) => wanted && setSeen({ state: "answered", answer }),
			(error: Error) => wanted && setSeen({ state: "trouble", why: error.message }),
		);
		return () => {
			wanted = false;
		};
	}, [question, text, returns, saves]);
	return seen;
}
