import { type Exact, exact, greatest, least, ZERO } from "../../exact.ts";
import type { Evaluated, InputOf, Known, Open } from "./evaluated.ts";
import { type BinaryOperator, type Expression, isCondition } from "./expression.ts";
import { type ExpressionFault, expressionFault } from "./expression-fault.ts";
import { raise } from "./raise.ts";
import {
	addRanges,
	compareEnds,
	EVERYTHING,
	higherRange,
	hull,
	invertRange,
	isTooLarge,
	lowerRange,
	multiplyRanges,
	oppositeRange,
	pointRange,
	type Range,
} from "./range.ts";

/** `holds` is absent where that depends on what is missing. */
interface Truth {
	readonly kind: "truth";
	readonly holds?: boolean;
	readonly needs: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Evaluates a formula on exact numbers. Missing inputs go through everything that reads them, by interval arithmetic; only
 * what `if`, `and` and `or` do not have to read is not needed. `0 × missing` is missing.
 */
export function evaluate(node: Expression, inputOf: InputOf): Evaluated {
	switch (node.kind) {
		case "number":
			return literal(node.text, node.at);
		case "name":
			return inputOf(node.name);
		case "call":
			return node.name === "if" ? choose(node.args, inputOf) : extreme(node.name, node.args, inputOf);
		case "negate":
			return negated(evaluate(node.of, inputOf));
		case "binary":
			return binary(node.op, evaluate(node.left, inputOf), evaluate(node.right, inputOf), node.at);
		case "not":
			// The parser lets no condition stand for a number.
			return expressionFault("condition-outside-if", node.at);
	}
}

function literal(text: string, at: number): Evaluated {
	const isPercent = text.endsWith("%");
	const digits = isPercent ? text.slice(0, -1) : text;
	const x = exact(digits.startsWith(".") ? `0${digits}` : digits);
	if (!x) return expressionFault("unexpected", at, { found: text, expected: "value" });
	return isTooLarge(x) ? expressionFault("too-large", at) : known(isPercent ? x.div(100) : x);
}

function known(value: Exact, ...from: readonly Known[]): Known {
	return from.some((k) => k.isRounded) ? { kind: "known", value, isRounded: true } : { kind: "known", value };
}

function negated(of: Evaluated): Evaluated {
	if (of.kind === "known") return known(of.value.neg(), of);
	return of.kind === "open" ? { ...of, range: oppositeRange(of.range) } : of;
}

const rangeOf = (x: Known | Open): Range => (x.kind === "known" ? pointRange(x.value) : x.range);

const needsOf = (...parts: readonly (Known | Open | Truth)[]): ReadonlySet<string> => {
	const needed = parts.flatMap((p) => (p.kind === "known" || p.needs.size === 0 ? [] : [p.needs]));
	return needed.length > 1 ? new Set(needed.flatMap((n) => [...n])) : (needed[0] ?? NOTHING);
};

function binary(op: BinaryOperator, left: Evaluated, right: Evaluated, at: number): Evaluated {
	if (left.kind === "expression-fault") return left;
	if (right.kind === "expression-fault") return right;
	if (op === "/" && right.kind === "known" && right.value.equals(ZERO)) return expressionFault("divides-by-zero", at);
	if (op === "^") return raise(left, right, at);
	if (left.kind === "known" && right.kind === "known") {
		const value = exactly(op, left.value, right.value);
		return isTooLarge(value) ? expressionFault("too-large", at) : known(value, left, right);
	}
	const range = ranging(op, rangeOf(left), rangeOf(right));
	return range ? { kind: "open", range, needs: needsOf(left, right) } : expressionFault("divides-by-zero", at);
}

function exactly(op: BinaryOperator, a: Exact, b: Exact): Exact {
	if (op === "+") return a.add(b);
	if (op === "-") return a.sub(b);
	return op === "*" ? a.mul(b) : a.div(b);
}

function ranging(op: BinaryOperator, a: Range, b: Range): Range | undefined {
	if (op === "+") return addRanges(a, b);
	if (op === "-") return addRanges(a, oppositeRange(b));
	if (op === "*") return multiplyRanges(a, b);
	const over = invertRange(b);
	return over && multiplyRanges(a, over);
}

function extreme(name: "min" | "max", args: readonly Expression[], inputOf: InputOf): Evaluated {
	const [pick, pickRange] = name === "min" ? [least, lowerRange] : [greatest, higherRange];
	let best: Known | Open | undefined;
	for (const arg of args) {
		const next = evaluate(arg, inputOf);
		if (next.kind === "expression-fault") return next;
		if (!best) best = next;
		else if (best.kind === "known" && next.kind === "known") best = known(pick(best.value, next.value), best, next);
		else best = { kind: "open", range: pickRange(rangeOf(best), rangeOf(next)), needs: needsOf(best, next) };
	}
	return best ?? { kind: "open", range: EVERYTHING, needs: NOTHING };
}

/** Only the branch that is taken is read. Where that is not known, a branch without a value is left out of the range. */
function choose([condition, then, otherwise]: readonly Expression[], inputOf: InputOf): Evaluated {
	if (!condition || !then || !otherwise)
		throw new Error("evaluate: an `if` has three parts; the parser makes no other");
	const truth = truthOf(condition, inputOf);
	if (truth.kind === "expression-fault") return truth;
	if (truth.holds !== undefined) {
		const taken = evaluate(truth.holds ? then : otherwise, inputOf);
		if (truth.needs.size === 0 || taken.kind === "expression-fault") return taken;
		return { kind: "open", range: rangeOf(taken), needs: needsOf(truth, taken) };
	}
	const [a, b] = [evaluate(then, inputOf), evaluate(otherwise, inputOf)];
	if (a.kind === "expression-fault") return b.kind === "expression-fault" ? a : either(truth, b, b);
	return b.kind === "expression-fault" ? either(truth, a, a) : either(truth, a, b);
}

const either = (truth: Truth, a: Known | Open, b: Known | Open): Open => ({
	kind: "open",
	range: hull(rangeOf(a), rangeOf(b)),
	needs: needsOf(truth, a, b),
});

function truthOf(node: Expression, inputOf: InputOf): Truth | ExpressionFault {
	if (node.kind === "not") {
		const of = truthOf(node.of, inputOf);
		return of.kind === "truth" && of.holds !== undefined ? { ...of, holds: !of.holds } : of;
	}
	if (node.kind !== "binary" || !isCondition(node)) return expressionFault("number-as-condition", node.at);
	if (node.op === "and" || node.op === "or") return joined(node.op === "or", node.left, node.right, inputOf);
	const left = evaluate(node.left, inputOf);
	if (left.kind === "expression-fault") return left;
	const right = evaluate(node.right, inputOf);
	if (right.kind === "expression-fault") return right;
	const holds = compared(node.op, rangeOf(left), rangeOf(right));
	const needs = needsOf(left, right);
	return holds === undefined ? { kind: "truth", needs } : { kind: "truth", holds, needs };
}

/** `settles`: the truth of one side that settles the whole, true for `or`, false for `and`. */
function joined(settles: boolean, a: Expression, b: Expression, inputOf: InputOf): Truth | ExpressionFault {
	const left = truthOf(a, inputOf);
	// What a known left side settles is all that is read, so that `size > 0 and value / size > 2` can be asked.
	if (left.kind === "expression-fault" || (left.holds === settles && left.needs.size === 0)) return left;
	const right = truthOf(b, inputOf);
	// A right side without a value does not count against a left side that may yet settle it.
	if (right.kind === "expression-fault") return left.holds === !settles ? right : left;
	// The left side is read first: what is missing there is not needed only where it cannot end without a value.
	if (right.holds === settles && right.needs.size === 0 && alwaysHasValue(a)) return right;
	const needs = needsOf(left, right);
	if (left.holds === settles || right.holds === settles) return { kind: "truth", holds: settles, needs };
	const isOpen = left.holds === undefined || right.holds === undefined;
	return isOpen ? { kind: "truth", needs } : { kind: "truth", holds: !settles, needs };
}

/** Sums and comparisons of inputs: there is nothing to divide by, and nothing that could grow too large. */
function alwaysHasValue(node: Expression): boolean {
	switch (node.kind) {
		case "number":
		case "name":
			return true;
		case "negate":
		case "not":
			return alwaysHasValue(node.of);
		case "call":
			return node.name !== "if" && node.args.every(alwaysHasValue);
		case "binary":
			return !GROWS.has(node.op) && alwaysHasValue(node.left) && alwaysHasValue(node.right);
	}
}
const GROWS: ReadonlySet<BinaryOperator> = new Set(["*", "/", "^"]);

/** Whether a comparison holds for all values of the two ranges, for none, or for some (`undefined`). */
function compared(op: BinaryOperator, a: Range, b: Range): boolean | undefined {
	if (op === ">" || op === "≥") return compared(op === ">" ? "<" : "≤", b, a);
	const most = compareEnds(a.high, b.low);
	const fewest = compareEnds(a.low, b.high);
	if (op === "<") return most < 0 ? true : fewest >= 0 ? false : undefined;
	if (op === "≤") return most <= 0 ? true : fewest > 0 ? false : undefined;
	const isOne = most === 0 && fewest === 0;
	const areApart = most < 0 || fewest > 0;
	if (!isOne && !areApart) return undefined;
	return op === "=" ? isOne : areApart;
}

/** A part without inputs; `undefined` where it has any, or no value. */
export function constantOf(node: Expression): Exact | undefined {
	const found = evaluate(node, () => UNKNOWN);
	return found.kind === "known" ? found.value : undefined;
}

const UNKNOWN: Open = { kind: "open", range: EVERYTHING, needs: new Set(["?"]) };
