import { exact } from "../../domain/exact.ts";
import type { Violation } from "../../domain/prioritisation/selection/check-selection.ts";
import type { LeftOut } from "../../domain/prioritisation/selection/explain-left-out.ts";
import { roleAndPeriod, type Selection } from "../../domain/prioritisation/selection/selection-problem.ts";
import { roundText } from "../../domain/round-text.ts";
import { figureWords } from "./number-words.ts";

const TENTH = 0.1;
const HUNDRED = 100;
/** Names in one sentence; the rest are counted. */
const MOST_NAMES = 3;

/** What a title is looked up by: an id without one is its own name. */
export type TitleOf = (id: string) => string;

const figure = (x: { valueOf(): number }): string => figureWords(x.valueOf());

/**
 * How good the chosen set is proven to be. Rounded up, so that no more is promised than is proven.
 * @example provenWords({ optimal: false, gap: exact(0.0035) }) //=> "At most 0.4 % below the best possible"
 */
export function provenWords({ optimal, gap }: Pick<Selection, "optimal" | "gap">): string {
	if (optimal) return "Proven best";
	const percent = gap.mul(HUNDRED);
	if (percent.compare(TENTH) < 0) return "Less than 0.1 % below the best possible";
	return `At most ${roundText(percent.ceil(1), 1)} % below the best possible`;
}

/**
 * A limit for people.
 * @example limitWords("analyst@2026-Q3") //=> "analyst in 2026-Q3"
 */
export function limitWords(limit: string): string {
	const { role, period } = roleAndPeriod(limit);
	return period === undefined ? role : `${role} in ${period}`;
}

/**
 * A few by name, the others counted.
 * @example namedWords(["a", "b"], (id) => id) //=> "a and b"
 */
export function namedWords(ids: readonly string[], title: TitleOf): string {
	const names = ids.slice(0, MOST_NAMES).map(title);
	const more = ids.length - names.length;
	if (more > 0) return `${names.join(", ")} and ${more} more`;
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Why an item is left out, and what would bring it in: one sentence each, the most important first. */
export function leftOutWords(left: LeftOut, title: TitleOf): string[] {
	if (left.conflict) return [conflictWords(left.id, left.conflict, left.conflictLimits ?? [], title)];
	const { keptOutBy, prerequisites, shortages, exchange, moreBringsItIn } = left;
	const said: string[] = [];
	if (keptOutBy.length > 0) said.push(`Left out: excluded by ${namedWords(keptOutBy, title)}.`);
	for (const { limit, heldBy } of shortages)
		said.push(
			`Left out: ${limitWords(limit)} is used up${heldBy.length > 0 ? ` by ${namedWords(heldBy, title)}` : ""}.`,
		);
	if (said.length === 0) said.push("Left out: it fits, but the chosen set is worth no less without it.");
	if (prerequisites.length > 0) said.push(`It would bring in what it needs: ${namedWords(prerequisites, title)}.`);
	if (shortages.length > 0) {
		const more = shortages.map(({ limit, short }) => `${figure(short)} more ${limitWords(limit)}`).join(" and ");
		said.push(`It fits with ${more}${MORE[moreBringsItIn ?? "unknown"]}.`);
	}
	if (exchange) {
		const { loss, leastLoss, valueNeeded, out } = exchange;
		const isProven = loss.compare(leastLoss) === 0;
		const instead = out.length > 0 ? ` instead of ${namedWords(out, title)}` : "";
		said.push(`Taking it${instead} costs ${isProven ? "" : "at most "}${figure(loss)} of value.`);
		said.push(`${isProven ? "It" : "At most, it"} would have to be worth ${figure(valueNeeded)}.`);
	}
	return said;
}

/** It can never be chosen as things are: it is too large for a limit, alone or with what must be chosen too, or excluded. */
function conflictWords(id: string, ids: readonly string[], limits: readonly string[], title: TitleOf): string {
	const others = ids.filter((one) => one !== id);
	const isIn = others.length < ids.length;
	if (limits.length === 0) {
		if (others.length === 0) return "Left out: it excludes itself.";
		const excluded = isIn ? `excluded by ${namedWords(others, title)}, which must be chosen` : undefined;
		return `Left out: ${excluded ?? `it would bring in ${namedWords(others, title)}, which exclude each other`}.`;
	}
	const more = `more of ${limits.map(limitWords).join(" and ")} than there is`;
	if (others.length === 0) return `Left out: it alone takes ${more}.`;
	if (isIn) return `Left out: with ${namedWords(others, title)}, which must be chosen too, it takes ${more}.`;
	return `Left out: what must be chosen with it, ${namedWords(others, title)}, takes ${more}.`;
}

const MORE: Readonly<Record<NonNullable<LeftOut["moreBringsItIn"]>, string>> = {
	yes: ", and is then in the best set",
	no: ", but the extra would be better spent on others",
	unknown: "",
};

/** What is wrong with a set. */
export function violationWords({ code, ids = [], values }: Violation, title: TitleOf): string {
	const [first = "", second = ""] = ids.map(title);
	const over = exact(String(values?.over ?? ""));
	const by = over ? figure(over) : "unknown";
	switch (code) {
		case "unknown-item":
			return `There is no item ${first}.`;
		case "named-twice":
			return `${first} is named twice.`;
		case "must-left-out":
			return `${first} is a must and is left out.`;
		case "prerequisite-left-out":
			return `${first} needs ${second}, which is left out.`;
		case "excluded-together":
			return `${first} and ${second} exclude each other.`;
		case "over-budget":
			return `The set is ${by} over the budget.`;
		case "over-capacity":
			return `The set needs ${by} more ${limitWords(String(values?.limit))} than there is.`;
	}
}
