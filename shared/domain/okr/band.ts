import { clampToOne, type Exact, exact } from "../exact.ts";
import { roundText } from "../round-text.ts";
import type { Band } from "../units.ts";

/**
 * Red to 0.3, amber to 0.6, green from 0.7 (Google's OKR playbook; reference 1.10). The published bands leave gaps, so the
 * score is rounded to one decimal first, half up, and exactly.
 * @example bandOf(exact(0.35)) //=> "amber"
 * @example bandOf(exact(0.65)) //=> "green"
 */
export function bandOf(score: Exact): Band {
	const tenths = exact(roundText(clampToOne(score), 1));
	if (!tenths || tenths.compare(0.3) <= 0) return "red";
	return tenths.compare(0.6) <= 0 ? "amber" : "green";
}
