import { InputReader } from "../../input-reader.ts";
import { type Answer, type Fault, missing, type Value, value } from "../../outcome.ts";
import type { Score } from "../score.ts";
import { constantOf, evaluate } from "./evaluate.ts";
import type { InputOf, Known, Open } from "./evaluated.ts";
import type { Expression } from "./expression.ts";
import { type ExpressionFault, expressionFault } from "./expression-fault.ts";
import { faultOfExpression } from "./expression-fault-message.ts";
import type { FormulaInput } from "./formula-input.ts";
import { inferUnit } from "./infer-unit.ts";
import { namesIn } from "./names-in.ts";
import { parseExpression } from "./parse-expression.ts";
import type { Range } from "./range.ts";
import { keyOfName, type ReadInput, readFormulaInputs } from "./read-formula-inputs.ts";
import { unitText } from "./unit.ts";

/** A formula that was read, whose names are known and whose units fit. */
export interface CompiledFormula {
	readonly expression: Expression;
	/** Ids of the inputs it reads, in the order they are declared. */
	readonly inputs: readonly string[];
	/** Of the result, where the inputs' units say it: `money/weeks`. */
	readonly unit?: string;
	/** One item's score. A range stands for a missing input that is known to lie in it. */
	score(inputs: Readonly<Record<string, unknown>>, ranges?: ReadonlyMap<string, Range>): Answer<Score>;
	/** The lowest and highest that the result can be; `undefined` where it is known, or has a fault. */
	range(inputs: Readonly<Record<string, unknown>>, ranges?: ReadonlyMap<string, Range>): Range | undefined;
}

/**
 * A user's own formula made ready: read, its names found among the inputs (by id or by name), its units checked.
 * @example compileFormula("value / size", [{ id: "value", unit: "money" }, { id: "size", unit: "weeks" }]).value.unit //=> "money/weeks"
 */
export function compileFormula(
	text: string,
	inputs: readonly FormulaInput[],
): Value<CompiledFormula> | ExpressionFault | Fault {
	const found = readFormulaInputs(inputs);
	if (!(found instanceof Map)) return found;
	const tree = parseExpression(text);
	if (tree.kind === "expression-fault") return tree;
	const byWritten = new Map<string, ReadInput>();
	for (const { name, at } of namesIn(tree)) {
		const input = found.get(keyOfName(name));
		if (!input) return expressionFault("unknown-name", at, { found: name });
		byWritten.set(name, input);
	}
	const unit = inferUnit(tree, { unitOf: (name) => byWritten.get(name)?.unit ?? "undeclared", constantOf });
	if (typeof unit === "object" && "kind" in unit) return unit;
	const used = new Set(byWritten.values());
	const read = [...new Set(found.values())].filter((input) => used.has(input));
	const evaluated = (given: Readonly<Record<string, unknown>>, ranges?: ReadonlyMap<string, Range>) => {
		const values = readValues(read, given, ranges);
		return values instanceof Map ? evaluate(tree, inputsFrom(byWritten, values)) : values;
	};
	return value({
		expression: tree,
		inputs: read.map(({ id }) => id),
		...(unit === "undeclared" ? {} : { unit: unit === "any" ? "none" : unitText(unit) }),
		score(given, ranges) {
			const result = evaluated(given, ranges);
			if (result.kind === "expression-fault") return faultOfExpression(result);
			if (result.kind === "known")
				return value(result.isRounded ? { score: result.value, isRounded: true } : { score: result.value });
			if (result.kind === "fault") return result;
			const { low, high } = result.range;
			const needed = read.flatMap(({ id }) => (result.needs.has(id) ? [id] : []));
			return missing(needed, typeof low === "object" && typeof high === "object" ? { low, high } : undefined);
		},
		range(given, ranges) {
			const result = evaluated(given, ranges);
			return result.kind === "open" ? result.range : undefined;
		},
	});
}

const inputsFrom =
	(byWritten: ReadonlyMap<string, ReadInput>, values: ReadonlyMap<string, Known | Open>): InputOf =>
	(name) => {
		const found = values.get(byWritten.get(name)?.id ?? "");
		if (!found) throw new Error(`compileFormula: "${name}" was not read, though the formula names it`);
		return found;
	};

/** Every input the formula reads, in declared order: one that cannot be right is refused, even where it is not needed. */
function readValues(
	inputs: readonly ReadInput[],
	given: Readonly<Record<string, unknown>>,
	ranges: ReadonlyMap<string, Range> | undefined,
): Map<string, Known | Open> | Fault {
	const reader = InputReader.of(given);
	const values = new Map<string, Known | Open>();
	for (const { id, given: declared, scale } of inputs) {
		const { low, high } = declared;
		const bounds = { ...(low === undefined ? {} : { min: low }), ...(high === undefined ? {} : { max: high }) };
		const range = ranges?.get(id);
		const x = range ? undefined : reader.optionalNumber(id, bounds);
		values.set(id, x ? { kind: "known", value: x } : { kind: "open", range: range ?? scale, needs: new Set([id]) });
	}
	return reader.fault ?? values;
}
