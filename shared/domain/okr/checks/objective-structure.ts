import type { Reason } from "../../reason.ts";
import type { ObjectiveId } from "../../units.ts";
import type { Objective } from "../objective.ts";
import type { ObjectiveCheck } from "./okr-check.ts";
import type { OkrContext } from "./okr-context.ts";

export const objectiveNoOwner: ObjectiveCheck = {
	rule: {
		id: "objective/no-owner",
		looksAt: "objective",
		severity: "serious",
		title: "The objective has no owner.",
		why: "What everybody wants and nobody answers for is left behind in the first busy week.",
		source: "One accountable owner to an objective: common practice for objectives and key results.",
		fix: "Name one person who answers for it, whoever does the work.",
		failing: { record: { owner: " " } },
		passing: { record: { owner: "Amina Yusuf" } },
	},
	find: ({ id, owner = "" }) => (owner.trim() === "" ? { code: "objective-no-owner", ids: [id] } : undefined),
};

export const objectiveUnknownParent: ObjectiveCheck = {
	rule: {
		id: "objective/unknown-parent",
		looksAt: "objective",
		severity: "serious",
		title: "The objective serves one that the register does not have.",
		why: "The line of sight breaks here: work below cannot be followed to the top.",
		source: "Cascade from the top down: each objective serves one above it.",
		fix: "Correct the id, or add the objective it names.",
		failing: { record: { parent: "O-99" } },
		passing: { record: { parent: "O-2" }, objectives: [{ id: "O-2" }] },
	},
	find: ({ id, parent }, { objectives }) =>
		parent !== undefined && !objectives.has(parent)
			? { code: "objective-unknown-parent", ids: [id, parent] }
			: undefined,
};

export const objectiveServesItself: ObjectiveCheck = {
	rule: {
		id: "objective/serves-itself",
		looksAt: "objective",
		severity: "serious",
		title: "The objective serves itself, through others.",
		why: "Objectives in a circle hang from nothing: none of them leads to the top.",
		source: "Cascade from the top down: each objective serves one above it.",
		fix: "Take away the parent of the one that is highest.",
		failing: { record: { parent: "O-2" }, objectives: [{ id: "O-2", parent: "O-1" }] },
		passing: { record: { parent: "O-2" }, objectives: [{ id: "O-2" }] },
	},
	find: ({ id, parent }, { objectives }) => {
		const seen: ObjectiveId[] = [];
		let at = parent;
		while (at !== undefined && at !== id && !seen.includes(at)) {
			seen.push(at);
			at = objectives.get(at)?.parent;
		}
		return at === id ? { code: "objective-serves-itself", ids: [id, ...seen] } : undefined;
	},
};

/** The top is known where somebody gave the level, or where all other objectives of this owner or cycle have a parent. */
function isBelowTop({ id, level }: Objective, { childrenOf, ofOwner, inCycle, atTop }: OkrContext): boolean {
	if (level !== undefined) return level > 0;
	if (childrenOf(id).length > 0) return false;
	const own = ofOwner(id);
	if (own.length > 1) return own.every((o) => o.id === id || o.parent !== undefined);
	return inCycle(id).length > 2 && atTop(id).length === 1;
}

export const objectiveNoParent: ObjectiveCheck = {
	rule: {
		id: "objective/no-parent",
		looksAt: "objective",
		severity: "warning",
		title: "The objective is below the top and serves none above it.",
		why: "Nobody can say what it is for, and a change of strategy will pass it by.",
		source: "Cascade from the top down: each objective serves one above it.",
		fix: "Name the objective it serves; if there is none, ask whether it should be pursued.",
		failing: { record: { level: 1 } },
		passing: { record: { level: 0 } },
	},
	find: (objective, context) =>
		objective.parent === undefined && isBelowTop(objective, context)
			? { code: "objective-no-parent", ids: [objective.id] }
			: undefined,
};

export const objectiveTwice: ObjectiveCheck = {
	rule: {
		id: "objective/duplicate",
		looksAt: "objective",
		severity: "warning",
		title: "Another objective of the cycle says the same.",
		why: "Work, effort and key results split between the two, and neither shows how things stand.",
		source: "One rule of a register: each aim stands once; the threshold is this product's own.",
		fix: "Keep one and let the other serve it, or say in both what is different.",
		failing: {
			record: { title: "Residents get an answer the first time they ask" },
			objectives: [{ id: "O-0", title: "The first time residents ask, they get their answer" }],
		},
		passing: {
			record: { title: "Residents in the north get an answer the first time they ask" },
			objectives: [{ id: "O-0", title: "Residents in the south get an answer the first time they ask" }],
		},
	},
	find: ({ id }, { twins }) => twinReason(id, "objective-duplicate", twins.objectives),
};

/** The earlier record that says the same, where there is one. */
export function twinReason(id: string, code: string, twins: ReadonlyMap<string, string>): Reason | undefined {
	const twin = twins.get(id);
	return twin === undefined ? undefined : { code, ids: [id, twin] };
}
