import { inputsOf } from "../../../shared/domain/prioritisation/inputs-of.ts";
import { inputName, inputNameIn } from "../../../shared/domain/prioritisation/score-names.ts";
import { MOSCOW_INPUT, WSJF_INPUTS } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { Register } from "../../../shared/domain/register.ts";
import { type ConfirmedFields, NO_FIELD, OTHER_USES } from "../../../shared/sources/confirmed-map.ts";
import type { DiscoveredFields, FieldReason, NamedField } from "../../../shared/sources/field-map.ts";
import { likelyField } from "../../../shared/sources/likely-fields.ts";

/** Why a field stands in a row: in force by people's word or by its type, only proposed, or not there. */
export type FieldWhy =
	| { readonly code: "confirmed" | "confirmed-none" | "gone" | "known-name" | "called-so" }
	| { readonly code: "found"; readonly reason: FieldReason["code"]; readonly unit?: "points" | "hours" }
	| { readonly code: "none-chosen"; readonly candidates: number }
	| { readonly code: "no-candidates"; readonly kind: FieldKind };

export type FieldKind = "number" | "text" | "date";

/** One thing that work carries, and the field of a site that holds it. */
export interface FieldUse {
	readonly use: string;
	readonly name: string;
	/** Read by a scoring model of the register, or by the usual one where it has none. */
	readonly isInput: boolean;
	readonly kind: FieldKind;
	readonly candidates: readonly NamedField[];
	/** The field that is in force or proposed; `NO_FIELD`: none. */
	readonly field: string;
	readonly why: FieldWhy;
}

const GENERAL = [
	["objective", "Objective", "text"],
	["estimate", "Estimate", "number"],
	["cost", "Cost", "number"],
	["due", "Due date", "date"],
] as const;

/**
 * What a site's fields may be used for, each with the field that carries it, or is likely to, and with those that could.
 * @param confirmed what people said of this site before.
 */
export function fieldUses(
	found: DiscoveredFields,
	{ models }: Pick<Register, "models">,
	confirmed: ConfirmedFields,
): FieldUse[] {
	const known = new Map<string, string>();
	for (const model of models)
		for (const id of inputsOf(model)) if (!known.has(id)) known.set(id, inputNameIn(model, id) ?? id);
	if (models.length === 0) for (const id of WSJF_INPUTS) known.set(id, inputName(id) ?? id);
	for (const id of Object.keys(confirmed))
		if (!OTHER_USES.has(id) && !known.has(id)) known.set(id, inputName(id) ?? id);
	// The class of an item is a word and no field's number.
	known.delete(MOSCOW_INPUT);
	return [
		...GENERAL.map(([use, name, kind]) => useOf({ use, name, kind, isInput: false }, found, confirmed)),
		...[...known].map(([use, name]) => useOf({ use, name, kind: "number", isInput: true }, found, confirmed)),
	];
}

function useOf(
	about: Pick<FieldUse, "use" | "name" | "kind" | "isInput">,
	found: DiscoveredFields,
	confirmed: ConfirmedFields,
): FieldUse {
	const { use, kind, name } = about;
	const reason = found.reasons.find((r) => r.use === use);
	const said = Object.hasOwn(confirmed, use) ? confirmed[use] : undefined;
	const offered = kind === "number" ? found.numbers : kind === "text" ? found.texts : found.dates;
	const named = (id: string): NamedField => found.all.find((f) => f.id === id) ?? { id, name: id };
	const also = [said, reason?.field].filter((id) => id !== undefined && id !== NO_FIELD) as string[];
	const extra = [...new Set(also)].filter((id) => !offered.some((f) => f.id === id)).map(named);
	const candidates = [...extra, ...offered].sort((a, b) => a.name.localeCompare(b.name, "en"));
	const row = (field: string, why: FieldWhy): FieldUse => ({ ...about, candidates, field, why });
	if (said === NO_FIELD) return row(NO_FIELD, { code: "confirmed-none" });
	if (said !== undefined) return row(said, { code: found.all.some((f) => f.id === said) ? "confirmed" : "gone" });
	if (reason)
		return row(reason.field, { code: "found", reason: reason.code, ...(reason.unit ? { unit: reason.unit } : {}) });
	const likely = likelyField(found, use, about.isInput ? name : undefined);
	if (likely) return row(likely.id, { code: likely.by });
	if (candidates.length === 0) return row(NO_FIELD, { code: "no-candidates", kind });
	return row(NO_FIELD, { code: "none-chosen", candidates: candidates.length });
}
