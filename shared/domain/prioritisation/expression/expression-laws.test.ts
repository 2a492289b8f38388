import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText } from "../../exact.ts";
import { compileFormula } from "./compile-formula.ts";
import { evaluate } from "./evaluate.ts";
import type { Known } from "./evaluated.ts";
import type { BinaryOperator, Expression } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { printExpression } from "./print-expression.ts";
import { compareEnds, pointRange } from "./range.ts";

const NAMES = ["a", "b", "c", "job size", "IF"] as const;
const at = 0;
const ARITHMETIC = ["+", "-", "*", "/", "^"] as const;
const COMPARISONS = ["<", "≤", ">", "≥", "=", "≠"] as const;

/** Formulas of every kind of part; `whole` keeps to exponents that are written out and whole. */
const { number: anyNumber } = fc.letrec<{ number: Expression; condition: Expression }>((tie) => {
	const binary = (ops: readonly BinaryOperator[], side: "number" | "condition") =>
		fc.tuple(fc.constantFrom(...ops), tie(side), tie(side)).map(
			([op, left, right]): Expression => ({
				kind: "binary",
				op,
				left,
				// A power of anything is tried below; here it would mostly be refused.
				right: op === "^" ? { kind: "number", text: String(printExpression(right).length % 4), at } : right,
				at,
			}),
		);
	return {
		number: fc.oneof(
			{ maxDepth: 6, depthSize: "medium", withCrossShrink: true },
			fc
				.constantFrom("0", "1", "2", "0.5", ".25", "10%", "13")
				.map((text): Expression => ({ kind: "number", text, at })),
			fc.constantFrom(...NAMES).map((name): Expression => ({ kind: "name", name, at })),
			{ weight: 4, arbitrary: binary(ARITHMETIC, "number") },
			tie("number").map((of): Expression => ({ kind: "negate", of, at })),
			fc
				.tuple(fc.constantFrom("min" as const, "max" as const), fc.array(tie("number"), { minLength: 1, maxLength: 3 }))
				.map(([name, args]): Expression => ({ kind: "call", name, args, at })),
			fc
				.tuple(tie("condition"), tie("number"), tie("number"))
				.map((args): Expression => ({ kind: "call", name: "if", args, at })),
		),
		condition: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			binary(COMPARISONS, "number"),
			binary(["and", "or"], "condition"),
			tie("condition").map((of): Expression => ({ kind: "not", of, at })),
		),
	};
});

const withoutPlaces = (node: unknown): unknown => JSON.parse(JSON.stringify(node, (key, v) => (key === "at" ? 0 : v)));

class NoValue extends Error {}

/** Numerator and denominator by school arithmetic. */
type Pair = readonly [bigint, bigint];
const MOST = 1n << 2048n;
function pair(n: bigint, d: bigint): Pair {
	if (d === 0n) throw new NoValue();
	let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
	while (b > 0n) [a, b] = [b, a % b];
	const sign = d < 0n ? -1n : 1n;
	if ((n < 0n ? -n : n) / a >= MOST || (d < 0n ? -d : d) / a >= MOST) throw new NoValue();
	return [(sign * n) / a, (sign * d) / a];
}

/** The slow obvious twin: what the formula says, step by step, on pairs of whole numbers. */
function twin(node: Expression, values: Readonly<Record<string, Pair>>): Pair {
	const of = (n: Expression) => twin(n, values);
	switch (node.kind) {
		case "number": {
			const digits = node.text.replace("%", "");
			const [whole = "", part = ""] = digits.split(".");
			return pair(BigInt(whole + part), 10n ** BigInt(part.length) * (node.text.endsWith("%") ? 100n : 1n));
		}
		case "name":
			return values[node.name] as Pair;
		case "negate": {
			const [n, d] = of(node.of);
			return [-n, d];
		}
		case "call": {
			if (node.name === "if") {
				const [condition, then, otherwise] = node.args as [Expression, Expression, Expression];
				return of(holds(condition, values) ? then : otherwise);
			}
			const all = node.args.map(of);
			const isBetter = (x: Pair, y: Pair) =>
				node.name === "min" ? x[0] * y[1] < y[0] * x[1] : x[0] * y[1] > y[0] * x[1];
			return all.reduce((x, y) => (isBetter(y, x) ? y : x));
		}
		case "binary": {
			const [a, b] = of(node.left);
			const [c, d] = of(node.right);
			if (node.op === "+") return pair(a * d + c * b, b * d);
			if (node.op === "-") return pair(a * d - c * b, b * d);
			if (node.op === "*") return pair(a * c, b * d);
			if (node.op === "/") return pair(a * d, b * c);
			let power: Pair = [1n, 1n];
			for (let i = 0n; i < (c < 0n ? -c : c); i++)
				power = c < 0n ? pair(power[0] * b, power[1] * a) : pair(power[0] * a, power[1] * b);
			return power;
		}
		case "not":
			throw new Error("a condition is no number");
	}
}

function holds(node: Expression, values: Readonly<Record<string, Pair>>): boolean {
	if (node.kind === "not") return !holds(node.of, values);
	if (node.kind !== "binary") throw new Error("a number is no condition");
	if (node.op === "and") return holds(node.left, values) && holds(node.right, values);
	if (node.op === "or") return holds(node.left, values) || holds(node.right, values);
	const [a, b] = twin(node.left, values);
	const [c, d] = twin(node.right, values);
	const difference = a * d - c * b;
	if (node.op === "<") return difference < 0n;
	if (node.op === "≤") return difference <= 0n;
	if (node.op === ">") return difference > 0n;
	if (node.op === "≥") return difference >= 0n;
	return (difference === 0n) === (node.op === "=");
}

const small = fc.constantFrom(-3, -1, 0, 0.5, 1, 2, 7);
const asPair = (x: number): Pair => {
	const e = exact(x) as Exact;
	return [e.s * e.n, e.d];
};

describe("a formula", () => {
	test("is read back as the same formula from its own text, and its text then stays", () => {
		fc.assert(
			fc.property(anyNumber, (tree) => {
				const text = printExpression(tree);
				fc.pre(text.length <= 2000);
				const read = parseExpression(text);
				expect(withoutPlaces(read)).toEqual(withoutPlaces(tree));
				expect(printExpression(read as Expression)).toBe(text);
			}),
			{ numRuns: 500 },
		);
	});

	test("comes to what a slow obvious twin works out step by step", () => {
		let [valued, refused] = [0, 0];
		fc.assert(
			fc.property(anyNumber, fc.tuple(small, small, small, small, small), (tree, given) => {
				const values = Object.fromEntries(NAMES.map((name, i) => [name, asPair(given[i] as number)]));
				const known = (name: string): Known => ({
					kind: "known",
					value: exact(given[NAMES.indexOf(name as "a")] as number) as Exact,
				});
				const found = evaluate(tree, known);
				let expected: string | undefined;
				try {
					const [n, d] = twin(tree, values);
					expected = d === 1n ? `${n}` : `${n}/${d}`;
				} catch (error) {
					if (!(error instanceof NoValue)) throw error;
				}
				if (expected === undefined) refused++;
				else valued++;
				expect(found.kind === "known" ? exactText(found.value) : undefined).toBe(expected);
			}),
			{ numRuns: 1000 },
		);
		expect(valued).toBeGreaterThan(300);
		expect(refused).toBeGreaterThan(20);
	});

	const scaled = fc.tuple(small, fc.constantFrom(0.5, 2, 5)).map(([low, width]) => ({ low, high: low + width }));
	const share = fc.constantFrom(0, 0.25, 0.5, 1);
	const isMissing = fc.tuple(...NAMES.map(() => fc.boolean()));

	test("with inputs missing holds, in its range, what every completion comes to; and needs no other input", () => {
		let [ranged, settled] = [0, 0];
		fc.assert(
			fc.property(
				anyNumber,
				fc.tuple(scaled, scaled, scaled, scaled, scaled),
				isMissing,
				fc.array(fc.tuple(share, share, share, share, share), { minLength: 4, maxLength: 4 }),
				(tree, scales, absent, completions) => {
					const inputs = NAMES.map((id, i) => ({ id, ...(scales[i] as (typeof scales)[0]) }));
					const text = printExpression(tree);
					fc.pre(text.length <= 2000);
					const compiled = compileFormula(text, inputs);
					if (compiled.kind !== "value") throw new Error(JSON.stringify(compiled));
					const pointAt = (shares: readonly number[]) =>
						Object.fromEntries(inputs.map(({ id, low, high }, i) => [id, low + (shares[i] as number) * (high - low)]));
					const base = pointAt(completions[0] as number[]);
					const partial = Object.fromEntries(NAMES.map((id, i) => [id, absent[i] ? null : base[id]]));
					const answer = compiled.value.score(partial);
					const range = compiled.value.range(partial);
					expect(range !== undefined).toBe(answer.kind === "missing");
					for (const shares of completions) {
						const other = pointAt(shares);
						const whole = compiled.value.score(
							Object.fromEntries(NAMES.map((id, i) => [id, absent[i] ? other[id] : base[id]])),
						);
						expect(whole.kind).not.toBe("missing");
						if (answer.kind === "fault") expect(whole.kind).toBe("fault");
						if (answer.kind === "value") expect(whole).toEqual(answer);
						if (answer.kind === "value") settled++;
						if (answer.kind !== "missing") continue;
						if (whole.kind === "value" && range) {
							ranged++;
							const point = pointRange(whole.value.score);
							expect(compareEnds(range.low, point.low)).toBeLessThanOrEqual(0);
							expect(compareEnds(range.high, point.high)).toBeGreaterThanOrEqual(0);
						}
						const enough = compiled.value.score({
							...partial,
							...Object.fromEntries(answer.missing.map((id) => [id, other[id]])),
						});
						expect(enough.kind).not.toBe("missing");
					}
				},
			),
			{ numRuns: 400 },
		);
		expect(ranged).toBeGreaterThan(150);
		expect(settled).toBeGreaterThan(50);
	});

	test("that is any text at all is answered, never thrown at", () => {
		const piece = fc.constantFrom(
			..."()[],+-*/^<>=!%.×÷−≤≥≠ 0123 ab_é😀\n".split(""),
			"if(",
			"min(",
			"max(",
			" and ",
			"not ",
			"[x y]",
		);
		const garbage = fc.oneof(
			fc.string({ maxLength: 60, unit: "grapheme" }),
			fc.array(piece, { maxLength: 40 }).map((p) => p.join("")),
		);
		fc.assert(
			fc.property(garbage, (text) => {
				const read = parseExpression(text);
				if (read.kind === "expression-fault") {
					expect(read.column).toBeGreaterThanOrEqual(1);
					expect(read.column).toBeLessThanOrEqual(text.length + 1);
				} else expect(withoutPlaces(parseExpression(printExpression(read)))).toEqual(withoutPlaces(read));
				compileFormula(text, [{ id: "a" }, { id: "x y" }]);
			}),
			{ numRuns: 1000 },
		);
	});
});
