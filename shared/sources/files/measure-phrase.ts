/** A figure or a date that a sentence holds, and where in it. */
export interface Phrase {
	readonly text: string;
	readonly at: number;
}

export interface Measure {
	readonly baseline?: Phrase;
	readonly target?: Phrase;
	readonly low?: Phrase;
	readonly high?: Phrase;
	readonly due?: Phrase;
	readonly unit?: Phrase;
}

/** Sentences are short; no pattern below looks further. */
const LOOK_AT = 500;

const SCALE = String.raw`(?:%|per ?cent\b|k\b|mn?\b|M\b|bn\b|thousand\b|million\b|billion\b)`;
const AMOUNT = String.raw`[-−–+]?[£$€]?\d(?:[\d.,]{0,18}\d)?(?: ?${SCALE})?`;
/** The word after a figure: its unit, which the second figure need not repeat. */
const UNIT = String.raw`(?: (?!to\b|and\b)(\p{L}[\p{L}/]{0,14}))?(?: (?!to\b|and\b)\p{L}{1,15})?`;
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}";
const DATE = [
	String.raw`\d{4}-\d{2}-\d{2}`,
	String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`,
	String.raw`\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}`,
	String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
	String.raw`${MONTH} \d{4}`,
	String.raw`[qh][1-4] \d{4}`,
	String.raw`\d{4} [qh][1-4]`,
].join("|");

const FROM_TO = new RegExp(String.raw`\bfrom (${AMOUNT})${UNIT} to (${AMOUNT})`, "iu");
const ARROW = new RegExp(`(${AMOUNT})${UNIT} ?(?:→|->|=>) ?(${AMOUNT})`, "iu");
const VERB = "raise|increase|grow|lift|improve|cut|reduce|lower|decrease|drop|bring|shorten";
const CHANGE = new RegExp(String.raw`\b(?:${VERB})\b[^.;\d]{0,80} (${AMOUNT})${UNIT} to (${AMOUNT})`, "iu");
const BETWEEN = new RegExp(String.raw`\bbetween (${AMOUNT})${UNIT} and (${AMOUNT})`, "iu");
const AT_LEAST = new RegExp(String.raw`(?:\bat least |\bno less than |\bnot below |≥ ?|>= ?)(${AMOUNT})`, "iu");
const AT_MOST = new RegExp(String.raw`(?:\bat most |\bno more than |\bnot above |≤ ?|<= ?)(${AMOUNT})`, "iu");
const BY = new RegExp(String.raw`\b(?:by|before|until|due)(?: the)?(?: end)?(?: of)? (${DATE})(?!\d)`, "iu");

/**
 * The figures a key result's sentence holds: from X to Y, between X and Y, at least, at most, by a date; and the unit
 * of the first figure.
 * @example measurePhrase("Cut waits from 12 days to 5 by 31 March 2027").target //=> { text: "5", at: 27 }
 */
export function measurePhrase(sentence: string): Measure {
	const text = sentence.slice(0, LOOK_AT).replace(/[\u00a0\t]/g, " ");
	const pair = FROM_TO.exec(text) ?? ARROW.exec(text) ?? CHANGE.exec(text);
	const between = pair ? null : BETWEEN.exec(text);
	const least = pair || between ? null : AT_LEAST.exec(text);
	const most = pair || between ? null : AT_MOST.exec(text);
	const by = BY.exec(text);
	return {
		...(pair ? { baseline: first(pair, 1), target: last(pair, 3) } : {}),
		...(between ? { low: first(between, 1), high: last(between, 3) } : {}),
		...(pair?.[2] ? { unit: first(pair, 2) } : {}),
		...(least ? { low: last(least, 1) } : {}),
		...(most ? { high: last(most, 1) } : {}),
		...(by ? { due: last(by, 1) } : {}),
	};
}

function first(match: RegExpExecArray, group: 1 | 2): Phrase {
	const figure = match[0].indexOf(match[1] ?? "");
	const text = match[group] ?? "";
	return { text, at: match.index + (group === 1 ? figure : match[0].indexOf(text, figure + (match[1] ?? "").length)) };
}

/** These patterns end with the group in question. */
function last(match: RegExpExecArray, group: number): Phrase {
	const text = match[group] ?? "";
	return { text, at: match.index + match[0].length - text.length };
}
