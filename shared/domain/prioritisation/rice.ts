import { type Exact, exact, ONE, toNumber } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { root } from "./methods/root.ts";
import type { Score } from "./score.ts";

/** How much each factor counts, as its exponent: 0 (not at all) to 10, of at most two decimals; 1 where absent. */
export interface RiceImportance {
	readonly reach?: number | null;
	readonly impact?: number | null;
	readonly confidence?: number | null;
	readonly effort?: number | null;
}

export interface RiceInput {
	/** People or events per fixed period. */
	readonly reach: number | null;
	/** 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal. */
	readonly impact: number | null;
	/** 0..1. */
	readonly confidence: number | null;
	/** Person-months, above 0. */
	readonly effort: number | null;
	readonly importance?: RiceImportance | null;
}

/**
 * Reach × impact × confidence ÷ effort (Intercom; reference 1.3). With `importance`, each factor is raised to its exponent:
 * reach^a × impact^b × confidence^c ÷ effort^d. An exponent can turn an order; a constant multiplier cannot, for it is the
 * same for every item. A factor of exponent 0 counts for nothing, and is still asked for. Where the exponents are not
 * whole and the score is no rational number, it is rounded once, to the nearest double, and says so (`isRounded`).
 * @example rice({ reach: 5000, impact: 2, confidence: 0.8, effort: 2 }) //=> 4000
 * @example rice({ reach: 10, impact: 3, confidence: 0.5, effort: 4, importance: { impact: 2 } }) //=> 45/4
 * @example rice({ reach: 9, impact: 4, confidence: 1, effort: 1, importance: { reach: 0.5, impact: 0.5 } }) //=> 6
 */
export function rice(input: Untrusted<RiceInput>): Answer<Score> {
	const reader = InputReader.of(input);
	const reach = reader.number("reach", { min: 0 });
	const impact = reader.number("impact", { min: 0 });
	const confidence = reader.number("confidence", { min: 0, max: 1 });
	const effort = reader.number("effort", { above: 0 });
	const importance = reader.members("importance");
	const exponents = {
		reach: exponent(importance, "reach"),
		impact: exponent(importance, "impact"),
		confidence: exponent(importance, "confidence"),
		effort: exponent(importance, "effort"),
	};
	return reader.given({ reach, impact, confidence, effort }, ({ reach, impact, confidence, effort }) => {
		// One root of whole powers, taken last: so equal scores are equal however their factors share them out.
		const degree = Object.values(exponents).reduce((all, x) => all.lcm(x.d), ONE);
		const raised = (x: Exact, by: Exact) => x.pow(by.mul(degree));
		const powers = raised(reach, exponents.reach)
			.mul(raised(impact, exponents.impact))
			.mul(raised(confidence, exponents.confidence))
			.div(raised(effort, exponents.effort));
		const { value: score, isExact } = root(powers, Number(degree.n));
		return value(isExact ? { score } : { score: rounded(score), isRounded: true });
	});
}

function exponent(importance: InputReader, name: keyof RiceImportance): Exact {
	const given = importance.optionalNumber(name, { min: 0, max: 10 }) ?? ONE;
	if (given.mul(100).d !== 1n) importance.refuse("out-of-range", name, "At most two decimals can be given.");
	return given;
}

/** To the nearest double, where a double can hold it. */
function rounded(x: Exact): Exact {
	const near = toNumber(x);
	return (near === 0 ? undefined : exact(near)) ?? x;
}
