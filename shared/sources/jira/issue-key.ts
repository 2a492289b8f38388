import type { ItemKey } from "../../domain/units.ts";

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/i;

/**
 * A key in capitals: Jira finds keys in any case and answers in capitals. `undefined` for everything else.
 * @example issueKey("ps-9") //=> "PS-9"
 */
export const issueKey = (x: unknown): ItemKey | undefined =>
	typeof x === "string" && KEY.test(x) ? (x.toUpperCase() as ItemKey) : undefined;
