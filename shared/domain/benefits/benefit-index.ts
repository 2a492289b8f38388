import type { BenefitId, IsoDate } from "../units.ts";
import { type Overclaim, overclaims } from "./attribution.ts";
import type { Benefit } from "./benefit.ts";
import { dependencyCycles } from "./dependency-cycles.ts";
import { sameText } from "./same-text.ts";

/** What is known of all benefits together, made once so that no check looks through them all for each of them. */
export interface BenefitIndex {
	readonly byId: ReadonlyMap<BenefitId, Benefit>;
	/** By `sameText`; blank titles are not one title. */
	readonly byTitle: ReadonlyMap<string, readonly BenefitId[]>;
	readonly overclaims: ReadonlyMap<BenefitId, Overclaim>;
	/** For each benefit that needs itself first, the circle it stands in, from itself round. */
	readonly cycles: ReadonlyMap<BenefitId, readonly BenefitId[]>;
}

export function benefitIndex(benefits: readonly Benefit[], today: IsoDate): BenefitIndex {
	const byTitle = new Map<string, BenefitId[]>();
	for (const { id, title } of benefits) {
		const text = sameText(title);
		const known = byTitle.get(text);
		if (known) known.push(id);
		else if (text !== "") byTitle.set(text, [id]);
	}
	return {
		byId: new Map(benefits.map((b) => [b.id, b])),
		byTitle,
		overclaims: overclaims(benefits, today),
		cycles: dependencyCycles(benefits),
	};
}
