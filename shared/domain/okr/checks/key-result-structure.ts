import { compareDates } from "../../dates.ts";
import { twinReason } from "./objective-structure.ts";
import type { KeyResultCheck } from "./okr-check.ts";

export const noObjective: KeyResultCheck = {
	rule: {
		id: "key-result/no-objective",
		looksAt: "key-result",
		severity: "serious",
		title: "The key result proves an objective that the register does not have.",
		why: "It counts towards no score, and work that serves it leads nowhere.",
		source: "A key result proves one objective.",
		fix: "Correct the id, or add the objective it names.",
		failing: { record: { objective: "O-99" } },
		passing: { record: { objective: "O-1" } },
	},
	find: ({ id, objective }, { objectives }) =>
		objectives.has(objective) ? undefined : { code: "key-result-no-objective", ids: [id, objective] },
};

export const keyResultNoOwner: KeyResultCheck = {
	rule: {
		id: "key-result/no-owner",
		looksAt: "key-result",
		severity: "warning",
		title: "The other key results of its objective have an owner; this one has none.",
		why: "It is the one that nobody checks in on.",
		source: "One accountable owner to a key result: common practice for objectives and key results.",
		fix: "Name one person who reads it and says how it stands.",
		failing: { record: { owner: "" }, keyResults: [{ id: "KR-2", owner: "Sam Whitlock" }] },
		passing: { record: { owner: "" }, keyResults: [{ id: "KR-2", owner: "" }] },
	},
	// Where no key result has an owner, their objective's owner answers for all.
	find: ({ id, objective, owner = "" }, { keyResultsOf }) => {
		if (owner.trim() !== "") return undefined;
		const isUsed = keyResultsOf(objective).some((k) => (k.owner ?? "").trim() !== "");
		return isUsed ? { code: "key-result-no-owner", ids: [id] } : undefined;
	},
};

export const dueOutsideCycle: KeyResultCheck = {
	rule: {
		id: "key-result/due-outside-cycle",
		looksAt: "key-result",
		severity: "warning",
		title: "The key result is due on a day outside its objective's cycle.",
		why: "At the end of the cycle it is scored before it could be reached, or it was over before the cycle began.",
		source: "A key result goes from X to Y by a date inside one cycle.",
		fix: "Aim for what can be reached inside the cycle, or move the objective to the cycle of that day.",
		failing: { record: { due: "2027-01-01" } },
		passing: { record: { due: "2026-12-31" } },
	},
	find: ({ id, objective, due }, { objectives, cycleOf }) => {
		const cycle = cycleOf(objectives.get(objective));
		if (!cycle || due === undefined) return undefined;
		if (compareDates(due, cycle.starts) >= 0 && compareDates(due, cycle.ends) <= 0) return undefined;
		const values = { due, starts: cycle.starts, ends: cycle.ends };
		return { code: "key-result-due-outside-cycle", ids: [id, objective], values };
	},
};

export const keyResultTwice: KeyResultCheck = {
	rule: {
		id: "key-result/duplicate",
		looksAt: "key-result",
		severity: "warning",
		title: "Another key result of the cycle says the same.",
		why: "One movement of one measure is counted twice, and check-ins land on one of the two.",
		source: "One rule of a register: each measure stands once; the threshold is this product's own.",
		fix: "Keep one; another objective can be served by the same work without a copy of the key result.",
		failing: {
			record: { title: "Cut the wait for patients from 9 to 4 weeks" },
			keyResults: [{ id: "KR-0", title: "Patients' waits cut from 9 to 4 weeks" }],
		},
		passing: {
			record: { title: "Cut the wait for patients from 9 to 4 weeks" },
			keyResults: [{ id: "KR-0", title: "Cut the wait for visitors from 9 to 4 weeks" }],
		},
	},
	find: ({ id }, { twins }) => twinReason(id, "key-result-duplicate", twins.keyResults),
};
