import * as z from "zod/mini";
import { parseIsoDate } from "../../domain/dates.ts";
import type { ItemKey } from "../../domain/units.ts";
import type { WorkItem } from "../../domain/work-items/work-item.ts";
import type { FieldMap } from "../field-map.ts";
import { type Decoded, LONGEST_TEXT, LONGEST_TITLE } from "../item-page.ts";
import { cutText } from "../json-value.ts";
import { distinctLinks, outsideLink, parentsAmong } from "../outside-link.ts";
import { wordsOf } from "./custom-values.ts";
import type { AroundIssue, JiraKind } from "./jira-kind.ts";

/** Left out where it is not what it should be: one odd member never costs an issue. */
const lenient = <T extends z.core.SomeType>(shape: T) => z.catch(z.optional(shape), undefined);
/** A list without the entries that are not what they should be; an empty one where there is no list. */
const listOf = <T extends z.core.SomeType>(shape: T) => z.catch(z.array(lenient(shape)), []);

const words = lenient(z.string());
const key = z.string().check(z.regex(/^[A-Z][A-Z0-9_]+-\d+$/i));
const keyed = lenient(z.object({ key: lenient(key) }));
/** What is above: a key, the issue that has it, or one level down. */
const linked = z.union([
	z.pipe(
		key,
		z.transform((value) => value as string | undefined),
	),
	z.pipe(
		z.object({ key }),
		z.transform((issue) => issue.key as string | undefined),
	),
	z.pipe(
		z.object({ data: z.object({ key }) }),
		z.transform((issue) => issue.data.key as string | undefined),
	),
	z.pipe(
		z.unknown(),
		z.transform((): string | undefined => undefined),
	),
]);
const named = z.string().check(z.trim(), z.minLength(1));
const person = lenient(z.object({ displayName: words }));
const choice = z.object({ value: z.string().check(z.trim(), z.regex(/^-?\d{1,15}(\.\d{1,15})?$/)) });
const number = z.union([
	z.number(),
	z.pipe(
		choice,
		z.transform(({ value }) => Number(value)),
	),
]);
const category = lenient(z.object({ key: lenient(z.enum(["new", "indeterminate", "done"])) }));
const link = z.object({
	type: lenient(z.object({ name: words, inward: words, outward: words })),
	outwardIssue: keyed,
	inwardIssue: keyed,
});

const issue = z.object({
	id: words,
	key,
	fields: z.object({
		summary: z.string(),
		description: z.optional(z.unknown()),
		issuetype: lenient(z.object({ name: words, subtask: lenient(z.boolean()), hierarchyLevel: lenient(z.int()) })),
		status: lenient(z.object({ name: words, statusCategory: category })),
		parent: z.optional(linked),
		project: lenient(z.object({ key: words })),
		issuelinks: listOf(link),
		labels: listOf(z.string()),
		assignee: person,
		reporter: person,
		created: words,
		updated: words,
		duedate: words,
		resolutiondate: words,
	}),
});
type Link = z.infer<typeof link>;

/**
 * The same as `decodeIssue`, declared instead of written: the slow and obvious twin that the hot path is held to agree with.
 * Rich text and the words of an objective field are read by the functions that both share.
 */
export function readIssueBySchema(raw: unknown, { kind, site, map }: AroundIssue): Decoded {
	const read = z.safeParse(issue, raw);
	if (!read.success) {
		const named = z.safeParse(z.object({ key: z.string() }), raw);
		const first = read.error.issues[0];
		return {
			ok: false,
			key: named.success ? named.data.key : "?",
			path: first?.path.join(".") || "key",
			message: first?.message ?? "",
		};
	}
	const { fields: f, id } = read.data;
	const custom = customOf(map, kind, raw);
	const parents = parentsAmong(custom.objectiveField);
	const above = structureOf(map, raw);
	const title = cutText(f.summary, LONGEST_TITLE);
	const text = kind.text(f.description);
	const level = f.issuetype?.hierarchyLevel ?? (f.issuetype?.subtask ? -1 : above.isEpic ? 1 : 0);
	const item = {
		key: read.data.key.toUpperCase(),
		source: kind.source,
		site,
		title,
		level,
		typeName: f.issuetype?.name ?? "",
		links: f.issuelinks.flatMap((l) => (l === undefined ? [] : linkOf(l))),
		statusCategory: f.status?.statusCategory?.key ?? "unknown",
		labels: f.labels.filter((l) => l !== undefined),
		id,
		project: f.project?.key,
		text: text === undefined ? undefined : cutText(text, LONGEST_TEXT),
		parent: (f.parent ?? above.epic ?? above.plan)?.toUpperCase(),
		statusName: f.status?.name,
		assignee: f.assignee?.displayName,
		reporter: f.reporter?.displayName,
		created: parseIsoDate(f.created?.slice(0, 10)),
		updated: parseIsoDate(f.updated?.slice(0, 10)),
		due: parseIsoDate(f.duedate?.slice(0, 10)),
		resolved: parseIsoDate(f.resolutiondate?.slice(0, 10)),
		...custom,
		objectiveField: parents.names,
		elsewhere: distinctLinks([...parents.above, ...addressesOf(map, site, raw)]),
	};
	const said = Object.entries(item).filter(([, value]) => value !== undefined);
	return { ok: true, item: Object.fromEntries(said) as unknown as WorkItem };
}

function linkOf({ type, outwardIssue, inwardIssue }: Link): WorkItem["links"][number][] {
	const other = (outwardIssue ?? inwardIssue)?.key;
	if (other === undefined) return [];
	const blocks = outwardIssue ? "blocks" : "is-blocked-by";
	const kind = type?.name === "Blocks" ? blocks : type?.name === "Relates" ? "relates" : "other";
	const label = (outwardIssue ? type?.outward : type?.inward) ?? "";
	return [{ type: kind, key: other.toUpperCase() as ItemKey, label }];
}

/** An issue without the fields that are looked for has no epic's name and nothing above it. */
function structureOf({ structure = {} }: FieldMap, raw: unknown) {
	const { epicName = "", epicLink = "", parentLink = "" } = structure;
	const at = <T extends z.core.SomeType>(id: string, shape: T) => {
		const read = z.safeParse(z.object({ fields: z.object({ [id]: shape }) }), raw);
		return id !== "" && read.success ? (read.data.fields as Record<string, z.infer<T>>)[id] : undefined;
	};
	return { isEpic: at(epicName, named) !== undefined, epic: at(epicLink, linked), plan: at(parentLink, linked) };
}

/** The words of an address say nothing of which item stands above. */
const addressesOf = ({ addresses = [] }: FieldMap, site: string, raw: unknown) =>
	addresses.map((id) => {
		const read = z.safeParse(z.object({ fields: z.object({ [id]: z.string() }) }), raw);
		return read.success ? outsideLink(read.data.fields[id] ?? "", "field", site) : undefined;
	});

function customOf({ estimate, cost, objective, due, inputs }: FieldMap, kind: JiraKind, raw: unknown) {
	const ids = [estimate, cost, ...Object.values(inputs)].filter((id) => id !== undefined);
	const amounts = z.object({
		fields: z.object(Object.fromEntries(ids.map((id) => [id, z.optional(z.catch(z.nullable(number), null))]))),
	});
	const { fields } = z.parse(amounts, raw);
	const amount = (id: string | undefined) => {
		const value = id === undefined ? undefined : fields[id];
		return typeof value === "number" && value >= 0 ? value : undefined;
	};
	const hours = estimate?.includes("time") ? 3600 : 1;
	const points = amount(estimate);
	const given = Object.entries(inputs).filter(([, id]) => id in fields);
	const words = z.parse(z.object({ fields: z.object({ [objective ?? "summary"]: z.optional(z.unknown()) }) }), raw);
	const day = z.safeParse(z.object({ fields: z.object({ [due ?? ""]: z.string() }) }), raw);
	return {
		...(due === undefined ? {} : { due: day.success ? parseIsoDate(day.data.fields[due]?.slice(0, 10)) : undefined }),
		estimate: points === undefined ? undefined : points / hours,
		cost: amount(cost),
		objectiveField: objective === undefined ? undefined : wordsOf(words.fields[objective], kind),
		inputs: given.length === 0 ? undefined : Object.fromEntries(given.map(([c, id]) => [c, fields[id] ?? null])),
	};
}
