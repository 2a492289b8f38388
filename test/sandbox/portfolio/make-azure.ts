import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { type Dice, dice, pick } from "./dice.ts";
import type { Portfolio } from "./make-portfolio.ts";
import { SITE, TODAY } from "./strategy.ts";
import { DIGITAL } from "./words/digital.ts";
import { NAMES, PLACES } from "./words/people.ts";
import { BUG_FORMS, STORY_FORMS, TASK_FORMS } from "./words/story-forms.ts";

/** The county's digital team works in Azure DevOps; its work serves the same objectives. */
export const AZURE_SITE = "https://dev.azure.com/contoso";
export const AZURE_PROJECT = "Digital";
/** Fields of the Agile process, and some that people made. */
export const AZURE_FIELDS = {
	estimate: "Microsoft.VSTS.Scheduling.StoryPoints",
	cost: "Custom.Budget",
	objective: "Custom.StrategicObjective",
	userBusinessValue: "Microsoft.VSTS.Common.BusinessValue",
	timeCriticality: "Microsoft.VSTS.Common.TimeCriticality",
	riskReduction: "Custom.RiskReduction",
	jobSize: "Custom.JobSize",
} as const;

/** Ids of the first item of each level; a task is numbered after its story. */
const FIRST = { epic: 101, feature: 201, story: 1001, task: 5001 } as const;
const STORIES = 160;

/** Everything that is planted in this part of the sample. */
export const AZURE_TRUTHS = {
	counts: { epics: 4, features: 10, stories: 160, tasks: 40 },
	/** No objective: what hangs below is orphan work unless it says otherwise. */
	orphanEpics: ["contoso#103"],
	exemptEpics: ["contoso#104"],
	/** Two key results named by tags. */
	twoTags: { "contoso#1011": ["KR-13", "KR-15"] },
	/** Named in the description only, below an epic that names nothing. */
	mentions: { "contoso#208": "KR-14" },
	/** Named in the field of objectives. */
	byField: { "contoso#1015": "KR-2" },
	/** Taken off the backlog: over, and not to be chosen. */
	removed: ["contoso#1020"],
	/** Waits to be verified: under way. */
	resolved: ["contoso#1021"],
	/** An epic that names the Jira initiative it belongs to by a hyperlink. */
	linkedToJira: { "contoso#101": "DC-1" },
	/** Waits for a work item of another organisation. */
	waitsForOther: { "contoso#1030": "fabrikam#77" },
} as const;

const STATES = [
	["Closed", "done"],
	["Active", "indeterminate"],
	["New", "new"],
] as const;

const keyOf = (id: number): ItemKey => `contoso#${id}` as ItemKey;
const day = (roll: Dice, year: number, months: number): IsoDate =>
	`${year}-${String(1 + Math.floor(roll() * months)).padStart(2, "0")}-${String(1 + Math.floor(roll() * 28)).padStart(2, "0")}` as IsoDate;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function base(id: number, level: number, typeName: string, title: string, roll: Dice): WorkItem {
	const at = roll();
	const [statusName, statusCategory] = STATES[at < 0.3 ? 0 : at < 0.6 ? 1 : 2];
	const touched = day(roll, 2026, 11);
	const updated = touched < TODAY ? touched : ("2026-11-22" as IsoDate);
	return {
		key: keyOf(id),
		id: String(id),
		source: "azure-devops",
		site: AZURE_SITE,
		project: AZURE_PROJECT,
		title,
		level,
		typeName,
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

const scale = (roll: Dice): number => pick([1, 2, 3, 5, 8, 13, 20], roll);

/** The Azure DevOps part of the sample, from a seed; `stories` makes it as large as a test needs. */
export function makeAzureItems(seed = 11, stories = STORIES): WorkItem[] {
	const roll = dice(seed);
	const items: WorkItem[] = [];
	const things: { readonly parent: number; readonly thing: string }[] = [];
	let feature = FIRST.feature;
	for (const [e, block] of DIGITAL.trim()
		.split(/\n\s*\n/)
		.entries()) {
		const [head = "", ...lines] = block.split("\n");
		const [title = "", serves = ""] = head.split("|").map((part) => part.trim());
		const labels = serves === "BAU" ? ["bau"] : serves === "" ? [] : [`okr:${serves}`];
		const inputs = {
			userBusinessValue: scale(roll),
			timeCriticality: scale(roll),
			riskReduction: scale(roll),
			jobSize: scale(roll),
		};
		const epic = base(FIRST.epic + e, 2, "Epic", title, roll);
		items.push({ ...epic, labels, inputs, cost: 25_000 * Math.ceil(roll() * 20), due: day(roll, 2027, 12) });
		for (const line of lines) {
			const [name = "", list = ""] = line.split(": ");
			const parts = list.split("; ");
			const text = `${name} covers ${parts.join(", ")}.`;
			items.push({ ...base(feature, 1, "Feature", name, roll), parent: epic.key, text });
			for (const thing of parts) things.push({ parent: feature, thing });
			feature++;
		}
	}
	for (let i = 0; i < stories; i++) {
		const { parent, thing } = things[i % things.length] as (typeof things)[number];
		const isBug = i % 9 === 4;
		const form = pick(isBug ? BUG_FORMS : STORY_FORMS, roll);
		const id = FIRST.story + i;
		const story = base(id, 0, isBug ? "Bug" : "User Story", fill(form, thing, roll), roll);
		const estimate = i % 7 === 6 ? {} : { estimate: pick([1, 2, 3, 5, 8], roll) };
		items.push({ ...story, parent: keyOf(parent), ...estimate, links: neighbours(i, id) });
		if (i % 4 !== 0) continue;
		const task = base(FIRST.task + i, -1, "Task", fill(pick(TASK_FORMS, roll), thing, roll), roll);
		items.push({ ...task, parent: story.key });
	}
	return items.map(plant);
}

const fill = (form: string, thing: string, roll: Dice): string =>
	form
		.replaceAll("{thing}", thing)
		.replaceAll("{Thing}", capital(thing))
		.replaceAll("{who}", "the service desk")
		.replaceAll("{where}", pick(PLACES, roll));

/** Now and then a story has a successor, and each says so. */
function neighbours(i: number, id: number): WorkItem["links"] {
	if (i % 25 === 7) return [{ type: "blocks", key: keyOf(id + 1), label: "Successor" }];
	return i % 25 === 8 ? [{ type: "is-blocked-by", key: keyOf(id - 1), label: "Predecessor" }] : [];
}

function plant(item: WorkItem): WorkItem {
	const at = <T>(map: Readonly<Record<string, T>>): T | undefined => map[item.key];
	const tags = at<readonly string[]>(AZURE_TRUTHS.twoTags);
	if (tags) return { ...item, labels: tags.map((id) => `okr:${id}`) };
	const mention = at<string>(AZURE_TRUTHS.mentions);
	if (mention) return { ...item, text: `Agreed as part of ${mention} & paid from it: cost < budget.` };
	const objective = at<string>(AZURE_TRUTHS.byField);
	if (objective) return { ...item, objectiveField: [objective] };
	if (AZURE_TRUTHS.removed.includes(item.key as never)) return over(item, "Removed", "done");
	if (AZURE_TRUTHS.resolved.includes(item.key as never)) return over(item, "Resolved", "indeterminate");
	const jira = at<string>(AZURE_TRUTHS.linkedToJira);
	if (jira)
		return {
			...item,
			links: [{ type: "relates", key: jira as ItemKey, label: "Parent: the initiative in Jira" }],
			elsewhere: [{ key: jira as ItemKey, site: SITE, by: "hyperlink", says: "above" }],
		};
	const other = at<string>(AZURE_TRUTHS.waitsForOther);
	if (other) return { ...item, links: [{ type: "is-blocked-by", key: other as ItemKey, label: "Consumes From" }] };
	return item;
}

function over(item: WorkItem, statusName: string, statusCategory: WorkItem["statusCategory"]): WorkItem {
	const { resolved: _, ...rest } = item;
	return { ...rest, statusName, statusCategory };
}

/** A portfolio over both tools: the same register, which knows where each keeps what. */
export function withAzure({ register, items, truths }: Portfolio): Portfolio {
	const fields = { ...register.fields, [AZURE_SITE]: AZURE_FIELDS };
	return { register: { ...register, fields }, items: [...items, ...makeAzureItems()], truths };
}
