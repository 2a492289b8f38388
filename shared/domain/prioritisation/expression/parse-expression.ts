import {
	type BinaryOperator,
	DEEPEST_EXPRESSION,
	type Expression,
	type FunctionName,
	isCondition,
	LEVELS,
	LONGEST_EXPRESSION,
	NEGATE_LEVEL,
	NOT_LEVEL,
} from "./expression.ts";
import { type ExpressionFault, expressionFault } from "./expression-fault.ts";
import { readTokens, type Token } from "./read-tokens.ts";

const FUNCTIONS: Readonly<Record<FunctionName, "any" | 3>> = { min: "any", max: "any", if: 3 };
/** Words that an input can only be called by in square brackets. */
export const RESERVED: ReadonlySet<string> = new Set([...Object.keys(FUNCTIONS), "and", "or", "not"]);

/**
 * Reads a formula: named inputs, + − × ÷ ^, brackets, `min`, `max` and `if(condition, then, else)`, with < ≤ > ≥ = ≠, `and`,
 * `or` and `not` in the condition. `*`, `/` and `-` serve as well as ×, ÷ and −; `10%` is one tenth; a name with spaces stands
 * in square brackets. Anything else is refused, with its column. Nothing is ever run as program text.
 * @example parseExpression("2 + 3") //=> { kind: "binary", op: "+", left: { kind: "number", text: "2", at: 1 }, right: { kind: "number", text: "3", at: 5 }, at: 3 }
 * @example parseExpression("2 +") //=> { kind: "expression-fault", code: "unexpected", column: 4, found: "", expected: "value" }
 */
export function parseExpression(text: string): Expression | ExpressionFault {
	if (text.length > LONGEST_EXPRESSION) return expressionFault("too-long", LONGEST_EXPRESSION + 1);
	if (text.trim() === "") return expressionFault("empty", 1);
	const tokens = readTokens(text);
	return "kind" in tokens ? tokens : new Parser(tokens).whole();
}

/** Precedence climbing. After the first fault it stands at the end of the text, where nothing more is found. */
class Parser {
	private place = 0;
	private depth = 0;
	private fault: ExpressionFault | undefined;

	constructor(private readonly tokens: readonly Token[]) {}

	whole(): Expression | ExpressionFault {
		const tree = this.number(this.expression(0));
		if (this.token.kind !== "end") this.unexpected("operator");
		return this.fault ?? tree;
	}

	private get token(): Token {
		return this.tokens[this.place] as Token;
	}

	private take(): Token {
		const taken = this.token;
		if (taken.kind !== "end") this.place++;
		return taken;
	}

	private fail(fault: ExpressionFault): void {
		this.fault ??= fault;
		this.place = this.tokens.length - 1;
	}

	private unexpected(expected: ExpressionFault["expected"] & string): void {
		const { text: found, at } = this.token;
		this.fail(expressionFault("unexpected", at, { found, expected }));
	}

	/** The word in lower case, unless it is somebody's own in brackets. */
	private get word(): string {
		const { kind, text, quoted } = this.token;
		return kind === "sign" ? text : kind === "name" && !quoted ? text.toLowerCase() : "";
	}

	private skip(sign: "(" | ")" | ","): void {
		if (this.word === sign) this.take();
		else this.unexpected(sign);
	}

	/** All that holds at least as tightly as `least`. */
	private expression(least: number): Expression {
		if (++this.depth > DEEPEST_EXPRESSION) this.fail(expressionFault("too-deep", this.token.at));
		let left = this.operand();
		for (;;) {
			const op = this.word as BinaryOperator;
			const level = Object.hasOwn(LEVELS, op) ? LEVELS[op] : -1;
			if (level < Math.max(0, least)) break;
			const { at } = this.take();
			const right = this.expression(op === "^" ? NEGATE_LEVEL : level + 1);
			const joins = op === "and" || op === "or";
			for (const side of [left, right]) joins ? this.condition(side) : this.number(side);
			left = { kind: "binary", op, left, right, at };
		}
		this.depth--;
		return left;
	}

	private operand(): Expression {
		const { kind, text, at, quoted } = this.token;
		const word = this.word;
		if (word === "-") {
			this.take();
			return { kind: "negate", of: this.number(this.expression(NEGATE_LEVEL)), at };
		}
		if (word === "not") {
			this.take();
			return { kind: "not", of: this.condition(this.expression(NOT_LEVEL)), at };
		}
		if (word === "(") {
			this.take();
			const inner = this.expression(0);
			this.skip(")");
			return inner;
		}
		if (Object.hasOwn(FUNCTIONS, word)) return this.call(word as FunctionName);
		if (kind === "number") return { kind, text: this.take().text, at };
		if (kind === "name" && (quoted || !RESERVED.has(word))) return { kind, name: this.take().text, at };
		this.unexpected("value");
		return { kind: "number", text, at };
	}

	private call(name: FunctionName): Expression {
		const { at } = this.take();
		this.skip("(");
		const args = [this.expression(0)];
		while (this.word === ",") {
			this.take();
			args.push(this.expression(0));
		}
		const count = FUNCTIONS[name];
		// Too few are seen where the bracket closes, before anything else is said of it.
		if (!this.fault && count !== "any" && args.length !== count)
			this.fail(expressionFault("argument-count", at, { found: String(args.length) }));
		this.skip(")");
		for (const [i, arg] of args.entries()) name === "if" && i === 0 ? this.condition(arg) : this.number(arg);
		return { kind: "call", name, args, at };
	}

	private number(node: Expression): Expression {
		if (isCondition(node)) this.fail(expressionFault("condition-outside-if", node.at));
		return node;
	}

	private condition(node: Expression): Expression {
		if (!isCondition(node)) this.fail(expressionFault("number-as-condition", node.at));
		return node;
	}
}
