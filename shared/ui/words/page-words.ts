import { momentWords } from "./age-words.ts";
import { countWords, figureWords } from "./number-words.ts";

/** What was counted on an open page; see `PageSeen` of the store. */
export interface SeenPage {
	readonly route: string;
	readonly recognised: boolean;
	readonly since: string;
	readonly containers: number;
	readonly keyless: number;
	readonly keys: number;
	readonly loose: number;
	readonly counted?: number;
	readonly badges: number;
	readonly besideLinks: boolean;
	readonly silent: readonly string[];
	readonly broken?: readonly string[];
}

/** What a person calls the page, and the things on it that show one item each. */
const KINDS: Readonly<Record<string, { readonly page: string; readonly thing: string }>> = {
	board: { page: "Board", thing: "card" },
	backlog: { page: "Backlog", thing: "row" },
	list: { page: "List", thing: "row" },
	plan: { page: "Plan", thing: "row" },
	issue: { page: "Work item", thing: "place" },
};
const kindOf = (route: string) => (Object.hasOwn(KINDS, route) ? KINDS[route] : undefined);

export const pageName = (route: string): string => kindOf(route)?.page ?? "Other page";

/**
 * How well an open page is understood, in one line.
 * @example pageLine({ ...seen, route: "board", containers: 25, keyless: 0, recognised: true }, now) //=> "25 of 25 cards agree"
 */
export function pageLine(seen: SeenPage, now: string): string {
	const { recognised, containers, keyless, loose, counted = 0, since } = seen;
	if (!recognised) return `not recognised since ${momentWords(since, now)}`;
	if (containers === 0)
		return loose > 0 ? `${countWords(loose, "work item")} linked, none in a list` : "no work items to see";
	const thing = kindOf(seen.route)?.thing ?? "place";
	const agree = `${figureWords(containers - keyless, 0)} of ${countWords(containers, thing)} agree${containers === 1 ? "s" : ""}`;
	const whole = counted > containers ? `, of ${figureWords(counted, 0)} that the page counts` : "";
	return `${agree}${whole}${keyless > 0 ? `; ${keyless === 1 ? "the other has" : "the others have"} no badge` : ""}`;
}

/** What is wrong with a page that is not recognised, and what is done meanwhile: counts and ids of selectors. */
export function strangeWords(seen: SeenPage, now: string): string[] {
	const { containers, keyless, loose, counted = 0, keys, badges, besideLinks, silent, since } = seen;
	const thing = kindOf(seen.route)?.thing ?? "place";
	const found =
		containers > 0
			? `${figureWords(containers - keyless, 0)} of ${countWords(containers, thing)} agree on a work item`
			: keys > 0
				? `${countWords(loose, "work item")} linked, and no ${thing} that is known`
				: `the page counts ${countWords(counted, "row")}, and none names a work item`;
	const instead =
		besideLinks && badges > 0
			? `${countWords(badges, "badge")} ${badges === 1 ? "stands" : "stand"} beside the links instead.`
			: "No badges are drawn.";
	return [
		`Since ${momentWords(since, now)}: ${found}. ${instead}`,
		...(silent.length > 0 ? [`Without a hit: ${silent.join(", ")}.`] : []),
	];
}

/** What people call the features, where they have a name of their own. */
const FEATURES: Readonly<Record<string, string>> = {
	"alignment-badge": "badges",
	"lane-strip": "the strip above columns",
	"focus-filter": "the filter",
	"item-panel": "the window of an item",
	"why-card": "the card that says why",
	"page-keys": "keys on the page",
};

/**
 * What broke on a page and is off there; nothing where nothing did.
 * @example brokenWords({ ...seen, broken: ["lane-strip"] }) //=> "Broke on this page, and is off there: the strip above columns."
 */
export const brokenWords = ({ broken = [] }: SeenPage): string | undefined =>
	broken.length === 0
		? undefined
		: `Broke on this page, and ${broken.length === 1 ? "is" : "are"} off there: ${broken.map(featureName).join(", ")}.`;

const featureName = (id: string): string => (Object.hasOwn(FEATURES, id) ? (FEATURES[id] ?? id) : id);
