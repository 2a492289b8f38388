/** Powers by base unit, no zeros: money ÷ weeks is `{ money: 1, weeks: -1 }`, a plain number `{}`. */
export type Unit = ReadonlyMap<string, number>;

/**
 * What is known of a value's unit. A number written in a formula fits any (`spend > 0`); an input without a declared unit is
 * not known to be a plain number, so whatever is multiplied with it is not known either.
 */
export type UnitOf = Unit | "any" | "undeclared";

const FACTOR = /^\s*(?:(1|none)|(\p{L}[\p{L}\p{M}\p{Nd}_]*)(?:\s*\^\s*([-−]?\d{1,2}))?)\s*$/iu;
const LARGEST_POWER = 64;
export const LONGEST_UNIT = 200;

/**
 * A unit as people write it: `money`, `people`, `weeks`, `points`, any other word, `none` for a plain number, or several
 * joined by × ÷ * / and whole powers. `undefined` where it is none.
 * @example unitText(parseUnit("money/weeks")) //=> "money/weeks"
 * @example unitText(parseUnit("points × points / points")) //=> "points"
 */
export function parseUnit(text: string): Unit | undefined {
	if (text.length > LONGEST_UNIT) return undefined;
	const parts = text.split(/([*×/÷])/u);
	const powers = new Map<string, number>();
	for (let i = 0; i < parts.length; i += 2) {
		const [found, plain, word = "", power = "1"] = FACTOR.exec(parts[i] ?? "") ?? [];
		if (found === undefined) return undefined;
		const sign = i > 0 && /[/÷]/u.test(parts[i - 1] ?? "") ? -1 : 1;
		if (plain === undefined) addPower(powers, word.toLowerCase(), sign * Number(power.replace("−", "-")));
	}
	return bounded(powers);
}

/** Above the line first, each side in alphabetical order; `none` for a plain number. */
export function unitText(unit: Unit): string {
	const sorted = [...unit].sort(([a], [b]) => (a < b ? -1 : 1));
	const word = ([name, power]: readonly [string, number]) =>
		Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`;
	const above = sorted.filter(([, power]) => power > 0).map(word);
	const below = sorted.filter(([, power]) => power < 0).map(word);
	if (above.length + below.length === 0) return "none";
	return [above.join("×") || "1", ...below].join("/");
}

export const sameUnit = (a: Unit, b: Unit): boolean =>
	a.size === b.size && [...a].every(([name, power]) => b.get(name) === power);

/** Of a product, or with `sign` -1 of a quotient. `undefined` beyond the powers that make sense. */
export function productUnit(a: UnitOf, b: UnitOf, sign: 1 | -1): UnitOf | undefined {
	if (a === "undeclared" || b === "undeclared") return "undeclared";
	if (b === "any") return a;
	const powers = new Map(a === "any" ? [] : a);
	for (const [name, power] of b) addPower(powers, name, sign * power);
	return bounded(powers);
}

/** `undefined` where it leaves a part of a unit, as the square root of money would. */
export function powerUnit(of: Unit, numerator: number, denominator: number): Unit | undefined {
	const powers = new Map<string, number>();
	for (const [name, power] of of) {
		if ((power * numerator) % denominator !== 0) return undefined;
		addPower(powers, name, (power * numerator) / denominator);
	}
	return bounded(powers);
}

function addPower(powers: Map<string, number>, name: string, by: number): void {
	const power = (powers.get(name) ?? 0) + by;
	if (power === 0) powers.delete(name);
	else powers.set(name, power);
}

const bounded = (powers: Unit): Unit | undefined =>
	[...powers.values()].every((p) => Math.abs(p) <= LARGEST_POWER) ? powers : undefined;
