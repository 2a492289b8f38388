import { ROLES, type Role } from "./roles.ts";
import { SYNONYMS } from "./synonyms.ts";

export interface RoleMatch {
	readonly role: Role;
	/** 1: the heading says it; 0.6: a part of the heading does. */
	readonly strength: number;
	/** The words that were recognised. */
	readonly by: string;
}

const EXACT = new Map<string, Role>(
	[...ROLES].reverse().flatMap((role) => SYNONYMS[role].exact.map((word) => [word, role] as const)),
);
const PARTS = ROLES.flatMap((role) => SYNONYMS[role].part.map((word) => ({ word, role }))).sort(
	(a, b) => b.word.length - a.word.length,
);

/** Every role a heading could have, strongest first; none where its words are not known. */
export function matchRoles(key: string): RoleMatch[] {
	const exact = EXACT.get(key);
	const padded = ` ${key} `;
	const parts = PARTS.filter(({ word, role }) => role !== exact && padded.includes(` ${word} `));
	const firsts = parts.filter(({ role }, i) => parts.findIndex((p) => p.role === role) === i);
	return [
		...(exact ? [{ role: exact, strength: 1, by: key }] : []),
		...firsts.map(({ word, role }) => ({ role, strength: 0.6, by: word })),
	];
}
