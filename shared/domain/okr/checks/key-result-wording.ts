import { businessAsUsual } from "../../wording/business-as-usual.ts";
import { countedWork, isWorkUnit } from "../../wording/counted-work.ts";
import { outputPhrase } from "../../wording/output-phrase.ts";
import { standingLevel } from "../../wording/standing-level.ts";
import { twoInOne } from "../../wording/two-in-one.ts";
import { vagueVerb } from "../../wording/vague-verb.ts";
import { inTitle, isAbsent, type KeyResultCheck } from "./okr-check.ts";

export const keyResultOutput: KeyResultCheck = {
	rule: {
		id: "key-result/output-language",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result is something delivered, not a result of it.",
		why: "It can be ticked off on the day it is delivered, before anybody is better off.",
		source: "Outcomes over outputs: common practice for objectives and key results.",
		fix: "Say what people do more, less, faster or better once it is there, from which value to which.",
		failing: { record: { title: "Launch the new housing application form", kind: "binary" } },
		passing: { record: { title: "Implementation time down from 9 to 4 weeks" } },
	},
	// Work that is counted has a rule of its own.
	find: (keyResult) =>
		countedWork(keyResult.title) ? undefined : inTitle(keyResult, "key-result-output-language", outputPhrase),
};

export const countsWork: KeyResultCheck = {
	rule: {
		id: "key-result/counts-work",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result counts work done.",
		why: "Closed items say how busy people were; whether anything changed, they do not say.",
		source: "Outcomes over outputs: a key result fed by a count of work items is an output measure.",
		fix: "Ask what the work is for and measure that; the count belongs to the board.",
		failing: { record: { title: "Complete 120 story points per sprint", target: 120 } },
		passing: { record: { title: "Customers who use three or more features each week from 22 % to 40 %" } },
	},
	find: (keyResult) => {
		const { id, unit } = keyResult;
		const inWords = inTitle(keyResult, "key-result-counts-work", countedWork);
		if (inWords || unit === undefined || !isWorkUnit(unit)) return inWords;
		return { code: "key-result-counts-work", ids: [id], values: { word: unit.trim(), at: null } };
	},
};

export const isAKpi: KeyResultCheck = {
	rule: {
		id: "key-result/is-a-kpi",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result reads as a KPI: a level to watch, with no way to go and no end.",
		why: "A level that is kept is health and not change: the objective is met on the first day, and for ever at risk.",
		source: "KPI: watched every period with a healthy band; key result: from X to Y by a date.",
		fix: "Keep it as a KPI with its band; as a key result, say from what to what it should move, or until when it is held.",
		failing: { record: { title: "Keep infection rate below 2 %", kind: "maintain", high: 2 } },
		passing: {
			record: { title: "Keep error rate under 1 % while we move to the new data centre", kind: "maintain", high: 1 },
		},
	},
	find: (keyResult) => {
		const { baseline, target, due, kind } = keyResult;
		const moves = kind !== "maintain" && !isAbsent(baseline) && !isAbsent(target);
		return moves || due !== undefined ? undefined : inTitle(keyResult, "key-result-is-a-kpi", standingLevel);
	},
};

export const keyResultVague: KeyResultCheck = {
	rule: {
		id: "key-result/vague",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result begins with a vague verb and has no figure.",
		why: "Any improvement, however small, meets it; nobody can say that it was missed.",
		source: "Key results are measured: “it's not a key result unless it has a number” (Doerr quoting Mayer).",
		fix: "Say which number would show it, from what to what.",
		failing: { record: { title: "Improve customer satisfaction" } },
		passing: { record: { title: "Improve customer satisfaction from 62 % to 75 %" } },
	},
	find: (keyResult) => {
		const { target, low, high } = keyResult;
		const isMeasured = [target, low, high].some((x) => !isAbsent(x));
		return isMeasured ? undefined : inTitle(keyResult, "key-result-vague", vagueVerb);
	},
};

export const keyResultTwoInOne: KeyResultCheck = {
	rule: {
		id: "key-result/two-in-one",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result measures two things.",
		why: "One number cannot say how two measures stand: one may be met while the other falls.",
		source: "One measure to a key result: common practice for objectives and key results.",
		fix: "Make two key results of it.",
		failing: { record: { title: "Reduce churn from 5 % to 3 % and raise NPS from 20 to 40" } },
		passing: { record: { title: "Reduce slips, trips and falls from 120 to 70" } },
	},
	find: (keyResult) => inTitle(keyResult, "key-result-two-in-one", twoInOne),
};

export const keyResultAsUsual: KeyResultCheck = {
	rule: {
		id: "key-result/business-as-usual",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result is to go on as before.",
		why: "What would happen anyway proves no objective.",
		source: "Health is not change: key results for change, KPIs for running the business.",
		fix: "Watch it as a KPI, or say what should be better by the end of the cycle.",
		failing: { record: { title: "Continue to run the household waste sites", kind: "binary" } },
		passing: { record: { title: "Existing patients who book online from 18 % to 50 %" } },
	},
	find: (keyResult) => inTitle(keyResult, "key-result-business-as-usual", businessAsUsual),
};
