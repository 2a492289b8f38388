import { type Answer, value } from "../outcome.ts";

/** A formula of the conformance interface: plain JSON in, plain JSON in a fixed order of keys out. */
export type Formula = (input: object) => Answer<object>;
/** By the name in the conformance interface. */
export type Formulas = Readonly<Record<string, Formula>>;

/** The answer with its value shaped for JSON; what is missing or refused stays as it is. */
export function shaped<A>(answer: Answer<A>, shape: (a: A) => object): Answer<object> {
	return answer.kind === "value" ? value(shape(answer.value)) : answer;
}
