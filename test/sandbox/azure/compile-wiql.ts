import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { fieldsOf } from "./work-item-json.ts";

type Test = (item: WorkItem) => boolean;

/** A question that this stand-in does not understand: the real one answers 400. */
export class BadWiql extends Error {}

const TOKENS =
	/\s*(?:('(?:[^']|'')*')|(\[[^\]]+\])|(<>|>=|<=|=|<|>|\(|\)|,)|(-?\d+(?:\.\d+)?)|(@\w+(?:\s*[+-]\s*\d+)?)|([a-z]+))/iy;

/**
 * The part of WIQL that is asked of this stand-in: `SELECT [System.Id] FROM WorkItems WHERE … ORDER BY [System.Id]` with
 * AND, OR, NOT, brackets; =, <>, <, <=, >, >=, IN, NOT IN, UNDER, NOT UNDER, CONTAINS, NOT CONTAINS.
 */
export function compileWiql(wiql: string, today: string): Test {
	const [, where] =
		/^\s*select\s[\s\S]+?\sfrom\s+workitems\s+where\s([\s\S]+?)(?:\sorder\s+by\s[\s\S]*)?$/i.exec(wiql) ?? [];
	if (where === undefined) throw new BadWiql("TF51006: The query statement is missing a clause.");
	return new Parser(tokensOf(where), today).whole();
}

function tokensOf(text: string): string[] {
	const tokens: string[] = [];
	TOKENS.lastIndex = 0;
	while (TOKENS.lastIndex < text.trimEnd().length) {
		const at = TOKENS.lastIndex;
		const token = TOKENS.exec(text)?.[0].trim();
		if (!token) throw new BadWiql(`TF51006: The query statement is not understood near '${text.slice(at, at + 20)}'.`);
		tokens.push(token);
	}
	return tokens;
}

class Parser {
	private at = 0;
	constructor(
		private readonly tokens: readonly string[],
		private readonly today: string,
	) {}

	whole(): Test {
		const test = this.either();
		if (this.at < this.tokens.length) throw new BadWiql(`TF51006: Unexpected '${this.tokens[this.at]}'.`);
		return test;
	}

	private takes(word: string): boolean {
		const is = this.tokens[this.at]?.toLowerCase() === word;
		if (is) this.at++;
		return is;
	}

	private either(): Test {
		const tests = [this.all()];
		while (this.takes("or")) tests.push(this.all());
		return (item) => tests.some((t) => t(item));
	}

	private all(): Test {
		const tests = [this.one()];
		while (this.takes("and")) tests.push(this.one());
		return (item) => tests.every((t) => t(item));
	}

	private one(): Test {
		if (this.takes("not")) {
			const test = this.one();
			return (item) => !test(item);
		}
		if (this.takes("(")) {
			const test = this.either();
			if (!this.takes(")")) throw new BadWiql("TF51006: A bracket is missing.");
			return test;
		}
		return this.clause();
	}

	private clause(): Test {
		const field = this.next();
		if (!field.startsWith("["))
			throw new BadWiql(`TF51005: The query references a field that does not exist: ${field}.`);
		const name = field.slice(1, -1);
		const isNot = this.takes("not");
		const operator = this.next().toLowerCase();
		const values = operator === "in" ? this.list() : [this.value()];
		const test = compare(operator, values);
		const found = (item: WorkItem) => plain(fieldsOf(item)[name]);
		return (item) => test(found(item)) !== isNot;
	}

	private list(): (string | number)[] {
		if (!this.takes("(")) throw new BadWiql("TF51006: A list begins with a bracket.");
		const values = [this.value()];
		while (this.takes(",")) values.push(this.value());
		if (!this.takes(")")) throw new BadWiql("TF51006: A bracket is missing.");
		return values;
	}

	private next(): string {
		const token = this.tokens[this.at++];
		if (token === undefined) throw new BadWiql("TF51006: The query statement ends too early.");
		return token;
	}

	private value(): string | number {
		const token = this.next();
		if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
		if (/^-?\d/.test(token)) return Number(token);
		if (/^@me$/i.test(token)) return "Priya Shah";
		const days = /^@today\s*([+-]\s*\d+)?$/i.exec(token);
		if (!days) throw new BadWiql(`TF51006: '${token}' is not understood here.`);
		return new Date(Date.parse(this.today) + Number((days[1] ?? "0").replaceAll(" ", "")) * 86_400_000).toISOString();
	}
}

/** Of an identity its name; everything else is as it is. */
const plain = (value: unknown): unknown =>
	typeof value === "object" && value !== null && "displayName" in value ? value.displayName : value;

function compare(operator: string, values: readonly (string | number)[]): (found: unknown) => boolean {
	const [first = ""] = values;
	const order = (found: unknown): number => {
		if (found === undefined) return Number.NaN;
		if (typeof found === "number") return found - Number(first);
		const [a, b] = [Date.parse(String(found)), Date.parse(String(first))];
		if (/^\d{4}-\d\d-\d\d/.test(String(found)) && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
		return String(found).toLowerCase().localeCompare(String(first).toLowerCase());
	};
	const text = (x: unknown) => String(x ?? "").toLowerCase();
	switch (operator) {
		case "=":
			return (found) => (first === "" ? found === undefined : order(found) === 0);
		case "<>":
			return (found) => (first === "" ? found !== undefined : order(found) !== 0);
		case ">":
			return (found) => order(found) > 0;
		case ">=":
			return (found) => order(found) >= 0;
		case "<":
			return (found) => order(found) < 0;
		case "<=":
			return (found) => order(found) <= 0;
		case "in":
			return (found) => values.some((v) => text(v) === text(found));
		case "under":
			return (found) => text(found) === text(first) || text(found).startsWith(`${text(first)}\\`);
		case "contains":
			return (found) => text(found).includes(text(first));
		default:
			throw new BadWiql(`TF51006: The operator '${operator}' is not understood here.`);
	}
}
