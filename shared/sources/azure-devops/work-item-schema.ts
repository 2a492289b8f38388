import * as z from "zod/mini";
import { parseIsoDate } from "../../domain/dates.ts";
import type { ItemKey } from "../../domain/units.ts";
import type { WorkItem } from "../../domain/work-items/work-item.ts";
import { type Decoded, LONGEST_TEXT, LONGEST_TITLE } from "../item-page.ts";
import { cutText } from "../json-value.ts";
import { keyOfAddress, organisationIn } from "../key-of-address.ts";
import { distinctLinks, outsideLink, parentsAmong } from "../outside-link.ts";
import type { Surroundings } from "./decode-work-item.ts";
import { POINT_FIELDS, wordsOf } from "./field-values.ts";
import { htmlText } from "./html-text.ts";
import { GUESSED } from "./process.ts";

/** Left out where it is not what it should be: one odd member never costs a work item. */
const lenient = <T extends z.core.SomeType>(shape: T) => z.catch(z.optional(shape), undefined);
const words = lenient(z.string());
const id = z.int32().check(z.gte(1));
const person = z.catch(
	z.optional(
		z.union([
			z.pipe(
				z.object({ displayName: z.string() }),
				z.transform((p) => p.displayName),
			),
			z.pipe(
				z.string(),
				z.transform((p) => p.replace(/\s*<[^<>]*>$/, "")),
			),
		]),
	),
	undefined,
);
const number = z.union([
	z.number(),
	z.pipe(z.string().check(z.trim(), z.regex(/^-?\d{1,15}(\.\d{1,15})?$/)), z.transform(Number)),
]);
const relation = z.object({
	rel: z.string(),
	url: z.string(),
	attributes: lenient(z.object({ name: words, comment: words })),
});

const workItem = z.object({
	id,
	fields: z.object({
		"System.Title": z.string(),
		"System.TeamProject": words,
		"System.WorkItemType": words,
		"System.State": words,
		"System.Tags": words,
		"System.Description": words,
		"Microsoft.VSTS.TCM.ReproSteps": words,
		"System.Parent": lenient(id),
		"System.AssignedTo": person,
		"System.CreatedBy": person,
		"System.CreatedDate": words,
		"System.ChangedDate": words,
		"Microsoft.VSTS.Scheduling.TargetDate": words,
		"Microsoft.VSTS.Scheduling.DueDate": words,
		"Microsoft.VSTS.Scheduling.FinishDate": words,
		"Microsoft.VSTS.Common.ClosedDate": words,
		"Microsoft.VSTS.Common.ResolvedDate": words,
	}),
	multilineFieldsFormat: lenient(z.record(z.string(), z.catch(z.unknown(), undefined))),
	relations: z.catch(z.optional(z.array(lenient(relation))), undefined),
});
type Relation = z.infer<typeof relation>;

/**
 * The same as `decodeWorkItem`, declared instead of written: the slow and obvious twin that the hot path is held to agree
 * with. HTML, addresses of pages and the words of an objective field are read by the functions that both share.
 */
export function readWorkItemBySchema(raw: unknown, around: Surroundings): Decoded {
	const read = z.safeParse(workItem, raw);
	if (!read.success) {
		const named = z.safeParse(z.object({ id }), raw);
		const first = read.error.issues[0];
		const path = first?.path.join(".") || "id";
		const key = named.success ? `${around.organisation}#${named.data.id}` : "?";
		return { ok: false, key, path, message: first?.message ?? "" };
	}
	const { fields: f, id: number } = read.data;
	const process = around.processes.get(f["System.TeamProject"] ?? "") ?? GUESSED;
	const [type, state] = [f["System.WorkItemType"], f["System.State"]];
	const relations = (read.data.relations ?? []).flatMap((r) => (r === undefined ? [] : relationOf(r, around)));
	const day = (text: string | undefined) => parseIsoDate(text?.slice(0, 10));
	const plain = (name: "System.Description" | "Microsoft.VSTS.TCM.ReproSteps") => {
		const written = f[name];
		const format = read.data.multilineFieldsFormat?.[name];
		const isMarkdown = typeof format === "string" && format.toLowerCase() === "markdown";
		return (isMarkdown ? written?.trim() : htmlText(written ?? "")) || undefined;
	};
	const text = plain("System.Description") ?? plain("Microsoft.VSTS.TCM.ReproSteps");
	const parentField = f["System.Parent"];
	const custom = customOf(around, raw, process.effort);
	const parents = parentsAmong(custom.objectiveField);
	const hyperlinks = (read.data.relations ?? []).map((r) =>
		r?.rel === "Hyperlink" ? outsideLink(r.url, "hyperlink", around.site, r.attributes?.comment) : undefined,
	);
	const item = {
		key: `${around.organisation}#${number}`,
		id: String(number),
		source: "azure-devops",
		site: around.site,
		title: cutText(f["System.Title"], LONGEST_TITLE),
		level: process.levels.get(type ?? "") ?? 0,
		typeName: type ?? "",
		links: relations.filter((r) => r.isLink).map(({ isLink: _, ...link }) => link),
		statusCategory: process.categories.get(type ?? "")?.get(state ?? "") ?? "unknown",
		labels: (f["System.Tags"]?.split(";") ?? []).map((t) => t.trim()).filter(Boolean),
		project: f["System.TeamProject"],
		statusName: state,
		text: text === undefined ? undefined : cutText(text, LONGEST_TEXT),
		parent:
			relations.find((r) => !r.isLink)?.key ??
			(parentField === undefined ? undefined : `${around.organisation}#${parentField}`),
		assignee: f["System.AssignedTo"] || undefined,
		reporter: f["System.CreatedBy"] || undefined,
		created: day(f["System.CreatedDate"]),
		updated: day(f["System.ChangedDate"]),
		due:
			day(f["Microsoft.VSTS.Scheduling.TargetDate"]) ??
			day(f["Microsoft.VSTS.Scheduling.DueDate"]) ??
			day(f["Microsoft.VSTS.Scheduling.FinishDate"]),
		resolved: day(f["Microsoft.VSTS.Common.ClosedDate"]) ?? day(f["Microsoft.VSTS.Common.ResolvedDate"]),
		...custom,
		objectiveField: parents.names,
		elsewhere: distinctLinks([...parents.above, ...hyperlinks]),
	};
	const said = Object.entries(item).filter(([, value]) => value !== undefined);
	return { ok: true, item: Object.fromEntries(said) as unknown as WorkItem };
}

const KINDS = [
	["System.LinkTypes.Dependency-Forward", "blocks"],
	["System.LinkTypes.Dependency-Reverse", "is-blocked-by"],
	["System.LinkTypes.Related", "relates"],
	["Hyperlink", "relates"],
] as const;

function relationOf({ rel, url, attributes }: Relation, { organisation }: Surroundings) {
	if (rel === "System.LinkTypes.Hierarchy-Forward") return [];
	const key = rel === "Hyperlink" ? keyOfAddress(url.trim()) : workItemKey(url, rel, organisation);
	if (key === undefined) return [];
	const kind = KINDS.find(([name]) => name === rel.replace(".Remote.", "."))?.[1] ?? "other";
	const said = rel === "Hyperlink" ? attributes?.comment : attributes?.name;
	const isLink = rel !== "System.LinkTypes.Hierarchy-Reverse";
	return [{ isLink, type: kind, key: key as ItemKey, label: said ?? rel }];
}

function workItemKey(url: string, rel: string, own: string): string | undefined {
	const [, number] = /\/_apis\/wit\/workitems\/(\d{1,10})$/i.exec(url) ?? [];
	const parsed = z.safeParse(id, Number(number));
	if (!parsed.success) return undefined;
	const organisation = rel.includes(".Remote.") ? organisationIn(new URL(url, "about:blank")) : own;
	return organisation === undefined ? undefined : `${organisation}#${parsed.data}`;
}

function customOf({ map }: Surroundings, raw: unknown, effort: string | undefined) {
	const points = (POINT_FIELDS as readonly string[]).includes(map.estimate ?? "");
	const names = points ? [effort, map.estimate, ...POINT_FIELDS] : [map.estimate];
	const estimates = names.filter((name) => name !== undefined);
	const ids = [...estimates, ...(map.cost ? [map.cost] : []), ...Object.values(map.inputs)];
	const shape = Object.fromEntries(ids.map((name) => [name, z.optional(z.catch(z.nullable(number), null))]));
	const { fields } = z.parse(z.object({ fields: z.object(shape) }), raw);
	const amount = (name: string | undefined) => {
		const value = name === undefined ? undefined : fields[name];
		return typeof value === "number" && value >= 0 ? value : undefined;
	};
	const given = Object.entries(map.inputs).filter(([, name]) => name in fields);
	const objective = z.parse(
		z.object({ fields: z.object({ [map.objective ?? "System.Title"]: z.optional(z.unknown()) }) }),
		raw,
	);
	const { due } = map;
	const written = z.safeParse(z.object({ fields: z.object({ [due ?? ""]: z.string() }) }), raw);
	return {
		...(due === undefined
			? {}
			: { due: parseIsoDate(written.success ? written.data.fields[due]?.slice(0, 10) : undefined) }),
		estimate: estimates.map(amount).find((a) => a !== undefined),
		cost: amount(map.cost),
		objectiveField: map.objective === undefined ? undefined : wordsOf(objective.fields[map.objective]),
		inputs: given.length === 0 ? undefined : Object.fromEntries(given.map(([c, name]) => [c, fields[name] ?? null])),
	};
}
