import type { KeyResult, Objective } from "../../domain/okr/objective.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../domain/units.ts";
import { figuresFromTitle } from "./figures-from-title.ts";
import type { Found, ImportOptions, ImportPreview } from "./import-preview.ts";
import type { Cell, RawImport, RawRecord } from "./raw-record.ts";
import { readMeasures } from "./read-measures.ts";
import { ValueReader } from "./value-reader.ts";

interface Draft<T> {
	record: T;
	readonly line: number;
	readonly made: string[];
}

const UNNAMED = "(objective not named)";
const normal = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Understands what was found, joins the rows that speak of one record, and makes the ids that were not given. */
export class RecordResolver {
	private readonly objectives: Draft<Objective>[] = [];
	private readonly keyResults: Draft<KeyResult>[] = [];
	private readonly objectiveByName = new Map<string, Draft<Objective>>();
	private readonly keyResultByName = new Map<string, Draft<KeyResult>>();
	private readonly taken: Set<string>;
	private readonly repeated: ReadonlySet<string>;
	private readonly next = { O: 1, KR: 1 };
	private readonly reader: ValueReader;
	private above: Draft<Objective> | undefined;

	private readonly raw: RawImport;

	constructor(
		given: RawImport,
		private readonly options: ImportOptions,
	) {
		const records = given.records.map((r) =>
			r.what === "key-result" ? { ...r, cells: figuresFromTitle(r.cells) } : r,
		);
		const raw = { ...given, records };
		this.raw = raw;
		this.reader = new ValueReader(raw, options);
		this.repeated = idsUnderSeveralObjectives(raw.records);
		const known = [...(options.register?.objectives ?? []), ...(options.register?.keyResults ?? [])];
		const written = raw.records.flatMap((r) => (r.cells.id ? [r.cells.id.text] : []));
		this.taken = new Set([...known.map((k) => k.id), ...written].map(normal));
	}

	resolve(): Pick<ImportPreview, "objectives" | "keyResults" | "notes" | "questions"> {
		for (const record of this.raw.records)
			if (record.what === "objective") this.above = this.objective(record);
			else this.keyResult(record);
		const { notes, questions } = this.reader;
		const found = <T>({ record, line, made }: Draft<T>): Found<T> => ({ record, line, made });
		return {
			objectives: this.objectives.map(found),
			keyResults: this.keyResults.map(found),
			notes: [...notes].sort((a, b) => a.line - b.line || a.column - b.column),
			questions,
		};
	}

	private objective({ cells, line }: RawRecord): Draft<Objective> {
		const id = usableId(cells.id);
		const title = cells.title?.text;
		const known = this.objectiveByName.get(normal(id ?? title ?? "")) ?? this.sameTitle(id, title);
		if (known) {
			if (title && known.made.includes("title")) this.name(known, title);
			known.record = { ...this.objectiveExtras(cells), ...known.record };
			return known;
		}
		const made = [...(id ? [] : ["id"]), ...(title ? [] : ["title"])];
		const own = (id ?? this.makeId("O")) as ObjectiveId;
		return this.keep({ record: { id: own, title: title ?? own, ...this.objectiveExtras(cells) }, line, made });
	}

	private keep(draft: Draft<Objective>): Draft<Objective> {
		this.objectives.push(draft);
		this.objectiveByName.set(normal(draft.record.id), draft);
		if (!this.objectiveByName.has(normal(draft.record.title)))
			this.objectiveByName.set(normal(draft.record.title), draft);
		return draft;
	}

	/** The objective of that title, unless it has another id of its own: two objectives may be called the same. */
	private sameTitle(id: string | undefined, title: string | undefined): Draft<Objective> | undefined {
		const known = title === undefined ? undefined : this.objectiveByName.get(normal(title));
		return known && (id === undefined || known.made.includes("id")) ? known : undefined;
	}

	private name(draft: Draft<Objective>, title: string): void {
		draft.record = { ...draft.record, title };
		draft.made.splice(draft.made.indexOf("title"), 1);
		this.objectiveByName.set(normal(title), draft);
	}

	private objectiveExtras({ owner, weight, cycle }: RawRecord["cells"]): Partial<Objective> {
		const number = this.reader.amount("weight", weight)?.value;
		const known =
			cycle && this.options.register?.cycles.find((c) => [c.id, c.name].some((n) => normal(n) === normal(cycle.text)));
		if (cycle && !known) this.reader.note("word-not-understood", cycle, "The register has no such cycle.");
		return {
			...(owner ? { owner: owner.text } : {}),
			...(number !== undefined && number >= 0 ? { weight: number } : {}),
			...(known ? { cycle: known.id } : {}),
		};
	}

	private keyResult(raw: RawRecord): void {
		const { cells, line } = raw;
		const { cycle, ...others } = cells;
		const objective = this.objectiveOf(raw);
		const title = cells.title?.text ?? cells.id?.text ?? "";
		const given = usableId(cells.id);
		const clashes = given !== undefined && this.repeated.has(normal(given));
		const id = clashes ? `${objective.record.id}-${given}` : given;
		const { measures, made, cycleUsed } = readMeasures(raw, this.reader, this.options.today);
		if (cycle && !cycleUsed) this.objectiveExtras({ cycle });
		const byTitle = `${objective.record.id}\n${normal(title)}`;
		const known = this.keyResultByName.get(id === undefined ? byTitle : `#${normal(id)}`);
		if (known && (id === undefined || normal(known.record.title) === normal(title))) {
			this.join(known, measures, others.title ?? others.id);
			return;
		}
		const place = cells.id ?? cells.title;
		if (known && place) {
			const message = `Line ${known.line} has a key result of this id, “${known.record.title}”; this one was left out.`;
			this.reader.note("duplicate-id", { ...place, text: `${id} ${title}`, fromTitle: false }, message);
			return;
		}
		if (clashes && cells.id)
			this.reader.note("duplicate-id", cells.id, `This id is used more than once: it becomes ${id}.`, "assumed");
		const own = (id ?? this.makeId("KR")) as KeyResultId;
		const owner = cells.owner ? { owner: cells.owner.text } : {};
		const draft: Draft<KeyResult> = {
			record: { id: own, objective: objective.record.id, title, ...owner, ...measures },
			line,
			made: [...(id === given && id !== undefined ? [] : ["id"]), ...(cells.title ? [] : ["title"]), ...made],
		};
		this.keyResults.push(draft);
		this.keyResultByName.set(`#${normal(own)}`, draft);
		this.keyResultByName.set(byTitle, draft);
	}

	/** A further row of the same key result brings readings, and what the first left open. */
	private join(known: Draft<KeyResult>, measures: Partial<KeyResult>, place: Cell | undefined): void {
		const more = measures.checkIns ?? [];
		if (more.length === 0 && place)
			this.reader.note("duplicate-id", place, `Line ${known.line} has the same key result: taken together.`, "assumed");
		const days = new Set<IsoDate>(more.map((c) => c.date));
		const checkIns = [...known.record.checkIns.filter((c) => !days.has(c.date)), ...more];
		const { kind: _, ...rest } = measures;
		known.record = { ...rest, ...known.record, checkIns };
	}

	private objectiveOf({ cells, line }: RawRecord): Draft<Objective> {
		const { parent } = cells;
		if (parent) {
			const named = this.objectiveByName.get(normal(parent.text));
			if (named) return named;
			const known = this.options.register?.objectives.find((o) =>
				[o.id, o.title].some((n) => normal(n) === normal(parent.text)),
			);
			// Not described in this text: it may stand further down, or in the register already.
			const title = { text: known?.title ?? parent.text, line, column: parent.column };
			return this.objective({
				what: "objective",
				line,
				cells: { title, ...(known ? { id: { ...title, text: known.id } } : {}) },
			});
		}
		if (this.above) return this.above;
		const place = cells.title ?? cells.id ?? { text: "", line, column: 1 };
		this.reader.note(
			"objective-made",
			{ ...place, fromTitle: true },
			"No objective stands above: one was made for it.",
		);
		this.above = this.objective({ what: "objective", line, cells: { title: { text: UNNAMED, line, column: 1 } } });
		this.above.made.push("title");
		return this.above;
	}

	private makeId(prefix: "O" | "KR"): string {
		let id: string;
		do id = `${prefix}-${this.next[prefix]++}`;
		while (this.taken.has(normal(id)));
		this.taken.add(normal(id));
		return id;
	}
}

/** "KR1" under each objective is common, and so is "1" for both: such an id needs its objective's before it. */
function idsUnderSeveralObjectives(records: readonly RawRecord[]): Set<string> {
	const under = new Map<string, string>();
	const repeated = new Set<string>();
	let above = "";
	for (const { what, cells } of records) {
		if (what === "objective") above = normal(cells.title?.text ?? cells.id?.text ?? "");
		const id = what === "key-result" && cells.id ? normal(cells.id.text) : undefined;
		if (id === undefined) continue;
		const objective = cells.parent ? normal(cells.parent.text) : above;
		if ((under.get(id) ?? objective) !== objective) repeated.add(id);
		else under.set(id, objective);
	}
	// What work may serve has one set of ids: a key result cannot be called what an objective is called.
	for (const { what, cells } of records) if (what === "objective" && cells.id) repeated.add(normal(cells.id.text));
	return repeated;
}

function usableId(cell: Cell | undefined): string | undefined {
	const id = cell?.text.trim();
	return id === undefined || id === "" || id.length > 200 ? undefined : id;
}
