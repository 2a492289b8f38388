import type { ItemKey } from "../units.ts";

/**
 * A key as it is stored, however it was written: Jira's in capitals (`PS-12`), Azure DevOps' with its organisation in
 * small letters (`contoso#1234`). Both hosts find keys in any case.
 * @example asKey("ps-12") //=> "PS-12"
 * @example asKey("Contoso#1234") //=> "contoso#1234"
 */
export const asKey = (written: string): ItemKey =>
	(written.includes("#") ? written.toLowerCase() : written.toUpperCase()) as ItemKey;
