import type { ItemKey } from "../../domain/units.ts";
import type { ItemLink, OutsideLink } from "../../domain/work-items/work-item.ts";
import type { FieldMap } from "../field-map.ts";
import { type Decoded, type ItemInMaking, LONGEST_TEXT, LONGEST_TITLE, put, setAside } from "../item-page.ts";
import { cutText, dayOf, type Fields, record, text } from "../json-value.ts";
import { keyOfAddress, organisationIn } from "../key-of-address.ts";
import { distinctLinks, outsideLink, parentsAmong } from "../outside-link.ts";
import { amountOf, estimateOf, inputsOf, nameOf, tagsOf, wordsOf } from "./field-values.ts";
import { htmlText } from "./html-text.ts";
import { idOf, keyIn, LARGEST_ID } from "./organisation.ts";
import { GUESSED, type Process } from "./process.ts";

/** What the decoder has to know of a site. */
export interface Surroundings {
	readonly site: string;
	readonly organisation: string;
	readonly map: FieldMap;
	/** By the name of the team project. */
	readonly processes: ReadonlyMap<string, Process>;
}

const CHILD = "System.LinkTypes.Hierarchy-Forward";
const PARENT = "System.LinkTypes.Hierarchy-Reverse";
/** A successor waits for this item, so this item blocks it; the same between two organisations. */
const LINK_TYPES: Readonly<Record<string, ItemLink["type"]>> = {
	"System.LinkTypes.Dependency-Forward": "blocks",
	"System.LinkTypes.Dependency-Reverse": "is-blocked-by",
	"System.LinkTypes.Related": "relates",
	"System.LinkTypes.Remote.Dependency-Forward": "blocks",
	"System.LinkTypes.Remote.Dependency-Reverse": "is-blocked-by",
	"System.LinkTypes.Remote.Related": "relates",
};

/**
 * One work item of Azure DevOps' REST answers, with its relations. Written by hand because it is the hot path of a pull; it
 * reads leniently and refuses only what has no id, no fields or no title. `work-item-schema.ts` declares the same and is
 * held to agree. Its own `url`, and those of its relations, give ids and never an address.
 */
export function decodeWorkItem(raw: unknown, { site, organisation, map, processes }: Surroundings): Decoded {
	const given = record(raw);
	const id = idOf(given?.id);
	if (!given || id === undefined) return setAside("?", "id", "There is no work item id here.");
	const key = keyIn(organisation, id);
	const fields = record(given.fields);
	if (!fields) return setAside(key, "fields", "The work item came without its fields.");
	const title = text(fields["System.Title"]);
	if (title === undefined) return setAside(key, "fields.System.Title", "The work item has no title.");
	const project = text(fields["System.TeamProject"]);
	const type = text(fields["System.WorkItemType"]);
	const state = text(fields["System.State"]);
	const process = processes.get(project ?? "") ?? GUESSED;
	const { parent, links } = relationsOf(given.relations, organisation);
	const item: ItemInMaking = {
		key,
		id: String(id),
		source: "azure-devops",
		site,
		title: cutText(title, LONGEST_TITLE),
		level: process.levels.get(type ?? "") ?? 0,
		typeName: type ?? "",
		links,
		statusCategory: process.categories.get(type ?? "")?.get(state ?? "") ?? "unknown",
		labels: tagsOf(fields["System.Tags"]),
	};
	put(item, "project", project);
	put(item, "statusName", state);
	put(
		item,
		"text",
		textOf(given, fields, "System.Description") ?? textOf(given, fields, "Microsoft.VSTS.TCM.ReproSteps"),
	);
	put(item, "parent", parent ?? keyOfId(fields["System.Parent"], organisation));
	put(item, "assignee", nameOf(fields["System.AssignedTo"]));
	put(item, "reporter", nameOf(fields["System.CreatedBy"]));
	put(item, "created", dayOf(fields["System.CreatedDate"]));
	put(item, "updated", dayOf(fields["System.ChangedDate"]));
	put(
		item,
		"due",
		map.due !== undefined
			? dayOf(fields[map.due])
			: firstDay(fields, ["TargetDate", "DueDate", "FinishDate"], "Scheduling"),
	);
	put(item, "resolved", firstDay(fields, ["ClosedDate", "ResolvedDate"], "Common"));
	if (map.estimate) put(item, "estimate", estimateOf(fields, map.estimate, process.effort));
	if (map.cost) put(item, "cost", amountOf(fields[map.cost]));
	const { names, above } = parentsAmong(map.objective ? wordsOf(fields[map.objective]) : undefined);
	put(item, "objectiveField", names);
	put(item, "elsewhere", distinctLinks([...above, ...outside(given.relations, site)]));
	put(item, "inputs", inputsOf(map.inputs, fields));
	return { ok: true, item };
}

/** HTML, unless the item says that the field is kept as Markdown: that is text already, and stays as it is written. */
function textOf(given: Fields, fields: Fields, name: string): string | undefined {
	const written = text(fields[name]);
	const format = text(record(given.multilineFieldsFormat)?.[name]);
	const isMarkdown = format !== undefined && /^markdown$/i.test(format);
	const plain = written === undefined ? undefined : isMarkdown ? written.trim() : htmlText(written);
	return plain === undefined || plain === "" ? undefined : cutText(plain, LONGEST_TEXT);
}

const keyOfId = (raw: unknown, organisation: string): ItemKey | undefined => {
	const id = idOf(raw);
	return id === undefined ? undefined : keyIn(organisation, id);
};

/** The first of these that is a day. */
function firstDay(fields: Fields, names: readonly string[], group: string) {
	for (const name of names) {
		const day = dayOf(fields[`Microsoft.VSTS.${group}.${name}`]);
		if (day !== undefined) return day;
	}
	return undefined;
}

function relationsOf(raw: unknown, organisation: string): { parent?: ItemKey; links: ItemLink[] } {
	const links: ItemLink[] = [];
	let parent: ItemKey | undefined;
	if (Array.isArray(raw))
		for (const entry of raw) {
			const relation = record(entry);
			const rel = text(relation?.rel);
			const key = rel === undefined || rel === CHILD ? undefined : targetOf(rel, text(relation?.url), organisation);
			if (rel === undefined || key === undefined) continue;
			if (rel === PARENT) parent ??= key;
			else links.push({ type: typeOf(rel), key, label: labelOf(rel, relation?.attributes) });
		}
	return { ...(parent === undefined ? {} : { parent }), links };
}

/** Hyperlinks to items of other sites, with what a person wrote beside each. */
const outside = (raw: unknown, site: string): (OutsideLink | undefined)[] =>
	(Array.isArray(raw) ? raw : []).map((entry) => {
		const relation = record(entry);
		if (text(relation?.rel) !== "Hyperlink") return undefined;
		return outsideLink(text(relation?.url) ?? "", "hyperlink", site, text(record(relation?.attributes)?.comment));
	});

/** A hyperlink to an item of another tool says that the two belong together, and not how. */
const typeOf = (rel: string): ItemLink["type"] =>
	rel === "Hyperlink" ? "relates" : Object.hasOwn(LINK_TYPES, rel) ? (LINK_TYPES[rel] as ItemLink["type"]) : "other";

/** The item a relation leads to; `undefined` for a file, a commit, or a page that is no work item. */
function targetOf(rel: string, address: string | undefined, own: string): ItemKey | undefined {
	if (address === undefined) return undefined;
	if (rel === "Hyperlink") return keyOfAddress(address.trim());
	const id = Number(/\/_apis\/wit\/workitems\/(\d{1,10})$/i.exec(address)?.[1] ?? 0);
	if (id < 1 || id > LARGEST_ID) return undefined;
	if (!rel.includes(".Remote.")) return keyIn(own, id);
	const other = URL.canParse(address) ? organisationIn(new URL(address)) : undefined;
	return other === undefined ? undefined : keyIn(other, id);
}

/** The host's word for a link; of a hyperlink, what a person wrote beside it. */
function labelOf(rel: string, attributes: unknown): string {
	const said = record(attributes);
	return text(said?.[rel === "Hyperlink" ? "comment" : "name"]) ?? rel;
}
