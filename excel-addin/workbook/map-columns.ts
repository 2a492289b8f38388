import { type ColumnFacts, isNumeric } from "./describe-column.ts";
import { matchRoles, type RoleMatch } from "./match-role.ts";
import { NUMERIC_ROLES, ROLES, type Role } from "./roles.ts";

/** Why a column was taken for a role. */
export interface MappingReason {
	readonly code: "heading" | "part-of-heading" | "you" | "remembered";
	readonly words?: string;
	/** The column's cells are mostly not what the role needs. */
	readonly doubt?: "mostly-text" | "empty" | "repeats" | "other-columns-too";
	/** Headings of the other columns that could be meant. */
	readonly also?: readonly string[];
}

export interface MappedColumn {
	readonly role: Role;
	readonly column: ColumnFacts;
	/** 0..1; what a person confirmed is 1. */
	readonly confidence: number;
	readonly reason: MappingReason;
}

/** At most one column per role. */
export type ColumnMap = Readonly<Partial<Record<Role, MappedColumn>>>;

/** What a person said: a heading as written, or `null` for "this table has no such column". */
export type Confirmed = Readonly<Partial<Record<Role, string | null>>>;

const SURE_ENOUGH = 0.4;

/**
 * Proposes what each column is for: by its heading, checked against its cells. Each proposal has a reason and can be
 * overruled; what a person confirmed wins and is never proposed away.
 */
export function mapColumns(columns: readonly ColumnFacts[], confirmed: Confirmed = {}): ColumnMap {
	const map: Partial<Record<Role, MappedColumn>> = {};
	const taken = new Set<number>();
	for (const role of ROLES) {
		const said = confirmed[role];
		const column = typeof said === "string" ? columns.find((c) => c.written === said) : undefined;
		if (!column) continue;
		map[role] = { role, column, confidence: 1, reason: { code: "you" } };
		taken.add(column.index);
	}
	const proposals = columns
		.flatMap((column) => matchRoles(column.heading.key).map((match) => propose(column, match)))
		.filter((p) => confirmed[p.role] === undefined || (typeof confirmed[p.role] === "string" && !map[p.role]))
		.sort((a, b) => b.confidence - a.confidence || a.column.index - b.column.index);
	for (const proposal of proposals) {
		if (map[proposal.role] || taken.has(proposal.column.index) || proposal.confidence < SURE_ENOUGH) continue;
		const rivals = proposals.filter(
			(p) =>
				p.role === proposal.role &&
				p.column !== proposal.column &&
				!taken.has(p.column.index) &&
				p.confidence >= proposal.confidence - 0.1,
		);
		map[proposal.role] = rivals.length > 0 ? withRivals(proposal, rivals) : proposal;
		taken.add(proposal.column.index);
	}
	return map;
}

function propose(column: ColumnFacts, { role, strength, by }: RoleMatch): MappedColumn {
	const doubt = doubtOf(column, role);
	return {
		role,
		column,
		confidence: Math.max(0, (strength === 1 ? 0.95 : 0.6) - (doubt ? 0.3 : 0)),
		reason: { code: strength === 1 ? "heading" : "part-of-heading", words: by, ...(doubt ? { doubt } : {}) },
	};
}

function doubtOf(column: ColumnFacts, role: Role): MappingReason["doubt"] {
	if (column.filled === 0) return "empty";
	if (NUMERIC_ROLES.has(role) && !isNumeric(column)) return "mostly-text";
	if (role === "title" && isNumeric(column)) return "repeats";
	return role === "id" && column.distinct * 2 < column.filled ? "repeats" : undefined;
}

const withRivals = (p: MappedColumn, rivals: readonly MappedColumn[]): MappedColumn => ({
	...p,
	confidence: Math.min(p.confidence, 0.6),
	reason: { ...p.reason, doubt: p.reason.doubt ?? "other-columns-too", also: rivals.map((r) => r.column.heading.text) },
});
