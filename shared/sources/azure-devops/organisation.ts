import type { ItemKey } from "../../domain/units.ts";

/**
 * The organisation or collection that a site is, in small letters: the last part of its address.
 * @example organisationOf("https://dev.azure.com/contoso") //=> "contoso"
 * @example organisationOf("https://tfs.corp.example/tfs/Default%20Collection") //=> "default collection"
 */
export function organisationOf(site: string): string {
	const last = new URL(site).pathname.split("/").filter(Boolean).at(-1) ?? "";
	try {
		return decodeURIComponent(last).toLowerCase();
	} catch {
		return last.toLowerCase();
	}
}

/** Ids are unique within an organisation alone. */
export const keyIn = (organisation: string, id: number): ItemKey => `${organisation}#${id}` as ItemKey;

/**
 * The id in a key of this organisation; `undefined` for a key of another one, and for Jira's.
 * @example idIn("contoso", "Contoso#12") //=> 12
 */
export function idIn(organisation: string, key: string): number | undefined {
	const at = key.lastIndexOf("#");
	const id = key.slice(at + 1);
	return key.slice(0, Math.max(at, 0)).toLowerCase() === organisation && isId(id) ? Number(id) : undefined;
}

/** Azure DevOps counts with 32 bits. */
export const LARGEST_ID = 2_147_483_647;

const isId = (text: string): boolean => /^[1-9]\d{0,9}$/.test(text) && Number(text) <= LARGEST_ID;

export const idOf = (x: unknown): number | undefined =>
	typeof x === "number" && Number.isInteger(x) && x > 0 && x <= LARGEST_ID ? x : undefined;
