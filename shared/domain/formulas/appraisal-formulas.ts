import { appraise } from "../appraisal/appraise.ts";
import { irr } from "../appraisal/irr.ts";
import { mirr } from "../appraisal/mirr.ts";
import { npv } from "../appraisal/npv.ts";
import { payback } from "../appraisal/payback.ts";
import { xirr } from "../appraisal/xirr.ts";
import { xnpv } from "../appraisal/xnpv.ts";
import type { Exact } from "../exact.ts";
import { type Formulas, shaped } from "./formula.ts";
import { jsonNumber } from "./json-number.ts";

const numberOrNull = (x: Exact | null): number | null => x && jsonNumber(x);
/** Already the nearest double; infinite where the value is beyond one. */
const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

export const APPRAISAL_FORMULAS: Formulas = {
	npv: (input) => shaped(npv(input), (x) => ({ npv: jsonNumber(x) })),
	xnpv: (input) => shaped(xnpv(input), (x) => ({ npv: finite(x) })),
	irr: (input) => shaped(irr(input), (rates) => ({ rates })),
	xirr: (input) => shaped(xirr(input), (rates) => ({ rates })),
	mirr: (input) => shaped(mirr(input), (rate) => ({ mirr: finite(rate) })),
	payback: (input) => shaped(payback(input), (periods) => ({ periods: numberOrNull(periods) })),
	appraise: (input) =>
		shaped(appraise(input), (a) => ({
			npv: jsonNumber(a.npv),
			profitabilityIndex: numberOrNull(a.profitabilityIndex),
			roi: numberOrNull(a.roi),
			payback: numberOrNull(a.payback),
			discountedPayback: numberOrNull(a.discountedPayback),
		})),
};
