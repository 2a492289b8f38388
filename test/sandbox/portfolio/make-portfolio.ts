import type { Register } from "../../../shared/domain/register.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { dice } from "./dice.ts";
import { makeEpic, makeInitiative } from "./make-items.ts";
import { makeRegister } from "./make-register.ts";
import { makeStory } from "./make-story.ts";
import { plant } from "./plant.ts";
import { INITIATIVES, PROJECTS, type Project } from "./read-blocks.ts";
import { TRUTHS, type Truths } from "./truths.ts";

export interface Portfolio {
	readonly register: Register;
	readonly items: readonly WorkItem[];
	/** What is planted in them. */
	readonly truths: Truths;
}

const EPICS: Readonly<Record<Project, number>> = { PS: 47, HT: 47, DC: 46 };
const STORIES = 600;

/** A public-services portfolio from a seed: the same every time, with the truths of truths.ts planted in it. */
export function makePortfolio(seed = 7): Portfolio {
	const roll = dice(seed);
	const register = makeRegister(roll);
	const items = PROJECTS.flatMap((project) => {
		const sketches = INITIATIVES.filter((i) => i.project === project);
		const initiatives = sketches.map((sketch, i) => makeInitiative(sketch, i + 1, roll));
		const epics = Array.from({ length: EPICS[project] }, (_, i) => makeEpic(project, i, sketches, roll));
		const taken = new Set<string>();
		const stories = Array.from({ length: STORIES }, (_, i) => makeStory(project, i, epics, sketches, taken, roll));
		return [...initiatives, ...epics, ...stories];
	});
	return { register, items: items.map(plant), truths: TRUTHS };
}
