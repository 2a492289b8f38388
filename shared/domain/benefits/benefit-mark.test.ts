import { expect, test } from "vitest";
import { assess } from "../assess.ts";
import { EMPTY_REGISTER } from "../register.ts";
import type { IsoDate } from "../units.ts";
import { benefitOf } from "./benefit-for-tests.ts";
import { benefitMark } from "./benefit-mark.ts";

const whole = {
	type: "benefit",
	owner: "Ana",
	measure: "Days to answer",
	unit: "days",
	baseline: 100,
	baselineDate: "2025-01-01",
	target: 40,
	direction: "decrease",
};
/** Live since January: the window is open from July to January, and a reading is due every three months. */
const live = { ...whole, starts: "2025-06-01", goLiveActual: "2026-01-15" };
const read = (value: number) => [
	{ date: "2026-07-15", value },
	{ date: "2026-10-15", value },
];

/** As the engine judges benefits with these profiles. */
function mark(...parts: object[]) {
	const benefits = parts.map((part, i) => benefitOf({ ...part, id: `B-${i + 1}` }));
	const { benefits: judged } = assess({ ...EMPTY_REGISTER, benefits }, [], "2026-11-24" as IsoDate);
	return benefitMark([...judged.values()]);
}

test.each([
	["nothing is named", [], "missing"],
	["it is only a title", [{}], "missing"],
	["it has no owner", [{ ...whole, owner: "" }], "missing"],
	["it has no measure", [{ ...whole, measure: "" }], "missing"],
	["it has no baseline", [{ ...whole, baseline: undefined }], "missing"],
	["it has no target", [{ ...whole, target: undefined }], "missing"],
	["it is defined, and nothing is live", [whole], "defined"],
	["one of two is defined", [{}, whole], "defined"],
	["as much arrived as was expected", [{ ...live, readings: read(68) }], "arriving"],
	["more arrived than was expected", [{ ...live, readings: read(40) }], "arriving"],
	["less arrived than was expected", [{ ...live, readings: read(95) }], "late"],
	["a reading is overdue", [{ ...live, readings: read(40).slice(0, 1) }], "late"],
	[
		"one arrives and another is behind",
		[
			{ ...live, readings: read(40) },
			{ ...live, readings: read(95) },
		],
		"late",
	],
	["one arrives and another is only a title", [{}, { ...live, readings: read(40) }], "arriving"],
] as const)("where %s, the mark is right", (_, parts, expected) => expect(mark(...parts)).toBe(expected));
