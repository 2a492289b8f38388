import { useRef } from "preact/hooks";
import type { Answered } from "./use-answer.ts";

interface Kept<T> {
	readonly about: string;
	readonly seen: Answered<T>;
}

/**
 * The last answer stands until the next is there, so that a table does not vanish under the hand that changes a field; but
 * only while both are `about` the same.
 */
export function useKept<T>(seen: Answered<T>, about = ""): Answered<T> {
	const last = useRef<Kept<T> | null>(null);
	if (seen.state !== "waiting") last.current = { about, seen };
	return last.current?.about === about ? last.current.seen : seen;
}
