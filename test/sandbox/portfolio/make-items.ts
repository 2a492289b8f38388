import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { type Dice, pick } from "./dice.ts";
import { type InitiativeSketch, PROJECTS, type Project } from "./read-blocks.ts";
import { SITE, TODAY } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";
import { NAMES } from "./words/people.ts";

/** Numbers of the first item of each level: PS-1 is an initiative, PS-10 an epic, PS-100 a story. */
export const FIRST = { initiative: 1, epic: 10, story: 100 } as const;

const SCALE = [1, 2, 3, 5, 8, 13, 20] as const;
const STATUS = [
	["Done", "done"],
	["In progress", "indeterminate"],
	["In review", "indeterminate"],
	["To do", "new"],
] as const;

const day = (roll: Dice, year: number, months: number): IsoDate =>
	`${year}-${String(1 + Math.floor(roll() * months)).padStart(2, "0")}-${String(1 + Math.floor(roll() * 28)).padStart(2, "0")}` as IsoDate;

/** What every item has, whatever its level. */
export function baseItem(
	project: Project,
	n: number,
	kind: { readonly level: number; readonly typeName: string; readonly title: string },
	status: (typeof STATUS)[number],
	roll: Dice,
): WorkItem {
	const [statusName, statusCategory] = status;
	const touched = day(roll, 2026, 11);
	const updated = touched < TODAY ? touched : ("2026-11-23" as IsoDate);
	return {
		key: `${project}-${n}` as ItemKey,
		id: String(10_000 + PROJECTS.indexOf(project) * 1000 + n),
		source: "jira-cloud",
		site: SITE,
		project,
		...kind,
		links: [],
		statusCategory,
		statusName,
		labels: [],
		assignee: pick(NAMES, roll),
		reporter: pick(NAMES, roll),
		created: day(roll, 2025, 12),
		updated,
		...(statusCategory === "done" ? { resolved: updated } : {}),
	};
}

/** Done, in progress, in review or to do, by the shares of the first three. */
export function statusBy(roll: Dice, done: number, progress: number, review: number): (typeof STATUS)[number] {
	const at = roll();
	return STATUS[at < done ? 0 : at < done + progress ? 1 : at < done + progress + review ? 2 : 3];
}

/** Four relative estimates; what is planted goes first. */
function wsjfInputs(key: string, roll: Dice): Record<string, number | null> {
	const inputs: Record<string, number | null> = {
		userBusinessValue: pick(SCALE, roll),
		timeCriticality: pick(SCALE, roll),
		riskReduction: pick(SCALE, roll),
		jobSize: pick(SCALE, roll),
	};
	const [one, other] = TRUTHS.ties;
	if (key === one) return { userBusinessValue: 13, timeCriticality: 8, riskReduction: 5, jobSize: 8 };
	if (key === other) return { userBusinessValue: 20, timeCriticality: 5, riskReduction: 1, jobSize: 8 };
	const missing = (TRUTHS.missingSize as readonly string[]).includes(key);
	return missing ? { ...inputs, jobSize: null } : inputs;
}

export function makeInitiative(sketch: InitiativeSketch, n: number, roll: Dice): WorkItem {
	const closed = (TRUTHS.closedInitiatives as readonly string[]).includes(sketch.key);
	const item = baseItem(
		sketch.project,
		n,
		{ level: 2, typeName: "Initiative", title: sketch.title },
		STATUS[closed ? 0 : 1],
		roll,
	);
	return {
		...item,
		labels: sketch.serves === "BAU" ? ["bau"] : sketch.serves === "" ? [] : [`okr:${sketch.serves}`],
		inputs: wsjfInputs(item.key, roll),
		cost: 50_000 * Math.ceil(roll() * 20),
		due: day(roll, 2027, 12),
	};
}

/** The i-th epic of a project belongs to its initiatives in turn. */
export function makeEpic(project: Project, i: number, initiatives: readonly InitiativeSketch[], roll: Dice): WorkItem {
	const initiative = initiatives[i % initiatives.length];
	const sketch = initiative?.epics[Math.floor(i / initiatives.length)];
	if (!initiative || !sketch) throw new Error(`make-items: the words of ${project} have no epic number ${i}`);
	const item = baseItem(
		project,
		FIRST.epic + i,
		{ level: 1, typeName: "Epic", title: sketch.title },
		statusBy(roll, 0.2, 0.45, 0),
		roll,
	);
	return {
		...item,
		parent: initiative.key as ItemKey,
		inputs: wsjfInputs(item.key, roll),
		text: `${sketch.title} covers ${sketch.things.join(", ")}.`,
	};
}
