import { CD3_INPUTS, RICE_INPUTS, WSJF_INPUTS } from "../../shared/domain/prioritisation/scoring-model.ts";

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
/** ICE shares two of its inputs with RICE. */
const SCORING_ROLES = [...WSJF_INPUTS, ...RICE_INPUTS, ...CD3_INPUTS, "ease"] as const;
export const ROLES = [...DESCRIPTIVE_ROLES, ...SCORING_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose cells must be numbers. */
export const NUMERIC_ROLES: ReadonlySet<Role> = new Set<Role>(["cost", "benefit", ...SCORING_ROLES]);
