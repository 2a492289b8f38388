import { RICE_INPUTS, WSJF_INPUTS } from "../../shared/domain/prioritisation/scoring-model.ts";

/** What a column can be for. The scoring inputs carry the ids of their formulas. */
export const DESCRIPTIVE_ROLES = [
	"id",
	"title",
	"status",
	"owner",
	"department",
	"rag",
	"start",
	"end",
	"cost",
	"benefit",
	"objective",
	"description",
] as const;
export const ROLES = [...DESCRIPTIVE_ROLES, ...WSJF_INPUTS, ...RICE_INPUTS] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose cells must be numbers. */
export const NUMERIC_ROLES: ReadonlySet<Role> = new Set<Role>(["cost", "benefit", ...WSJF_INPUTS, ...RICE_INPUTS]);
