import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GoldenCase {
	readonly case: string;
	readonly fn: string;
	readonly in: unknown;
	readonly answer: Readonly<Record<string, unknown>>;
}

/** Every case of every file of this folder; a file that is no list of cases is an error, not a silent pass. */
export function readCases(): { readonly file: string; readonly cases: readonly GoldenCase[] }[] {
	const files = readdirSync(import.meta.dirname).filter((f) => !f.endsWith(".ts"));
	return files.map((file) => {
		if (!file.endsWith(".jsonl")) throw new Error(`test/cases/${file} is not a list of cases (.jsonl)`);
		const lines = readFileSync(join(import.meta.dirname, file), "utf8")
			.trim()
			.split("\n");
		return { file, cases: lines.map((line) => JSON.parse(line) as GoldenCase) };
	});
}

/** The request of a case, as a line of the conformance interface. */
export const requestLine = ({ case: id, fn, in: input }: GoldenCase): string => JSON.stringify({ id, fn, in: input });
