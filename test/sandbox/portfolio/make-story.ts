import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { type Dice, pick } from "./dice.ts";
import { baseItem, FIRST, statusBy } from "./make-items.ts";
import type { InitiativeSketch, Project } from "./read-blocks.ts";
import { AUDIENCES, PLACES } from "./words/people.ts";
import { BUG_FORMS, STORY_FORMS, STORY_TEXTS, TASK_FORMS } from "./words/story-forms.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fill(form: string, project: Project, thing: string, roll: Dice): string {
	const who = pick(AUDIENCES[project], roll);
	const where = pick(PLACES, roll);
	const words: Record<string, string> = { thing, who, where, Thing: capital(thing), Who: capital(who) };
	return form.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? name);
}

function typeBy(roll: Dice): readonly [typeName: string, forms: readonly string[]] {
	const at = roll();
	return at < 0.72 ? ["Story", STORY_FORMS] : at < 0.88 ? ["Task", TASK_FORMS] : ["Bug", BUG_FORMS];
}

/** The i-th story belongs to the epics in turn; every twentieth hangs on nothing. No two of a project have one title. */
export function makeStory(
	project: Project,
	i: number,
	epics: readonly WorkItem[],
	initiatives: readonly InitiativeSketch[],
	taken: Set<string>,
	roll: Dice,
): WorkItem {
	const e = i % epics.length;
	const initiative = initiatives[e % initiatives.length];
	const things = initiative?.epics[Math.floor(e / initiatives.length)]?.things ?? [];
	const [typeName, forms] = typeBy(roll);
	let title = "";
	for (let tries = 0; title === "" || taken.has(title); tries++) {
		if (tries > 200) throw new Error(`make-story: no new title for ${project} story ${i}`);
		title = fill(pick(forms, roll), project, pick(things, roll), roll);
	}
	taken.add(title);
	const loose = i % 20 === 9;
	const status = statusBy(roll, loose ? 0 : 0.32, 0.18, 0.1);
	const item = baseItem(project, FIRST.story + i, { level: 0, typeName, title }, status, roll);
	const parent = loose ? undefined : epics[e]?.key;
	const estimate = i % 9 === 8 ? undefined : pick([1, 2, 3, 5, 8], roll);
	return {
		...item,
		...(roll() < 0.6 ? { text: fill(pick(STORY_TEXTS, roll), project, "", roll) } : {}),
		...(parent ? { parent } : {}),
		...(estimate === undefined ? {} : { estimate }),
		labels: labelsOf(i, loose ? "" : (initiative?.serves ?? "")),
		links: neighbours(project, i),
	};
}

/** Some teams label their stories too, and some of their work is run-the-business. */
function labelsOf(i: number, serves: string): string[] {
	if (i % 31 === 12) return ["bau"];
	return i % 11 === 4 && serves.startsWith("KR") ? [`okr:${serves}`] : [];
}

/** Now and then a story blocks the next one, and each says so. */
function neighbours(project: Project, i: number): WorkItem["links"] {
	const key = (n: number) => `${project}-${FIRST.story + n}` as ItemKey;
	if (i % 25 === 7) return [{ type: "blocks", key: key(i + 1), label: "blocks" }];
	return i % 25 === 8 ? [{ type: "is-blocked-by", key: key(i - 1), label: "is blocked by" }] : [];
}
