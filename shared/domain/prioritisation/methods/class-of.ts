import { MOSCOW_CLASSES, type MoscowClass } from "./moscow.ts";

/**
 * The MoSCoW class an item was given: its word, or its place from 1 (must) to 4 (wont), since fields of trackers and
 * sheets hold numbers. `undefined` for anything else.
 * @example classOf(2) //=> "should"
 */
export function classOf(given: unknown): MoscowClass | undefined {
	if (typeof given === "number") return MOSCOW_CLASSES[given - 1];
	return MOSCOW_CLASSES.find((word) => word === given);
}
