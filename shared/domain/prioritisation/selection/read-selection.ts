import type { Exact } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import type { SelectionItem, SelectionProblem } from "./selection-problem.ts";

/** One item as plain JSON. */
export interface SelectionItemInput {
	readonly id: string;
	readonly value: number | null;
	readonly cost: number | null;
	readonly demand?: Readonly<Record<string, number>>;
	readonly requires?: readonly string[];
	readonly excludes?: readonly string[];
	readonly must?: boolean;
}

/** The selection problem as plain JSON. */
export interface SelectionInput {
	readonly items: readonly SelectionItemInput[];
	readonly budget: number | null;
	readonly capacity: Readonly<Record<string, number>>;
}

interface ReadItem extends SelectionItem {
	readonly reader: InputReader;
	readonly demands: InputReader;
}

const NOT_NEGATIVE = { min: 0 };

/** Reads and checks a selection problem; refuses and misses as the conformance interface says (`select`). */
export function readSelection(input: Untrusted<SelectionInput>): Answer<SelectionProblem> {
	const reader = InputReader.of(input);
	const items = reader.list("items", readItem);
	const budget = reader.number("budget", NOT_NEGATIVE);
	if (!reader.has("capacity")) reader.miss("capacity");
	const limits = reader.members("capacity");
	const capacity = amounts(limits);
	if (items) checkReferences(items, reader.has("capacity") ? new Set(limits.names()) : undefined);
	return reader.given({ items, budget }, ({ items, budget }) => value({ items, budget, capacity }));
}

function readItem(reader: InputReader): ReadItem {
	const id = reader.text("id");
	const value = reader.number("value");
	const cost = reader.number("cost", NOT_NEGATIVE);
	const demands = reader.members("demand");
	return {
		reader,
		demands,
		// What is missing is reported by the reader, and then nothing is computed.
		id: id as string,
		value: value as Exact,
		cost: cost as Exact,
		demand: amounts(demands),
		requires: reader.texts("requires"),
		excludes: reader.texts("excludes"),
		must: reader.optionalBoolean("must") ?? false,
	};
}

function amounts(members: InputReader): Map<string, Exact> {
	const read = new Map<string, Exact>();
	for (const name of members.names()) {
		const amount = members.number(name, NOT_NEGATIVE);
		if (amount) read.set(name, amount);
	}
	return read;
}

function checkReferences(items: readonly ReadItem[], limits: ReadonlySet<string> | undefined): void {
	const known = new Set(items.filter((item) => item.reader.has("id")).map((item) => item.id));
	const seen = new Set<string>();
	for (const { reader, id, demands, requires, excludes } of items) {
		if (reader.has("id") && seen.has(id)) reader.refuseBetween("duplicate-id", "id", `Two items are called "${id}".`);
		seen.add(id);
		for (const role of limits ? demands.names() : [])
			if (!limits?.has(role)) demands.refuseBetween("unknown-id", role, `There is no capacity called "${role}".`);
		for (const [list, ids] of Object.entries({ requires, excludes }))
			for (const [i, other] of ids.entries())
				if (!known.has(other)) reader.refuseBetween("unknown-id", `${list}[${i}]`, `There is no item "${other}".`);
	}
}
