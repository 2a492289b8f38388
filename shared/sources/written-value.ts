const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/**
 * The number that a choice is named by; `undefined` for every other text, and for what is no text.
 * @example writtenNumber(" 8 ") //=> 8
 */
export const writtenNumber = (x: unknown): number | undefined => {
	const written = typeof x === "string" ? x.trim() : "";
	return NUMBER.test(written) ? Number(written) : undefined;
};

/**
 * The names in texts of an objective field: several in one text are told apart by commas, semicolons and lines.
 * @example namesIn(["KR-1, KR-2; O-3"]) //=> ["KR-1", "KR-2", "O-3"]
 */
export function namesIn(texts: readonly string[]): string[] | undefined {
	const names = texts
		.flatMap((t) => t.split(/[,;\n]/))
		.map((n) => n.trim())
		.filter((n) => n !== "");
	return names.length > 0 ? names : undefined;
}
