import { overclaims } from "../../../shared/domain/benefits/attribution.ts";
import type { Benefit } from "../../../shared/domain/benefits/benefit.ts";
import { toNumber } from "../../../shared/domain/exact.ts";
import type { BenefitId, IsoDate, ItemKey } from "../../../shared/domain/units.ts";

/** A measure of which more than all is claimed on some day, and by whom. */
export interface DoubleClaim {
	/** As the first of the benefits writes it. */
	readonly measure: string;
	readonly on?: IsoDate;
	readonly total: number;
	/** False where a claim without a period is needed to pass all of it. */
	readonly certain: boolean;
	readonly claims: readonly {
		readonly benefit: BenefitId;
		readonly items: readonly ItemKey[];
		readonly share: number;
		readonly from?: IsoDate;
		readonly to?: IsoDate;
	}[];
}

/** Every stretch of days that is claimed more than once, each once, though several benefits stand in it. */
export function doubleClaims(benefits: readonly Benefit[], today: IsoDate): DoubleClaim[] {
	const measures = new Map(benefits.map((b) => [b.id, b.measure?.trim()]));
	return [...new Set(overclaims(benefits, today).values())].map(({ measure, total, claims, ...rest }) => ({
		...rest,
		measure: (claims[0] && measures.get(claims[0].benefit)) || measure,
		total: toNumber(total),
		claims: claims.map((claim) => ({ ...claim, share: toNumber(claim.share) })),
	}));
}
