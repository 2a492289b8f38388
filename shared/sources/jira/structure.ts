import type { ItemKey } from "../../domain/units.ts";
import type { FieldMap } from "../field-map.ts";
import { type Fields, record, text } from "../json-value.ts";
import { issueKey } from "./issue-key.ts";

/** -1 sub-task, 0 base, 1 epic, 2 and up: the site's own number where it gives one; else an epic is what has an epic's name. */
export function levelOf(type: Fields | undefined, fields: Fields, { structure = {} }: FieldMap): number {
	const level = type?.hierarchyLevel;
	if (typeof level === "number" && Number.isSafeInteger(level)) return level;
	if (type?.subtask === true) return -1;
	const name = structure.epicName === undefined ? undefined : text(fields[structure.epicName]);
	return name !== undefined && name.trim() !== "" ? 1 : 0;
}

/** The issue above: a sub-task's own, else the epic that is linked, else what a plan puts above it. */
export function parentOf(fields: Fields, { structure = {} }: FieldMap): ItemKey | undefined {
	const linked = [structure.epicLink, structure.parentLink].map((id) => (id === undefined ? undefined : fields[id]));
	return [fields.parent, ...linked].map(linkedKey).find((key) => key !== undefined);
}

/** A link field holds a key, or the issue itself, or, by its version, the issue one level down. */
function linkedKey(value: unknown): ItemKey | undefined {
	const issue = record(value);
	return issueKey(value) ?? issueKey(issue?.key) ?? issueKey(record(issue?.data)?.key);
}
