import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { rulesText } from "./rules-text.ts";

export const RULES_FILE = resolve(import.meta.dirname, "../../shared/domain/rules/RULES.md");

/** `npm run rules`: writes the rule catalogue as a document. */
export async function run(): Promise<number> {
	await writeFile(RULES_FILE, rulesText());
	console.log(`Written: ${RULES_FILE}`);
	return 0;
}
