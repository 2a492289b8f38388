import type { Register } from "../../register.ts";
import type { BenefitId, KeyResultId, ObjectiveId } from "../../units.ts";
import { RollUp } from "../roll-up.ts";
import { nameKey } from "./name-key.ts";

/** Something a person answers for, and the objectives it serves, the nearest first, up to the top of the chain. */
export interface Held<Id extends string> {
	readonly id: Id;
	readonly title: string;
	readonly rollsUpTo: readonly ObjectiveId[];
}

/** One person and all that the register says they answer for. Anyone's can be seen (practice 41). */
export interface Person {
	/** As it is written first. */
	readonly name: string;
	readonly objectives: readonly Held<ObjectiveId>[];
	readonly keyResults: readonly Held<KeyResultId>[];
	/** Accountable for the benefit, or responsible for its readings. */
	readonly benefits: readonly (Held<BenefitId> & { readonly as: "owner" | "responsible" })[];
	readonly services: readonly { readonly id: string; readonly title: string }[];
}

type Draft = { -readonly [K in keyof Person]: Person[K] extends readonly (infer T)[] ? T[] : Person[K] };

/** Everybody the register names, in the order of their names as people compare them. */
export function peopleOf(
	register: Pick<Register, "objectives" | "keyResults" | "benefits" | "services">,
): readonly Person[] {
	const rollUp = new RollUp(register);
	const people = new Map<string, Draft>();
	const personOf = (name = ""): Draft | undefined => {
		const key = nameKey(name);
		if (key === "") return undefined;
		const known = people.get(key);
		if (known) return known;
		const person: Draft = { name: name.trim(), objectives: [], keyResults: [], benefits: [], services: [] };
		people.set(key, person);
		return person;
	};
	for (const { id, title, owner } of register.objectives)
		personOf(owner)?.objectives.push({ id, title, rollsUpTo: rollUp.above(id) });
	for (const { id, title, owner } of register.keyResults)
		personOf(owner)?.keyResults.push({ id, title, rollsUpTo: rollUp.above(id) });
	for (const { id, title, owner, responsible, serves = [] } of register.benefits) {
		const targets = serves.flatMap((t) => {
			const objective = rollUp.objective(t);
			return [...(objective ? [objective.id] : []), ...rollUp.above(t)];
		});
		const held = { id, title, rollsUpTo: [...new Set(targets)] };
		personOf(owner)?.benefits.push({ ...held, as: "owner" });
		personOf(responsible)?.benefits.push({ ...held, as: "responsible" });
	}
	for (const { id, name, owner } of register.services) personOf(owner)?.services.push({ id, title: name });
	return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
}

/**
 * Whom a few letters may mean: the person of exactly that name alone, else everybody with a name in which each of the
 * words begins a word. Nothing typed finds nobody.
 * @example findPeople(people, "oko gra") //=> [Grace Okonkwo]
 */
export function findPeople(people: readonly Person[], typed: string): readonly Person[] {
	const key = nameKey(typed);
	if (key === "") return [];
	const exact = people.filter((p) => nameKey(p.name) === key);
	if (exact.length > 0) return exact;
	return people.filter((p) => {
		const words = nameKey(p.name).split(/[^\p{L}\p{N}]/u);
		return key.split(" ").every((part) => words.some((word) => word.startsWith(part)));
	});
}
