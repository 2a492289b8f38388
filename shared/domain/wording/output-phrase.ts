import { endsPhrase, saysChange } from "./change-words.ts";
import { outputVerb } from "./output-verbs.ts";
import { isGood, isPeople, isThing } from "./things.ts";
import { wordList } from "./word-list.ts";
import { type Found, found, lowerAt, type Word, wordsOf } from "./words-of.ts";

/** Nouns before which "launch", "build" or "train" is part of a name: launch day, build time, train travel. */
const AFTER_NOUN =
	wordList(`time times rate rates day days date dates window windows frequency failure failures quality customers
	customer partner partners site sites readiness vehicle vehicles pad cadence defects errors error costs cost base size
	teams team events notes pipeline pipelines status punctuality travel passengers journeys services builders delays
	operators hours market markets lead complaints satisfaction reliability weight capacity order orders performance`);
/** Verbs of a whole sentence: what stands before them is who or what it speaks of, and no command. */
const FINITE =
	wordList(`is are was were has have had can will may must become becomes became feel feels get gets go goes went stay
	stays remain remains find finds love loves choose chooses come comes end ends stop stops start starts never always no
	does do did takes take brings bring works work reach reaches say says lead leads helps makes make keeps win wins`);
const LEAD = wordList("to we will successfully fully formally jointly then also and");
const QUANTITY = wordList(
	"all our the every each new staff managers teams people officers volunteers employees drivers colleagues",
);
const SUBJECTS = wordList("we they you i it who people that which he she");
const ADVERBS = wordList("is are was were be been being has have fully successfully finally now formally not");
const NOUN_TIES = wordList("of to");
const DETERMINERS = wordList("a an the our all every each this these their");
const LIVE = wordList("go-live goes-live going-live gone-live went-live");
/** Two words that are read as one. */
const PAIRS = new Map(
	[...LIVE, ...wordList("roll-out rolled-out rolling-out set-up setting-up in-place")].map((one) => [
		one.replace("-", " "),
		one,
	]),
);
/** When, where and by how much something was made, beside the words that end any phrase. */
const CIRCUMSTANCE = /^(?:this|next|on|over|up|\d)/;
const LABEL = /^(?:o|kr|okr|q|h)?\d+(?:\.\d+)*$/;

/**
 * The words that say something is made, where a title promises no change beside it; `undefined` for an outcome.
 * Commands ("Launch the portal"), nouns ("Launch of the portal") and results ("Portal launched", "goes live") count.
 * @example outputPhrase("New customer portal launched") //=> { word: "launched", at: 20 }
 * @example outputPhrase("Deliver faster decisions") //=> undefined
 */
export function outputPhrase(text: string): Found | undefined {
	const words = joined(wordsOf(text));
	if (saysChange(words)) return undefined;
	const start = words.findIndex((w) => !LEAD.has(w.lower) && !LABEL.test(w.lower));
	const begins = (i: number) => i === start || lowerAt(words, i - 1) === "and";
	const made =
		words.find((_, i) => (begins(i) && isCommand(words, i)) || (i === start && isNoun(words, i))) ??
		words.find((_, i) => i > start && isResult(words, i));
	return made && found(text, made);
}

/** "Roll out", "set up" and "go live" as one word each, and "the" before a noun passed over. */
function joined(words: readonly Word[]): Word[] {
	const out: Word[] = [];
	for (const word of words) {
		const last = out.at(-1);
		const pair = last && PAIRS.get(`${last.lower}${word.gap}${word.lower}`);
		if (last && pair) out.splice(-1, 1, { ...last, text: `${last.text} ${word.text}`, lower: pair });
		else if (last || word.lower !== "the") out.push(word);
	}
	return out;
}

/** The words after a verb up to where its object ends; one "the" or "a" in front belongs to it. */
function objectOf(words: readonly Word[], i: number): readonly Word[] {
	let from = i + 1;
	while (DETERMINERS.has(lowerAt(words, from))) from++;
	const rest = words.slice(from, from + 12);
	const end = rest.findIndex((w, k) => endsPhrase(w) && (k > 0 || w.lower !== "and"));
	return end < 0 ? rest : rest.slice(0, end);
}

/** By the noun that an object is about: its last word that is no number. */
function isMade(object: readonly Word[], strength: "strong" | "weak"): boolean {
	const words = object.filter((w) => !/\d/.test(w.lower));
	const head = lowerAt(words, words.length - 1);
	if (isThing(head)) return true;
	return strength === "strong" && object.length > 0 && !isGood(head) && !isPeople(head);
}

function isCommand(words: readonly Word[], i: number): boolean {
	const lower = lowerAt(words, i);
	const next = lowerAt(words, i + 1);
	if (lower === "train") return QUANTITY.has(next) || /^\d/.test(next);
	const verb = outputVerb(lower, "base") ?? outputVerb(lower, "ing");
	if (!verb || AFTER_NOUN.has(next)) return false;
	const object = objectOf(words, i);
	return !object.some((w) => FINITE.has(w.lower)) && isMade(object, verb.strength);
}

function isNoun(words: readonly Word[], i: number): boolean {
	const verb = outputVerb(lowerAt(words, i), "noun");
	if (!verb || !NOUN_TIES.has(lowerAt(words, i + 1))) return false;
	const rest = words.slice(i + 2);
	return !rest.some((w) => FINITE.has(w.lower)) && isMade(objectOf(words, i + 1), verb.strength);
}

/** "… launched", "… approved and published", "… goes live", "… in place": at the end, or before when, where and by whom. */
function isResult(words: readonly Word[], i: number): boolean {
	const lower = lowerAt(words, i);
	const next = words[i + 1];
	if (next && !endsPhrase(next) && !CIRCUMSTANCE.test(next.lower)) return false;
	if (LIVE.has(lower)) return true;
	const subject = words[subjectBefore(words, i)];
	if (!subject || SUBJECTS.has(subject.lower)) return false;
	if (lower === "in-place") return isThing(subject.lower);
	if (lower === "trained") return isPeople(subject.lower);
	if (lower === "live" || lower === "open") return ADVERBS.has(lowerAt(words, i - 1)) && isThing(subject.lower);
	const verb = outputVerb(lower, "done");
	if (!verb || words.slice(0, i).some((w) => w.lower.endsWith("%"))) return false;
	return isThing(subject.lower) || (verb.strength === "strong" && !isGood(subject.lower) && !isPeople(subject.lower));
}

/** The place of what a result speaks of: before adverbs, and before "designed and" in "designed and launched". */
function subjectBefore(words: readonly Word[], i: number): number {
	const at = i - 1;
	if (ADVERBS.has(lowerAt(words, at))) return subjectBefore(words, at);
	const isJoined = lowerAt(words, at) === "and" && outputVerb(lowerAt(words, at - 1), "done") !== undefined;
	return isJoined ? subjectBefore(words, at - 1) : at;
}
