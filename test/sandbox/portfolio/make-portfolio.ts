import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work/work-item.ts";
import { type Dice, dice, makeRegister } from "./make-register.ts";
import { INITIATIVES, SITE } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";
import { ACTIONS, NAMES, WORK } from "./words.ts";

export interface Portfolio {
	readonly register: Register;
	readonly items: readonly WorkItem[];
}

type Project = keyof typeof WORK;
const PROJECTS: readonly Project[] = ["PS", "HT", "DC"];
const FIRST = { initiative: 1, epic: 10, story: 100 } as const;

const pick = <T>(list: readonly T[], roll: Dice): T => list[Math.floor(roll() * list.length)] as T;
const includes = (list: readonly string[], key: string) => list.includes(key);

/** A public-services portfolio from a seed: the same every time, with the truths of truths.ts planted in it. */
export function makePortfolio(seed = 7): Portfolio {
	const roll = dice(seed);
	const register = makeRegister(roll);
	const items = PROJECTS.flatMap((project, p) => {
		const initiatives = INITIATIVES.filter(([of]) => of === project).map(([, title, kr], i) =>
			initiative(project, i, title, kr, roll),
		);
		const epics = Array.from({ length: p === 2 ? 46 : 47 }, (_, i) => epic(project, i, initiatives, roll));
		const stories = Array.from({ length: 600 }, (_, i) => story(project, i, epics, roll));
		return [...initiatives, ...epics, ...stories];
	});
	return { register, items };
}

const day = (roll: Dice, year = 2026): IsoDate =>
	`${year}-${String(1 + Math.floor(roll() * 10)).padStart(2, "0")}-${String(1 + Math.floor(roll() * 28)).padStart(2, "0")}` as IsoDate;

function base(project: Project, n: number, level: number, title: string, roll: Dice): WorkItem {
	const at = roll();
	const statusCategory = at < 0.35 ? "done" : at < 0.6 ? "indeterminate" : "new";
	return {
		key: `${project}-${n}` as ItemKey,
		id: String(10_000 + PROJECTS.indexOf(project) * 1000 + n),
		source: "jira-cloud",
		site: SITE,
		project,
		title,
		level,
		typeName: level === 2 ? "Initiative" : level === 1 ? "Epic" : "Story",
		links: [],
		statusCategory: level > 0 ? "indeterminate" : statusCategory,
		statusName: statusCategory === "done" ? "Done" : statusCategory === "new" ? "To do" : "In progress",
		labels: [],
		assignee: pick(NAMES, roll),
		created: day(roll, 2025),
		updated: day(roll),
	};
}

const SCALE = [1, 2, 3, 5, 8, 13, 20] as const;

function initiative(project: Project, i: number, title: string, kr: string, roll: Dice): WorkItem {
	const item = base(project, FIRST.initiative + i, 2, title, roll);
	const tie = includes(TRUTHS.ties, item.key);
	const inputs = tie
		? { userBusinessValue: 13, timeCriticality: 8, riskReduction: 5, jobSize: 8 }
		: {
				userBusinessValue: pick(SCALE, roll),
				timeCriticality: pick(SCALE, roll),
				riskReduction: pick(SCALE, roll),
				jobSize: pick(SCALE, roll),
			};
	const labels = kr === "BAU" ? ["bau"] : kr === "" ? [] : [`okr:${kr}`];
	return {
		...item,
		labels,
		inputs: includes(TRUTHS.missingSize, item.key) ? { ...inputs, jobSize: null } : inputs,
		cost: 50_000 * Math.ceil(roll() * 20),
	};
}

function epic(project: Project, i: number, initiatives: readonly WorkItem[], roll: Dice): WorkItem {
	const { epics } = WORK[project];
	const n = FIRST.epic + i;
	const parent = initiatives[i % initiatives.length];
	const title = `${epics[i % epics.length]}${i < epics.length ? "" : `, phase ${1 + Math.floor(i / epics.length)}`}`;
	const item = { ...base(project, n, 1, title, roll), ...(parent ? { parent: parent.key } : {}) };
	const other = TRUTHS.parentCycle.find((k) => k !== item.key);
	return includes(TRUTHS.parentCycle, item.key) && other ? { ...item, parent: other as ItemKey } : item;
}

function story(project: Project, i: number, epics: readonly WorkItem[], roll: Dice): WorkItem {
	const { things, people } = WORK[project];
	const n = FIRST.story + i;
	const key = `${project}-${n}`;
	const title = `${pick(ACTIONS, roll)} ${pick(things, roll)} for ${pick(people, roll)}`;
	const item = base(project, n, 0, title, roll);
	if (includes(TRUTHS.unknownTargets, key)) return { ...item, labels: ["okr:KR-99"], estimate: 3 };
	if (includes(TRUTHS.lostParent, key)) return { ...item, parent: "GONE-1" as ItemKey, estimate: 2 };
	const parent = i % 40 === 39 ? undefined : epics[i % epics.length];
	const estimate = i % 9 === 8 ? undefined : pick([1, 2, 3, 5, 8], roll);
	return { ...item, ...(parent ? { parent: parent.key } : {}), ...(estimate === undefined ? {} : { estimate }) };
}
