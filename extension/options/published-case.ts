/** A worked case with a known answer: the formula, its input, the whole answer it must give, and where it comes from. */
export interface PublishedCase {
	readonly fn: string;
	readonly in: Readonly<Record<string, unknown>>;
	/** As the answer's text is written, key by key: the comparison is of text. */
	readonly answer: Readonly<Record<string, unknown>>;
	readonly source: string;
}

export const out = (answer: object) => ({ out: answer });
export const scored = (score: number, exact: string) => out({ score, exact });
