import type { Exact } from "../../exact.ts";
import { type Expression, isCondition } from "./expression.ts";
import { type ExpressionFault, expressionFault } from "./expression-fault.ts";
import { powerUnit, productUnit, sameUnit, type UnitOf, unitText } from "./unit.ts";

export interface UnitSetting {
	/** The declared unit of an input, by name as written. */
	readonly unitOf: (name: string) => UnitOf;
	/** The value of a part without inputs; `undefined` where it has inputs or no value. */
	readonly constantOf: (node: Expression) => Exact | undefined;
}

/**
 * The unit a formula's result has, or the place where units do not fit: what is added, subtracted, compared or chosen from
 * must be of one unit; × ÷ and ^ combine them.
 */
export function inferUnit(node: Expression, setting: UnitSetting): UnitOf | ExpressionFault {
	switch (node.kind) {
		case "number":
			return "any";
		case "name":
			return setting.unitOf(node.name);
		case "negate":
		case "not":
			return inferUnit(node.of, setting);
		case "call": {
			const units = node.args.map((arg) => inferUnit(arg, setting));
			const wrong = units.find(isFault);
			const chosen = node.name === "if" ? units.slice(1) : units;
			return wrong ?? chosen.reduce((a, b) => common(a, b, node.at));
		}
		case "binary": {
			const left = inferUnit(node.left, setting);
			if (isFault(left)) return left;
			const right = inferUnit(node.right, setting);
			if (isFault(right)) return right;
			if (node.op === "and" || node.op === "or") return "any";
			if (node.op === "^") return ofPower(left, right, setting.constantOf(node.right), node.at);
			if (node.op !== "*" && node.op !== "/") {
				const both = common(left, right, node.at);
				return isCondition(node) && !isFault(both) ? "any" : both;
			}
			return productUnit(left, right, node.op === "*" ? 1 : -1) ?? expressionFault("unit-of-power", node.at);
		}
	}
}

const isFault = (unit: UnitOf | ExpressionFault): unit is ExpressionFault => typeof unit === "object" && "kind" in unit;

/** One unit of two that must agree. A plain number that is written out takes the other's. */
function common(a: UnitOf | ExpressionFault, b: UnitOf | ExpressionFault, at: number): UnitOf | ExpressionFault {
	if (isFault(a) || a === b || b === "any") return a;
	if (isFault(b) || a === "any" || a === "undeclared") return b;
	if (b === "undeclared" || sameUnit(a, b)) return a;
	return expressionFault("unit-mismatch", at, { found: unitText(a), other: unitText(b) });
}

function ofPower(base: UnitOf, exponent: UnitOf, constant: Exact | undefined, at: number): UnitOf | ExpressionFault {
	if (typeof exponent === "object" && exponent.size > 0)
		return expressionFault("unit-of-power", at, { found: unitText(exponent) });
	if (typeof base === "string" || base.size === 0) return base;
	const [n, d] = constant ? [Number(constant.s * constant.n), Number(constant.d)] : [0, 0];
	const unit = constant && powerUnit(base, n, d);
	return unit ?? expressionFault("unit-of-power", at, { found: unitText(base) });
}
