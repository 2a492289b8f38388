import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "../../register.ts";
import { applyVsemRows } from "./apply-vsem-rows.ts";
import { vsemRows } from "./vsem-rows.ts";

const word = fc.oneof(
	fc.string({ minLength: 1, maxLength: 6 }),
	fc.constantFrom("=1+1", "a\tb", 'say "hi"', "line\nbreak", " x "),
);
const title = word.filter((t) => t.trim() !== "");
const figure = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
);
const date = fc.constantFrom("2024-02-29", "2026-01-01", "2027-12-31");
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const ids = (prefix: string) =>
	fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }).map((ns) => ns.map((n) => `${prefix}-${n}`));
const each = <T>(given: fc.Arbitrary<string[]>, make: (id: string) => fc.Arbitrary<T>) =>
	given.chain((all) => fc.tuple(...all.map(make)));
const tidy = (record: object): object => Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined));
const weight = fc.double({ min: 0, max: 1e6, noNaN: true });

const strategyVersions = each(ids("V"), (id) =>
	fc
		.record({
			id: fc.constant(id),
			from: date,
			vision: title,
			horizon: some(fc.record({ starts: date, ends: date, note: fc.constant("kept") })),
			strategies: each(ids("S"), (s) =>
				fc
					.record({ id: fc.constant(s), title, owner: some(title), weight: some(weight), mood: fc.constant(1) })
					.map(tidy),
			),
		})
		.map(tidy),
);
const objectives = each(ids("O"), (id) =>
	fc
		.record({
			id: fc.constant(id),
			title,
			owner: some(fc.oneof(title, fc.constant(""))),
			weight: some(weight),
			strategy: some(fc.constantFrom("S-1", "S-2")),
			parent: some(fc.constantFrom("O-1", "O-9")),
			cycle: some(fc.constant("2026")),
			ambition: some(fc.constantFrom("committed", "aspirational")),
			origin: some(fc.constantFrom("top-down", "bottom-up", "negotiated")),
			level: some(fc.constant(1)),
		})
		.map(tidy),
);
const keyResults = each(ids("KR"), (id) =>
	fc
		.record({
			id: fc.constant(id),
			objective: fc.constantFrom("O-1", "O-2", "O-99"),
			title,
			owner: some(title),
			weight: some(weight),
			starts: some(date),
			due: some(date),
			kind: fc.constantFrom("increase", "reduce", "ordinal", "milestone"),
			unit: some(title),
			baseline: some(fc.option(figure, { nil: null })),
			target: some(figure),
			low: some(figure),
			high: some(figure),
			checkIns: fc.constant([{ date: "2026-01-01", value: 1 }]),
		})
		.map(tidy),
);
const registers = fc
	.record({ strategyVersions, objectives, keyResults })
	.map((parts) => ({ ...EMPTY_REGISTER, ...parts }) as unknown as Register);

describe("a VSEM sheet", () => {
	test("read back into the register it was written from changes nothing", () => {
		fc.assert(
			fc.property(registers, (register) => {
				const back = applyVsemRows(register, vsemRows(register));
				expect(back).toEqual({ register, added: [], changed: [], problems: [] });
			}),
		);
	});

	test("read into an empty register makes one that writes the same sheet", () => {
		fc.assert(
			fc.property(registers, (register) => {
				const rows = vsemRows(register);
				const made = applyVsemRows(EMPTY_REGISTER, rows);
				expect(made.problems).toEqual([]);
				expect(vsemRows(made.register)).toEqual(rows);
				expect(made.added).toHaveLength(rows.length - 1);
			}),
		);
	});
});
