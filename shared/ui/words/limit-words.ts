import type { LimitReason } from "../../domain/prioritisation/selection/match-limits.ts";
import { figureWords } from "./number-words.ts";
import { limitWords, namedWords, type TitleOf } from "./selection-words.ts";

type Words = (limit: string, amount: string, asked: string) => string;

const REASONS: Readonly<Record<LimitReason["code"], Words>> = {
	"capacity-without-demand": (limit, amount) => `No work here asks for ${limit}: its ${amount} limit nothing.`,
	"demand-without-capacity": (limit, amount, asked) =>
		`Nobody said how much of ${limit} there is: the ${amount} asked for by ${asked} are held against nothing.`,
	"capacity-twice": (limit, amount) => `${limit} is listed twice: the first counts, not the ${amount} of a later line.`,
	"role-is-budget": (limit) => `“${limit}” stands for the money here: give the role another name.`,
};

/** What is to be said of capacities and demands that have no counterpart, or no place. */
export const limitReasonWords = ({ code, limit, amount, ids = [] }: LimitReason, title: TitleOf): string =>
	REASONS[code](limitWords(limit), figureWords(amount.valueOf()), namedWords(ids, title));

const PROBLEMS: Readonly<Record<string, (text: string) => string>> = {
	shape: (text) => `“${text}” has too few or too many parts.`,
	"not-an-amount": (text) => (text === "" ? "The amount is missing." : `“${text}” is no amount.`),
	"below-zero": (text) => `“${text}” is below 0.`,
	"no-role": () => "The role is missing.",
	"unknown-item": (text) => (text === "" ? "The item is missing." : `There is no “${text}” on the list.`),
};

/**
 * Why a typed line was left out.
 * @example lineProblemWords({ line: 2, code: "not-an-amount", text: "lots" }) //=> "Line 2 is left out. “lots” is no amount."
 */
export const lineProblemWords = ({ line, code, text }: { line: number; code: string; text: string }): string =>
	`Line ${line} is left out. ${PROBLEMS[code]?.(text) ?? ""}`.trim();
