import { fromToBy } from "../../wording/from-to-by.ts";
import { isEnglish } from "../../wording/is-english.ts";
import { standingLevel } from "../../wording/standing-level.ts";
import { wordsOf } from "../../wording/words-of.ts";
import type { KeyResult } from "../objective.ts";
import { isAbsent, type KeyResultCheck } from "./okr-check.ts";
import { saidIn } from "./title-figures.ts";

const SOURCE = "A key result goes from X to Y by a date inside one cycle.";

/** Kinds whose progress is a way from one value to another. */
const isDistance = ({ kind }: KeyResult): boolean => kind === "increase" || kind === "reduce";

/** A title in another language may say it in words that are not read here. */
const unread = (title: string): boolean => {
	const words = wordsOf(title);
	return !isEnglish(words) && words.some((w) => /\d/.test(w.lower));
};

export const noFrom: KeyResultCheck = {
	rule: {
		id: "key-result/no-from",
		looksAt: "key-result",
		severity: "warning",
		title: "Nothing says where the key result starts.",
		why: "Without a baseline, a value that was there all along counts as success, and progress cannot be worked out.",
		source: SOURCE,
		fix: "Measure once now, and write the value down as its baseline.",
		failing: { record: { title: "Reduce average call wait to 2 minutes", target: 2 } },
		passing: { record: { title: "Reduce average call wait to 2 minutes", target: 2, baseline: 11 } },
	},
	find: (keyResult) => {
		const { id, title, baseline } = keyResult;
		if (!isDistance(keyResult) || !isAbsent(baseline) || unread(title)) return undefined;
		return fromToBy(wordsOf(title)).from || isKpi(keyResult) ? undefined : { code: "key-result-no-from", ids: [id] };
	},
};

export const noTo: KeyResultCheck = {
	rule: {
		id: "key-result/no-to",
		looksAt: "key-result",
		severity: "serious",
		title: "Nothing says where the key result should get.",
		why: "Without a target, any change can be called a success, and none can be called too small.",
		source: SOURCE,
		fix: "Agree the value that would prove the objective: a target, a bound, a band, zones or milestones, by its kind.",
		failing: { record: { title: "Fewer missed bin collections" } },
		passing: { record: { title: "Fewer than 20 missed bins per 100,000 collections" } },
	},
	find: (keyResult) => {
		const { id, title } = keyResult;
		if (hasAim(keyResult) || unread(title)) return undefined;
		return fromToBy(wordsOf(title)).to || isKpi(keyResult) ? undefined : { code: "key-result-no-to", ids: [id] };
	},
};

/** A measure to keep watching is told to be one, and not asked for a way it does not have. */
const isKpi = ({ title }: KeyResult): boolean => standingLevel(title) !== undefined;

function hasAim({ kind, target, low, high, milestones = [], zones = [] }: KeyResult): boolean {
	if (kind === "binary") return true;
	if (kind === "milestone") return milestones.length > 0;
	if (kind === "ordinal") return zones.length > 0;
	if (kind === "maintain" || kind === "threshold") return !isAbsent(low) || !isAbsent(high);
	return !isAbsent(target);
}

export const noBy: KeyResultCheck = {
	rule: {
		id: "key-result/no-by",
		looksAt: "key-result",
		severity: "warning",
		title: "Nothing says by when: the key result has no date, and its objective no cycle.",
		why: "What has no end is never late, and its pace cannot be judged.",
		source: SOURCE,
		fix: "Put the objective into a cycle, or give the key result a date.",
		failing: { record: { title: "Cut missed collections from 90 to 40" }, objectives: [{ id: "O-1" }], cycles: [] },
		passing: { record: { title: "Cut missed collections from 90 to 40" } },
	},
	find: ({ id, objective, title, due, milestones = [] }, { objectives, cycleOf }) => {
		if (due !== undefined || milestones.length > 0 || cycleOf(objectives.get(objective))) return undefined;
		return fromToBy(wordsOf(title)).by || unread(title) ? undefined : { code: "key-result-no-by", ids: [id] };
	},
};

export const onlyInTitle: KeyResultCheck = {
	rule: {
		id: "key-result/figures-only-in-title",
		looksAt: "key-result",
		severity: "warning",
		title: "The title names the figures, and the key result does not hold them.",
		why: "Progress is worked out from baseline and target; from the words of a title nothing is.",
		source: "One rule of a register: figures stand where they can be computed with.",
		fix: "Write the figures of the title down as baseline and target.",
		failing: { record: { title: "Cut the wait from 9 to 4 weeks", baseline: 9 } },
		passing: { record: { title: "Cut the wait from 9 to 4 weeks", baseline: 9, target: 4 } },
	},
	find: (keyResult) => {
		const { id, title, baseline, target } = keyResult;
		if (!isDistance(keyResult)) return undefined;
		const words = wordsOf(title);
		const said = fromToBy(words);
		const from = isAbsent(baseline) && said.from;
		const to = isAbsent(target) && said.to && saidIn(title).length > (said.from ? 1 : 0);
		if ((!from && !to) || !isEnglish(words)) return undefined;
		return {
			code: "key-result-figures-only-in-title",
			ids: [id],
			values: { absent: from && to ? "both" : from ? "baseline" : "target" },
		};
	},
};

export const titleDisagrees: KeyResultCheck = {
	rule: {
		id: "key-result/title-disagrees",
		looksAt: "key-result",
		severity: "info",
		title: "The title goes from and to other figures than the key result.",
		why: "People read the title and the tool computes with the target: the two will speak of different success.",
		source: "One rule of a register: each figure stands once.",
		fix: "Correct the one that is out of date; a target that was changed on purpose is a re-aim, with a reason.",
		failing: { record: { title: "Cut the wait from 9 to 4 weeks", baseline: 9, target: 6 } },
		passing: { record: { title: "Cut the wait from 9 to 4 weeks", baseline: 9, target: 4 } },
	},
	find: (keyResult) => {
		const { id, title, target } = keyResult;
		if (!isDistance(keyResult) || isAbsent(target)) return undefined;
		const words = wordsOf(title);
		const { from, to } = fromToBy(words);
		const said = saidIn(title);
		if (!from || !to || said.length !== 2 || !isEnglish(words)) return undefined;
		// "£2.5m" may be held as 2.5 or as 2,500,000, and "60 %" as 60 or as 0.6.
		const isSaid = said.some((x) => [1, 100, 1e3, 1e6, 1e9].some((k) => near(x * k, target) || near(x, target * k)));
		return isSaid ? undefined : { code: "key-result-title-disagrees", ids: [id], values: { target } };
	},
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;
