import type { KeyResult, Objective } from "../../domain/okr/objective.ts";
import type { Register } from "../../domain/register.ts";
import type { KeyResultId, ObjectiveId } from "../../domain/units.ts";
import type { Found, ImportPreview } from "./import-preview.ts";

const normal = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Joins a preview's records into a register. Made ids give way: to the record of the same title, or to a free number. */
export function mergeImport(register: Register, preview: ImportPreview): Register {
	const ids = new FreeIds(register, preview);
	const objectives = new Records<ObjectiveId, Objective>(register.objectives, (o) => normal(o.title));
	const renamed = new Map<ObjectiveId, ObjectiveId>();
	for (const found of preview.objectives) {
		const known = objectives.sameAs(found);
		const id = (known?.id ?? (found.made.includes("id") ? ids.free(found.record.id) : found.record.id)) as ObjectiveId;
		renamed.set(found.record.id, id);
		objectives.put({ ...over(found, known), id });
	}
	const title = (k: KeyResult) => `${k.objective}\n${normal(k.title)}`;
	const keyResults = new Records<KeyResultId, KeyResult>(register.keyResults, title);
	for (const { record, ...place } of preview.keyResults) {
		const found = { ...place, record: { ...record, objective: renamed.get(record.objective) ?? record.objective } };
		const known = keyResults.sameAs(found);
		const isNew = found.made.includes("id") || objectives.has(record.id);
		const id = (known?.id ?? (isNew ? ids.free(record.id) : record.id)) as KeyResultId;
		const checkIns = byDay([...(known?.checkIns ?? []), ...record.checkIns]);
		keyResults.put({ ...over(found, known), id, checkIns });
	}
	return { ...register, objectives: objectives.all(), keyResults: keyResults.all() };
}

/** Records by id in any case, and by title. */
class Records<Id extends string, T extends { readonly id: Id }> {
	private readonly byId = new Map<string, T>();
	private readonly byTitle = new Map<string, string>();
	constructor(
		records: readonly T[],
		private readonly titleOf: (record: T) => string,
	) {
		for (const record of records) this.put(record);
	}

	put(record: T): void {
		const key = normal(record.id);
		this.byId.set(key, record);
		const title = this.titleOf(record);
		if (!this.byTitle.has(title)) this.byTitle.set(title, key);
	}

	/** A made id says nothing, so the title decides; a given one decides alone. */
	sameAs({ record, made }: Found<T>): T | undefined {
		return this.byId.get(made.includes("id") ? (this.byTitle.get(this.titleOf(record)) ?? "") : normal(record.id));
	}

	has(id: string): boolean {
		return this.byId.has(normal(id));
	}

	all(): T[] {
		return [...this.byId.values()];
	}
}

/** The known record with what the text said over it; what was only assumed does not replace what is known. */
function over<T extends object>({ record, made }: Found<T>, known: T | undefined): T {
	if (!known) return record;
	const said = Object.entries(record).filter(([member]) => !made.includes(member) || !(member in known));
	return { ...known, ...Object.fromEntries(said) };
}

/** Later ones replace earlier ones of the same day; in order of days. */
function byDay(checkIns: KeyResult["checkIns"]): KeyResult["checkIns"] {
	const days = new Map(checkIns.map((c) => [c.date, c]));
	return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

class FreeIds {
	private readonly taken: Set<string>;
	private readonly reached = new Map<string, number>();
	constructor(register: Register, preview: ImportPreview) {
		const given = [...preview.objectives, ...preview.keyResults].filter((f) => !f.made.includes("id"));
		const ids = [...register.objectives, ...register.keyResults, ...given.map((f) => f.record)].map((r) => r.id);
		this.taken = new Set(ids.map(normal));
	}

	/** The id itself, or with the next number that is free: `KR-1` becomes `KR-19`. */
	free(id: string): string {
		const [, prefix = `${id}-`, number = "1"] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
		let free = id;
		let n = Math.max(Number(number), this.reached.get(prefix) ?? 0);
		while (this.taken.has(normal(free))) free = `${prefix}${n++}`;
		this.reached.set(prefix, n);
		this.taken.add(normal(free));
		return free;
	}
}
