import { type Exact, exact } from "./exact.ts";

/**
 * The one rounding of the product: exactly `places` decimals (0 to 100), half away from zero on the decimal value, a
 * point, no grouping, no exponent; a negative that rounds to nothing has no minus sign. A double counts as the decimal
 * it is written as, so 0.35 is not 0.34999….
 * @throws where `value` is no number: a mistake of the caller's, who must ask first whether there is one.
 * @example roundText(0.35, 1) //=> "0.4"
 * @example roundText("-1/300", 2) //=> "0.00"
 */
export function roundText(value: Exact | number | string, places: number): string {
	const x = typeof value === "object" ? value : exact(value);
	if (!x) throw new Error(`roundText: "${value}" is no number; a missing value has words of its own`);
	const scale = 10n ** BigInt(places);
	const digits = (x.n * scale * 2n + x.d) / (x.d * 2n);
	const text = digits.toString().padStart(places + 1, "0");
	const whole = text.slice(0, text.length - places);
	const part = places > 0 ? `.${text.slice(text.length - places)}` : "";
	return `${x.s < 0n && digits > 0n ? "-" : ""}${whole}${part}`;
}
