import { type BinaryOperator, type Expression, LEVELS, NEGATE_LEVEL, NOT_LEVEL } from "./expression.ts";
import { RESERVED } from "./parse-expression.ts";

const ATOM = 9;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*$/u;
const SHOWN: Readonly<Partial<Record<BinaryOperator, string>>> = { "*": "×", "/": "÷", "-": "−" };

/**
 * A formula as text, in the signs of a book and with no more brackets than it needs; `parseExpression` reads it back as the
 * same formula.
 * @example printExpression(parseExpression("((a)) * (b - (c-1))")) //=> "a × (b − (c − 1))"
 */
export function printExpression(node: Expression): string {
	switch (node.kind) {
		case "number":
			return node.text;
		case "name":
			return PLAIN_NAME.test(node.name) && !RESERVED.has(node.name.toLowerCase()) ? node.name : `[${node.name}]`;
		case "negate":
			return `−${within(node.of, NEGATE_LEVEL)}`;
		case "not":
			return `not ${within(node.of, NOT_LEVEL)}`;
		case "call":
			return `${node.name}(${node.args.map(printExpression).join(", ")})`;
		case "binary": {
			const { op, left, right } = node;
			// A power takes its right side first, and anything but a single thing to its left in brackets.
			if (op === "^") return `${within(left, ATOM)}^${within(right, NEGATE_LEVEL)}`;
			const level = LEVELS[op];
			// Comparisons do not follow one another, so both their sides hold more tightly.
			const least = level === LEVELS["="] ? level + 1 : level;
			return `${within(left, least)} ${SHOWN[op] ?? op} ${within(right, level + 1)}`;
		}
	}
}

function within(node: Expression, least: number): string {
	const text = printExpression(node);
	return levelOf(node) < least ? `(${text})` : text;
}

function levelOf(node: Expression): number {
	if (node.kind === "binary") return LEVELS[node.op];
	if (node.kind === "negate") return NEGATE_LEVEL;
	return node.kind === "not" ? NOT_LEVEL : ATOM;
}
