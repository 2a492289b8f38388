import { posting } from "../ask-site.ts";
import { type FieldState, type FieldWriter, plainValue, readWritten, type WriterOptions } from "../field-writer.ts";
import { record, text } from "../json-value.ts";
import type { Fetched, Learnt } from "../work-source.ts";
import { TRACKING } from "./areas.ts";
import { askingAzure, versionOf } from "./ask-azure.ts";
import { listOf } from "./list-of.ts";
import { idIn, idOf, keyIn, organisationOf } from "./organisation.ts";

const MOST_KEYS = 200;
const TYPE = "System.WorkItemType";
const PROJECT = "System.TeamProject";

/** Azure DevOps: fields by `workitemsbatch`, written by a patch that holds for the revision it was read at alone. */
export function azureDevOpsWriter(options: WriterOptions): FieldWriter {
	const { site, send, now } = options;
	const organisation = organisationOf(site);
	const learnt: Learnt = options.learnt ?? new Map<string, unknown>();
	const ask = askingAzure(options, learnt);
	/** By project and type, the fields that items of it have. */
	const kinds = new Map<string, ReadonlySet<string>>();

	async function fieldsOf(project: string, type: string): Promise<Fetched<ReadonlySet<string>>> {
		const of = `${project}/${TRACKING}/workitemtypes/${type}`;
		const known = kinds.get(of);
		if (known) return { ok: true, value: known };
		const path = `/${encodeURIComponent(project)}/${TRACKING}/workitemtypes/${encodeURIComponent(type)}/fields`;
		const found = await ask({ method: "GET", path }, namesIn);
		if (found.ok) kinds.set(of, found.value);
		return found;
	}

	return {
		mostKeys: MOST_KEYS,
		async states(keys, field): Promise<Fetched<readonly FieldState[]>> {
			const ids = keys.map((key) => idIn(organisation, key)).filter((id) => id !== undefined);
			if (ids.length === 0) return { ok: true, value: [] };
			const body = { ids, fields: [field, TYPE, PROJECT], errorPolicy: "omit" };
			const found = await ask(posting(`/${TRACKING}/workitemsbatch`, body), listOf);
			if (!found.ok) return found;
			const states: FieldState[] = [];
			for (const raw of found.value) {
				const item = record(raw);
				const [id, rev] = [idOf(item?.id), idOf(item?.rev)];
				if (id === undefined || rev === undefined) continue;
				const fields = record(item?.fields) ?? {};
				const has = await fieldsOf(text(fields[PROJECT]) ?? "", text(fields[TYPE]) ?? "");
				if (!has.ok) return has;
				states.push(stateOf(keyIn(organisation, id), rev, plainValue(fields[field]), has.value.has(field)));
			}
			return { ok: true, value: states };
		},
		async write({ key, rev }, field, value) {
			const path = `/fields/${field}`;
			const patch = [
				...(rev === undefined ? [] : [{ op: "test", path: "/rev", value: rev }]),
				value === null ? { op: "remove", path } : { op: "add", path, value },
			];
			const to = `/${TRACKING}/workitems/${idIn(organisation, key)}?api-version=${versionOf(learnt)}`;
			return readWritten(await send({ method: "PATCH", path: to, body: JSON.stringify(patch) }), now());
		},
	};
}

function stateOf(key: string, rev: number, value: FieldState["value"] | undefined, isThere: boolean): FieldState {
	if (!isThere) return { key, rev, value: value ?? null, refusal: "not-editable" };
	return value === undefined ? { key, rev, value: null, refusal: "not-plain" } : { key, rev, value };
}

const namesIn = (answer: unknown): ReadonlySet<string> | undefined => {
	const names = listOf(answer)?.map((raw) => text(record(raw)?.referenceName));
	return names && new Set(names.filter((name) => name !== undefined));
};
