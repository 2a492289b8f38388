import { describe, expect, test } from "vitest";
import { type Exact, exactText } from "./exact.ts";
import { InputReader } from "./input-reader.ts";
import { fault, value } from "./outcome.ts";

/** What reading gives, and what stands against it. */
function read<T>(source: unknown, ask: (reader: InputReader) => T): [T, ReturnType<InputReader["refusal"]>] {
	const reader = InputReader.of(source);
	const got = ask(reader);
	return [got, reader.refusal()];
}
const missing = (...paths: string[]) => ({ kind: "missing", missing: paths });
const text = (x: Exact | undefined) => x && exactText(x);
const number = "A number is expected here.";

describe("what is to be read from", () => {
	test.each([[null], [undefined], [[1]], ["x"], [5]])("%j is no object", (source) =>
		expect(read(source, () => 0)[1]).toEqual(fault("bad-type", "", "An object is expected here.")),
	);
	test("has own members only, and null counts as absent", () => {
		const reader = InputReader.of({ a: 0, b: null, c: undefined });
		expect(["a", "b", "c", "d", "toString", "__proto__"].map((n) => reader.has(n))).toEqual([
			true,
			...Array(5).fill(false),
		]);
		expect(reader.names()).toEqual(["a", "b", "c"]);
	});
});

describe("a number", () => {
	test.each([
		[{ x: 0.5 }, "1/2", undefined],
		[{ x: 0 }, "0", undefined],
		[{}, undefined, missing("x")],
		[{ x: null }, undefined, missing("x")],
		[{ x: "5" }, undefined, fault("bad-type", "x", number)],
		[{ x: true }, undefined, fault("bad-type", "x", number)],
		[{ x: [1] }, undefined, fault("bad-type", "x", number)],
		[{ x: Infinity }, undefined, fault("out-of-range", "x", "The number is beyond the range of numbers.")],
		[{ x: NaN }, undefined, fault("out-of-range", "x", "The number is beyond the range of numbers.")],
	])("of %j", (source, got, refusal) => {
		expect(read(source, (r) => text(r.number("x")))).toEqual([got, refusal]);
		const optional = refusal?.kind === "missing" ? undefined : refusal;
		expect(read(source, (r) => text(r.optionalNumber("x")))).toEqual([got, optional]);
	});
	test.each([
		[{ min: 2 }, 2, undefined],
		[{ min: 2 }, 1.9, "Must be at least 2."],
		[{ above: 0 }, 0.1, undefined],
		[{ above: 0 }, 0, "Must be above 0."],
		[{ above: 0 }, -1, "Must be above 0."],
		[{ max: 3 }, 3, undefined],
		[{ max: 3 }, 3.1, "Must be at most 3."],
		[{ whole: true }, 4, undefined],
		[{ whole: true }, 4.5, "Must be a whole number."],
		[{ whole: false }, 4.5, undefined],
		[{ min: 1, max: 3, whole: true }, 0.5, "Must be at least 1."],
		[{ min: 0, max: 0 }, 0, undefined],
	])("inside %j: %d", (bounds, x, message) => {
		const refusal = message === undefined ? undefined : fault("out-of-range", "x", message);
		expect(read({ x }, (r) => r.number("x", bounds))[1]).toEqual(refusal);
		expect(read({ x }, (r) => r.optionalNumber("x", bounds))[1]).toEqual(refusal);
		expect(read({ x: [x] }, (r) => r.numbers("x", bounds))[1]).toEqual(refusal && { ...refusal, path: "x[0]" });
		expect(read({ x: [[x]] }, (r) => r.matrix("x", bounds))[1]).toEqual(refusal && { ...refusal, path: "x[0][0]" });
	});
	test.each([
		["13/4", "13/4", undefined],
		["-26/8", "-13/4", undefined],
		["7", "7", undefined],
		["13/40", "13/40", undefined],
		[0.25, "1/4", undefined],
		["1/0", undefined, fault("out-of-range", "x", "Divides by zero.")],
		["1.5", undefined, fault("bad-type", "x", 'Must be a number or "p/q".')],
		["x1", undefined, fault("bad-type", "x", 'Must be a number or "p/q".')],
		["1/2x", undefined, fault("bad-type", "x", 'Must be a number or "p/q".')],
		["1/-2", undefined, fault("bad-type", "x", 'Must be a number or "p/q".')],
		[true, undefined, fault("bad-type", "x", number)],
		[null, undefined, undefined],
	])("or an exact one as text: %j", (x, got, refusal) =>
		expect(read({ x }, (r) => text(r.optionalExact("x")))).toEqual([got, refusal]),
	);
});

describe("a text, a word, a day, yes or no", () => {
	const aText = fault("bad-type", "x", "A text is expected here.");
	test.each([
		["", "", undefined],
		["a", "a", undefined],
		[5, undefined, aText],
		[null, undefined, missing("x")],
	])("text of %j", (x, got, refusal) => expect(read({ x }, (r) => r.text("x"))).toEqual([got, refusal]));
	test.each([
		["up", "up", undefined],
		["down", "down", undefined],
		["Up", undefined, fault("unknown-word", "x", "Must be one of: up, down.")],
		[1, undefined, aText],
		[null, undefined, missing("x")],
	])("word of %j", (x, got, refusal) =>
		expect(read({ x }, (r) => r.word("x", ["up", "down"]))).toEqual([got, refusal]),
	);
	test.each([
		["2026-02-28", "2026-02-28", undefined],
		["2026-02-30", undefined, fault("bad-date", "x", "Must be a day that exists, as YYYY-MM-DD.")],
		[20260228, undefined, fault("bad-date", "x", "Must be a day that exists, as YYYY-MM-DD.")],
		[true, undefined, fault("bad-type", "x", "A day is expected here, as YYYY-MM-DD.")],
		[["2026-02-28"], undefined, fault("bad-type", "x", "A day is expected here, as YYYY-MM-DD.")],
		[null, undefined, missing("x")],
	])("day of %j", (x, got, refusal) => {
		expect(read({ x }, (r) => r.date("x"))).toEqual([got, refusal]);
		expect(read({ x }, (r) => r.optionalDate("x"))).toEqual([got, x === null ? undefined : refusal]);
	});
	test.each([
		[true, true, undefined],
		[false, false, undefined],
		[0, undefined, fault("bad-type", "x", "Must be true or false.")],
		["true", undefined, fault("bad-type", "x", "Must be true or false.")],
		[null, undefined, missing("x")],
	])("yes or no of %j", (x, got, refusal) => {
		expect(read({ x }, (r) => r.boolean("x"))).toEqual([got, refusal]);
		expect(read({ x }, (r) => r.optionalBoolean("x"))).toEqual([got, x === null ? undefined : refusal]);
	});
});

describe("a list", () => {
	const aList = (path: string) => fault("bad-type", path, "A list is expected here.");
	test("of objects: each reads for itself, into the same place", () => {
		const source = { rows: [{ x: 1 }, { x: null }, null, { x: 4 }] };
		const [got, refusal] = read(source, (r) => r.list("rows", (row, i) => `${i} ${text(row.number("x"))}`));
		expect(got).toEqual(["0 1", "1 undefined", "2 undefined", "3 4"]);
		expect(refusal).toEqual(missing("rows[1].x", "rows[2]"));
		const faulty = read({ rows: [{ x: "a" }] }, (r) => r.list("rows", (row) => row.number("x")));
		expect(faulty[1]).toEqual(fault("bad-type", "rows[0].x", number));
	});
	test("of objects, inside another: where it stands is told from the root", () => {
		const inner = (reader: InputReader) => reader.list("b", (b) => b.list("c", (c) => c.number("d")));
		expect(read({ b: [{ c: [{ d: 1 }, {}, undefined] }, { c: 5 }] }, inner)[1]).toEqual(aList("b[1].c"));
		expect(read({ b: [{ c: [{ d: 1 }, {}, undefined] }] }, inner)[1]).toEqual(missing("b[0].c[1].d", "b[0].c[2]"));
	});
	test("of objects, with something else in it", () =>
		expect(read({ rows: [{}, 5, null] }, (r) => r.list("rows", () => 0))).toEqual([
			[0, 0, 0],
			fault("bad-type", "rows[1]", "An object is expected here."),
		]));
	test("of numbers", () => {
		const numbers = (x: unknown) => read({ x }, (r) => r.numbers("x")?.map(text));
		expect(numbers([1, 0.5])).toEqual([["1", "1/2"], undefined]);
		expect(numbers([])).toEqual([[], undefined]);
		expect(numbers([1, null, undefined])).toEqual([["1", undefined, undefined], missing("x[1]", "x[2]")]);
		expect(numbers([1, "2"])).toEqual([["1", undefined], fault("bad-type", "x[1]", number)]);
		expect(numbers(5)).toEqual([undefined, aList("x")]);
		expect(numbers(null)).toEqual([undefined, missing("x")]);
	});
	test("of rows of numbers", () => {
		const rows = (x: unknown) => read({ x }, (r) => r.matrix("x")?.map((row) => row?.map(text)));
		expect(rows([[1, 2], []])).toEqual([[["1", "2"], []], undefined]);
		expect(rows([[1, null], null, undefined])).toEqual([
			[["1", undefined], undefined, undefined],
			missing("x[0][1]", "x[1]", "x[2]"),
		]);
		expect(rows([[1], 5])).toEqual([[["1"], undefined], aList("x[1]")]);
		expect(rows([[1, "2"]])).toEqual([[["1", undefined]], fault("bad-type", "x[0][1]", number)]);
		expect(rows("x")).toEqual([undefined, aList("x")]);
	});
	test("of words", () => {
		const words = (x: unknown) => read({ x }, (r) => r.words("x", ["up", "down"]));
		expect(words(["up", "down", "up"])).toEqual([["up", "down", "up"], undefined]);
		expect(words(["up", null, undefined])).toEqual([["up", undefined, undefined], missing("x[1]", "x[2]")]);
		expect(words(["up", "left"])).toEqual([
			["up", undefined],
			fault("unknown-word", "x[1]", "Must be one of: up, down."),
		]);
		expect(words(["up", 5])).toEqual([["up", undefined], fault("bad-type", "x[1]", "A text is expected here.")]);
		expect(words({})).toEqual([undefined, aList("x")]);
	});
	test("of texts: an absent one is empty, and holes are left out", () => {
		const texts = (x: unknown) => read({ x }, (r) => r.texts("x"));
		expect(texts(["a", ""])).toEqual([["a", ""], undefined]);
		expect(texts(null)).toEqual([[], undefined]);
		expect(texts(["a", null, undefined, "b"])).toEqual([["a", "b"], missing("x[1]", "x[2]")]);
		expect(texts(["a", 5, "b"])).toEqual([["a", "b"], fault("bad-type", "x[1]", "A text is expected here.")]);
		expect(texts("a")).toEqual([[], aList("x")]);
	});
});

test("the members of an object, and those of one inside it, say where they stand", () => {
	const ask = (r: InputReader) => r.members("a").members("b").number("c");
	expect(read({ a: { b: { c: "1" } } }, ask)[1]).toEqual(fault("bad-type", "a.b.c", number));
	expect(read({}, ask)[1]).toEqual(missing("a.b.c"));
	expect(read({ a: { b: [] } }, ask)[1]).toEqual(fault("bad-type", "a.b", "An object is expected here."));
	expect(read({ a: { x: 1, y: 2 } }, (r) => r.members("a").names())).toEqual([["x", "y"], undefined]);
	expect(read({}, (r) => r.members("a").names())).toEqual([[], undefined]);
});

describe("what stands against an answer", () => {
	test("a fault of one value before one between values, the first of each, and both before what is missing", () => {
		const [got, refusal] = read({ a: "1", b: "2" }, (r) => [
			r.refuseBetween("shape", "c", "They differ."),
			r.number("z"),
			r.number("b"),
			r.number("a"),
		]);
		expect(got).toEqual(Array(4).fill(undefined));
		expect(refusal).toEqual(fault("bad-type", "b", number));
		const between = read({}, (r) => {
			r.number("z");
			r.refuseBetween("shape", "c", "They differ.");
			return r.refuseBetween("empty", "d", "There is none.");
		});
		expect(between).toEqual([undefined, fault("shape", "c", "They differ.")]);
	});
	test("holds for the whole input, wherever it was found", () => {
		const reader = InputReader.of({ a: [{ x: "1" }] });
		reader.list("a", (row) => row.number("x"));
		expect(reader.members("b").fault).toEqual(fault("bad-type", "a[0].x", number));
	});
	test("stops a formula, which goes on only with all there", () => {
		const double = (source: object) => {
			const reader = InputReader.of(source);
			return reader.given({ x: reader.number("x") }, ({ x }) => value(exactText(x.mul(2))));
		};
		expect(double({ x: 3 })).toEqual(value("6"));
		expect(double({})).toEqual(missing("x"));
		expect(double({ x: "3" })).toEqual(fault("bad-type", "x", number));
	});
});
