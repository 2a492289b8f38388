import { compareDates } from "../dates.ts";
import type { Benefit, BenefitChange } from "./benefit.ts";
import { retroFit } from "./retro-fit.ts";

/** Members whose changes are kept: what was agreed once and may be asked about later. */
export const KEPT_FIELDS = [
	"owner",
	"baseline",
	"baselineDate",
	"target",
	"targetDate",
	"starts",
	"goLivePlanned",
	"goLiveActual",
	"financialValue",
	"status",
] as const;
export type KeptField = (typeof KEPT_FIELDS)[number];

/**
 * The profile with some members changed, and each one that truly differs entered in its history. A member set to
 * `undefined` is taken away. A baseline that is late is stamped, and the stamp stays (reference 1.12; practice 21).
 * @example changeBenefit(b, { goLiveActual: "2026-03-09" }, { on: "2026-03-10", by: "Priya", why: "supplier late" })
 * //=> b with that go-live and { on: "2026-03-10", by: …, why: …, field: "goLiveActual", from: null, to: "2026-03-09" }
 */
export function changeBenefit(
	benefit: Benefit,
	change: { readonly [K in KeptField]?: Benefit[K] | undefined },
	said: Pick<BenefitChange, "on" | "by" | "why">,
): Benefit {
	const entries = KEPT_FIELDS.filter((field) => Object.hasOwn(change, field))
		.map((field): BenefitChange => ({ ...said, field, from: benefit[field] ?? null, to: change[field] ?? null }))
		.filter(({ from, to }) => from !== to);
	if (entries.length === 0) return benefit;
	const next: { -readonly [K in keyof Benefit]: Benefit[K] } = {
		...benefit,
		history: [...(benefit.history ?? []), ...entries],
	};
	Object.assign(next, change);
	for (const field of KEPT_FIELDS) if (next[field] === undefined) delete next[field];
	const stamp = retroFit(next);
	return stamp ? { ...next, retroFitted: stamp.date } : next;
}

/** What the history holds of one member, oldest first; of one day in the order it was entered. */
export const changesOf = ({ history = [] }: Benefit, ...fields: readonly string[]): BenefitChange[] =>
	history.filter((c) => fields.includes(c.field)).sort((a, b) => compareDates(a.on, b.on));
