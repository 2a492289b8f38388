import { parseIsoDate } from "./dates.ts";
import { type Exact, exact } from "./exact.ts";
import { type Answer, type Fault, type FaultCode, fault, missing } from "./outcome.ts";
import type { IsoDate } from "./units.ts";

/** What may be given for an input: a formula checks it at run time, since cells, files and pages are untyped. */
export type Untrusted<T> = { readonly [K in keyof T]?: unknown };

/** Legal range of one number. */
export interface Bounds {
	readonly min?: number;
	/** The value must be greater than this. */
	readonly above?: number;
	readonly max?: number;
	/** A count: only whole numbers. */
	readonly whole?: boolean;
}

/** What was read of required inputs, each of them there. */
export type Read<Parts> = { readonly [K in keyof Parts]: Exclude<Parts[K], undefined> };
export type Refusal = Exclude<Answer<never>, { kind: "value" }>;

interface Log {
	/** Of one value, and between values: the first of each. */
	fault: Fault | undefined;
	conflict: Fault | undefined;
	readonly missing: string[];
}

/**
 * Reads a formula's input value by value, in the order of the formula's definition, and keeps the first fault and all
 * that is missing. So every formula refuses and misses in the same way (CONFORMANCE, "All functions").
 */
export class InputReader {
	private constructor(
		private readonly source: Readonly<Record<string, unknown>>,
		private readonly at: string,
		private readonly log: Log,
	) {}

	static of(source: unknown): InputReader {
		const log = emptyLog();
		return new InputReader(asRecord(source, "", log), "", log);
	}

	private path(name: string): string {
		return this.at ? `${this.at}.${name}` : name;
	}

	/** A fault of one value. Keeps the first only. */
	refuse(code: FaultCode, name: string, message: string): undefined {
		this.log.fault ??= fault(code, this.path(name), message);
		return undefined;
	}

	/** A fault between values, each of them right by itself: it counts only where no single value has a fault. */
	refuseBetween(code: FaultCode, name: string, message: string): undefined {
		this.log.conflict ??= fault(code, this.path(name), message);
		return undefined;
	}

	miss(name: string): undefined {
		this.log.missing.push(this.path(name));
		return undefined;
	}

	has(name: string): boolean {
		return this.get(name) !== undefined;
	}

	/** Own members only: `__proto__` and its like are not inputs. `null` counts as absent. */
	private get(name: string): unknown {
		return Object.hasOwn(this.source, name) ? (this.source[name] ?? undefined) : undefined;
	}

	optionalNumber(name: string, bounds: Bounds = {}): Exact | undefined {
		const given = this.get(name);
		return given === undefined ? undefined : this.checkNumber(given, name, bounds);
	}

	number(name: string, bounds: Bounds = {}): Exact | undefined {
		return this.has(name) ? this.optionalNumber(name, bounds) : this.miss(name);
	}

	private checkNumber(given: unknown, name: string, bounds: Bounds): Exact | undefined {
		if (typeof given !== "number") return this.refuse("bad-type", name, "A number is expected here.");
		const x = exact(given);
		if (!x) return this.refuse("out-of-range", name, "The number is beyond the range of numbers.");
		const { min, above, max, whole } = bounds;
		if (min !== undefined && given < min) return this.refuse("out-of-range", name, `Must be at least ${min}.`);
		if (above !== undefined && given <= above) return this.refuse("out-of-range", name, `Must be above ${above}.`);
		if (max !== undefined && given > max) return this.refuse("out-of-range", name, `Must be at most ${max}.`);
		if (whole && !Number.isInteger(given)) return this.refuse("out-of-range", name, "Must be a whole number.");
		return x;
	}

	/** A number, or an exact one as text: `"13/4"`. */
	optionalExact(name: string): Exact | undefined {
		const given = this.get(name);
		if (typeof given !== "string") return this.optionalNumber(name);
		if (!/^-?\d+(\/\d+)?$/.test(given)) return this.refuse("bad-type", name, 'Must be a number or "p/q".');
		return exact(given) ?? this.refuse("out-of-range", name, "Divides by zero.");
	}

	text(name: string): string | undefined {
		const given = this.get(name);
		if (given === undefined) return this.miss(name);
		return typeof given === "string" ? given : this.refuse("bad-type", name, "A text is expected here.");
	}

	word<W extends string>(name: string, words: readonly W[]): W | undefined {
		const given = this.text(name);
		if (given === undefined) return undefined;
		return words.find((w) => w === given) ?? this.refuse("unknown-word", name, `Must be one of: ${words.join(", ")}.`);
	}

	optionalDate(name: string): IsoDate | undefined {
		const given = this.get(name);
		if (given === undefined) return undefined;
		if (typeof given !== "string" && typeof given !== "number")
			return this.refuse("bad-type", name, "A day is expected here, as YYYY-MM-DD.");
		return parseIsoDate(given) ?? this.refuse("bad-date", name, "Must be a day that exists, as YYYY-MM-DD.");
	}

	/** Absent counts as `undefined`, not as missing. */
	optionalBoolean(name: string): boolean | undefined {
		return this.has(name) ? this.boolean(name) : undefined;
	}

	date(name: string): IsoDate | undefined {
		return this.has(name) ? this.optionalDate(name) : this.miss(name);
	}

	boolean(name: string): boolean | undefined {
		const given = this.get(name);
		if (given === undefined) return this.miss(name);
		return typeof given === "boolean" ? given : this.refuse("bad-type", name, "Must be true or false.");
	}

	private array(name: string): readonly unknown[] | undefined {
		const given = this.get(name);
		if (given === undefined) return this.miss(name);
		return Array.isArray(given) ? given : this.refuse("bad-type", name, "A list is expected here.");
	}

	/**
	 * The objects of a list, each with a reader of its own that reports into the same place. A `null` among them is missing
	 * as a whole: what would be in it is not reported again.
	 */
	list<T>(name: string, read: (item: InputReader, index: number) => T): T[] | undefined {
		return this.array(name)?.map((item, i) => {
			const at = `${this.path(name)}[${i}]`;
			if (item === null || item === undefined) {
				this.miss(`${name}[${i}]`);
				return read(new InputReader({}, at, emptyLog()), i);
			}
			return read(new InputReader(asRecord(item, at, this.log), at, this.log), i);
		});
	}

	/** The numbers of a list; a `null` among them is missing. */
	numbers(name: string, bounds: Bounds = {}): (Exact | undefined)[] | undefined {
		return this.array(name)?.map((given, i) => this.checkEntry(given, `${name}[${i}]`, bounds));
	}

	private checkEntry(given: unknown, at: string, bounds: Bounds): Exact | undefined {
		return given === null || given === undefined ? this.miss(at) : this.checkNumber(given, at, bounds);
	}

	/** Rows of numbers; `undefined` for a row that is none. That all are of one length is for the formula to ask. */
	matrix(name: string, bounds: Bounds = {}): ((Exact | undefined)[] | undefined)[] | undefined {
		return this.array(name)?.map((row, i) => {
			const at = `${name}[${i}]`;
			if (row === null || row === undefined) return this.miss(at);
			if (!Array.isArray(row)) return this.refuse("bad-type", at, "A list is expected here.");
			return row.map((given, j) => this.checkEntry(given, `${at}[${j}]`, bounds));
		});
	}

	/** The words of a list, each of a closed list; a `null` among them is missing. */
	words<W extends string>(name: string, words: readonly W[]): (W | undefined)[] | undefined {
		return this.array(name)?.map((given, i) => {
			const at = `${name}[${i}]`;
			if (given === null || given === undefined) return this.miss(at);
			if (typeof given !== "string") return this.refuse("bad-type", at, "A text is expected here.");
			return words.find((w) => w === given) ?? this.refuse("unknown-word", at, `Must be one of: ${words.join(", ")}.`);
		});
	}

	/** The texts of a list; a `null` among them is missing. An absent list is empty: ask `has` where it is needed. */
	texts(name: string): string[] {
		if (!this.has(name)) return [];
		return (this.array(name) ?? []).flatMap((given, i) => {
			const at = `${name}[${i}]`;
			if (typeof given === "string") return [given];
			if (given === null || given === undefined) this.miss(at);
			else this.refuse("bad-type", at, "A text is expected here.");
			return [];
		});
	}

	/** The members of an object, by name. */
	members(name: string): InputReader {
		const given = this.get(name);
		const at = this.path(name);
		return new InputReader(given === undefined ? {} : asRecord(given, at, this.log), at, this.log);
	}

	names(): string[] {
		return Object.keys(this.source);
	}

	get fault(): Fault | undefined {
		return this.log.fault ?? this.log.conflict;
	}

	/** The answer that stands already: a fault first, then what is missing; `undefined` where the formula may go on. */
	refusal(): Refusal | undefined {
		if (this.fault) return this.fault;
		return this.log.missing.length > 0 ? missing(this.log.missing) : undefined;
	}

	/**
	 * Goes on with what was read, or answers what stands already. A required input that is `undefined` was missed or refused,
	 * so that behind this line all are there.
	 * @example reader.given({ value: reader.number("value") }, ({ value }) => …)
	 */
	given<Parts extends object, T>(parts: Parts, goOn: (all: Read<Parts>) => Answer<T>): Answer<T> {
		return this.refusal() ?? goOn(parts as Read<Parts>);
	}
}

/**
 * The rows of a list behind `given`: all that was asked of each of them is there. Not for rows with members that may be absent.
 * @example reader.given({ read }, ({ read }) => value(wholeRows(read).map(({ id }) => id)))
 */
export const wholeRows = <Row extends object>(rows: readonly Row[]): readonly Read<Row>[] =>
	rows as readonly Read<Row>[];

const emptyLog = (): Log => ({ fault: undefined, conflict: undefined, missing: [] });

function asRecord(given: unknown, at: string, log: Log): Readonly<Record<string, unknown>> {
	if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given };
	log.fault ??= fault("bad-type", at, "An object is expected here.");
	return {};
}
