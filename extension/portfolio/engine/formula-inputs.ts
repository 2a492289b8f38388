import type { FormulaInput } from "../../../shared/domain/prioritisation/expression/formula-input.ts";
import { keyOfName } from "../../../shared/domain/prioritisation/expression/read-formula-inputs.ts";
import { inputsOf } from "../../../shared/domain/prioritisation/inputs-of.ts";
import { inputAt } from "../../../shared/domain/prioritisation/score-by.ts";
import { inputNameIn } from "../../../shared/domain/prioritisation/score-names.ts";
import { MOSCOW_INPUT, type ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { NO_FIELD, OTHER_USES } from "../../../shared/sources/confirmed-map.ts";

/** Where an input of some work comes from: a site, and its field that carries it. */
export interface InputSource {
	readonly site: string;
	/** As people call it, where the site has said so; else its id. */
	readonly field?: string;
	/** How many of the items have a value from there. */
	readonly items: number;
}

/** How people call the fields of each site, by id. */
export type FieldNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a formula may read. */
export interface KnownInput extends FormulaInput {
	readonly sources: readonly InputSource[];
	/** How many of the items have a value, from wherever. */
	readonly items: number;
}

/**
 * All that a formula may read: what the register's models read, what sites' fields are mapped to, what work has, and what is
 * declared here, which goes before what the others say of it. A name that is taken already is left out, for a name must
 * mean one input.
 */
export function knownInputs(
	register: Register,
	items: readonly WorkItem[],
	declared: readonly FormulaInput[],
	names: FieldNames = new Map(),
): KnownInput[] {
	const byId = new Map(declared.map((input) => [input.id, input]));
	const taken = new Set(declared.flatMap(({ id, name }) => [keyOfName(id), keyOfName(name ?? id)]));
	const found = new Map<string, FormulaInput>();
	const add = (input: FormulaInput) => {
		const { id, name, ...rest } = input;
		const own = byId.get(id);
		if (own) found.set(id, own);
		if (own || found.has(id) || id === MOSCOW_INPUT || taken.has(keyOfName(id))) return;
		const isFree = name !== undefined && !taken.has(keyOfName(name));
		found.set(id, isFree ? input : { id, ...rest });
		for (const word of [id, ...(isFree ? [name] : [])]) taken.add(keyOfName(word));
	};
	for (const model of register.models) for (const id of inputsOf(model)) add(declaredIn(model, id));
	for (const map of Object.values(register.fields ?? {}))
		for (const [id, field] of Object.entries(map)) if (!OTHER_USES.has(id) && field !== NO_FIELD) add(named(id));
	for (const item of items) for (const id of Object.keys(item.inputs ?? {})) add(named(id));
	for (const input of declared) add(input);
	return [...found.values()].map((input) => ({ ...input, ...givenBy(register, items, input.id, names) }));
}

const EVERYDAY: ScoringModel = { kind: "wsjf", id: "", name: "", version: 1 };

function named(id: string): FormulaInput {
	const name = inputNameIn(EVERYDAY, id);
	return name === undefined ? { id } : { id, name };
}

/** An input as a model of the register has it: with its unit and scale, where it says them. */
function declaredIn(model: ScoringModel, id: string): FormulaInput {
	const own = model.kind === "moscow" ? model.within : model;
	if (own.kind === "formula") return own.inputs.find((input) => input.id === id) ?? named(id);
	const name = inputNameIn(own, id);
	return name === undefined ? { id } : { id, name };
}

function givenBy({ fields = {} }: Register, items: readonly WorkItem[], id: string, names: FieldNames) {
	const counts = new Map<string, number>();
	for (const site of Object.keys(fields)) if (fieldOf(fields[site], id) !== undefined) counts.set(site, 0);
	for (const { site, inputs = {} } of items)
		if (inputAt(inputs, id) !== undefined) counts.set(site, (counts.get(site) ?? 0) + 1);
	const sources = [...counts].map(([site, count]): InputSource => {
		const field = fieldOf(fields[site], id);
		return { site, items: count, ...(field === undefined ? {} : { field: names.get(site)?.get(field) ?? field }) };
	});
	return { sources, items: sources.reduce((sum, s) => sum + s.items, 0) };
}

function fieldOf(map: Readonly<Record<string, string>> = {}, id: string): string | undefined {
	const field = Object.hasOwn(map, id) ? map[id] : undefined;
	return field === NO_FIELD ? undefined : field;
}
