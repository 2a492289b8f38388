import { record } from "../json-value.ts";

/**
 * The entries of a list, in whichever of its forms a server gives it: an array, `{ value: [] }` or `{ values: [] }`.
 * `undefined` for what is no list.
 * @example listOf({ count: 1, value: ["a"] }) //=> ["a"]
 */
export function listOf(answer: unknown): readonly unknown[] | undefined {
	if (Array.isArray(answer)) return answer;
	const { value, values } = record(answer) ?? {};
	return Array.isArray(value) ? value : Array.isArray(values) ? values : undefined;
}
