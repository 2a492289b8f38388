import type { ObjectiveCheck } from "./okr-check.ts";

/** More of them than this, and nobody keeps all in mind. */
export const MOST_OBJECTIVES = 5;
export const MOST_KEY_RESULTS = 5;
/** One key result alone is met too easily at the cost of everything else. */
export const FEWEST_KEY_RESULTS = 2;
const SOURCE = "Three to five objectives with two to five key results each: Doerr, Measure What Matters.";

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `O-${from + i}`);
const TITLES = ["Calls", "Streets", "Homes", "Schools", "Parks", "Roads"] as const;
/** Further objectives of an example, of the same cycle. */
const others = (n: number, owner?: string) =>
	ids(2, n + 1).map((id, i) => ({
		id,
		title: `${TITLES[i]} are safe`,
		...(owner ? { owner } : { owner: `Owner ${i}` }),
	}));
const keyResults = (n: number) =>
	TITLES.slice(0, n).map((t, i) => ({
		id: `KR-${i + 1}`,
		objective: "O-1",
		title: `Complaints about ${t.toLowerCase()}`,
	}));

export const tooManyKeyResults: ObjectiveCheck = {
	rule: {
		id: "objective/too-many-key-results",
		looksAt: "objective",
		severity: "warning",
		title: `The objective has more than ${MOST_KEY_RESULTS} key results.`,
		why: "A long list is a plan of work, and hides which result would prove the objective.",
		source: SOURCE,
		fix: "Keep the few that would convince a sceptic; turn the others into KPIs or work.",
		failing: { record: {}, keyResults: keyResults(6) },
		passing: { record: {}, keyResults: keyResults(5) },
	},
	find: ({ id }, { keyResultsOf }) => {
		const own = keyResultsOf(id);
		if (own.length <= MOST_KEY_RESULTS) return undefined;
		const values = { count: own.length, most: MOST_KEY_RESULTS };
		return { code: "objective-too-many-key-results", ids: [id, ...own.map((k) => k.id)], values };
	},
};

export const tooFewKeyResults: ObjectiveCheck = {
	rule: {
		id: "objective/too-few-key-results",
		looksAt: "objective",
		severity: "warning",
		title: `The objective has fewer than ${FEWEST_KEY_RESULTS} key results.`,
		why: "Without any, nothing proves it; with one, that figure can be reached at the cost of all else.",
		source: SOURCE,
		fix: "Add a key result that would get worse if the first were reached in the wrong way.",
		failing: { record: {}, keyResults: keyResults(1) },
		passing: { record: {}, keyResults: keyResults(2) },
	},
	// Without key results of its own, an objective may be proved by the objectives below it.
	find: ({ id }, { keyResultsOf, childrenOf }) => {
		const own = keyResultsOf(id);
		if (own.length >= FEWEST_KEY_RESULTS || (own.length === 0 && childrenOf(id).length > 0)) return undefined;
		const values = { count: own.length, fewest: FEWEST_KEY_RESULTS };
		return { code: "objective-too-few-key-results", ids: [id, ...own.map((k) => k.id)], values };
	},
};

export const tooManyForOwner: ObjectiveCheck = {
	rule: {
		id: "objective/too-many-for-owner",
		looksAt: "objective",
		severity: "warning",
		title: `One person owns more than ${MOST_OBJECTIVES} objectives in one cycle.`,
		why: "Who answers for everything can put nothing first.",
		source: SOURCE,
		fix: "Hand some over, or leave some for the next cycle. It is said once, on the last of them.",
		failing: { record: { owner: "Amina Yusuf" }, objectives: others(5, "Amina Yusuf") },
		passing: { record: { owner: "Amina Yusuf" }, objectives: others(4, "Amina Yusuf") },
	},
	find: ({ id, owner = "", cycle = "" }, { ofOwner }) => {
		const own = ofOwner(id);
		if (own.at(-1)?.id !== id || own.length <= MOST_OBJECTIVES) return undefined;
		const values = { count: own.length, most: MOST_OBJECTIVES, owner: owner.trim(), cycle };
		return { code: "objective-too-many-for-owner", ids: own.map((o) => o.id).reverse(), values };
	},
};

export const tooManyAtTop: ObjectiveCheck = {
	rule: {
		id: "objective/too-many-at-top",
		looksAt: "objective",
		severity: "warning",
		title: `There are more than ${MOST_OBJECTIVES} objectives at the top of one cycle.`,
		why: "What the whole organisation should know by heart has to be short; a longer list ranks nothing.",
		source: SOURCE,
		fix: "Merge some, let some serve others, or leave some for the next cycle. It is said once, on the last of them.",
		failing: { record: {}, objectives: others(5) },
		passing: { record: {}, objectives: others(5).map((o) => ({ ...o, parent: "O-1" })) },
	},
	find: ({ id, cycle = "" }, { atTop }) => {
		const top = atTop(id);
		if (top.at(-1)?.id !== id || top.length <= MOST_OBJECTIVES) return undefined;
		const values = { count: top.length, most: MOST_OBJECTIVES, cycle };
		return { code: "objective-too-many-at-top", ids: top.map((o) => o.id).reverse(), values };
	},
};
