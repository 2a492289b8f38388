import type { KeyResult, Objective } from "../../../shared/domain/okr/objective.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";

const day = (text: string) => text as IsoDate;
const objective = (id: string, title: string, part: Omit<Objective, "id" | "title">): Objective => ({
	id: id as Objective["id"],
	title,
	...part,
});
const keyResult = (
	id: string,
	of: string,
	title: string,
	part: Partial<KeyResult> & { readonly readings?: Readonly<Record<string, number>> },
): KeyResult => {
	const { readings = {}, ...rest } = part;
	return {
		id: id as KeyResult["id"],
		objective: of as KeyResult["objective"],
		title,
		owner: "Tom Hargreaves",
		kind: "increase",
		baseline: 0,
		target: 100,
		checkIns: Object.entries(readings).map(([date, value]) => ({ date: day(date), value })),
		...rest,
	};
};

const tom = { owner: "Tom Hargreaves", ambition: "aspirational", origin: "top-down" } as const;
const OBJECTIVES: readonly Objective[] = [
	objective("O-24", "Cyclists have a way of their own into town", { ...tom, cycle: "2024" }),
	objective("O-25", "Children get to school on their own", { ...tom, cycle: "2025" }),
	objective("O-25b", "Rents are paid without arrears", {
		owner: "Grace Okonkwo",
		ambition: "committed",
		origin: "negotiated",
		cycle: "2025",
	}),
	objective("O-25c", "Fewer forms, each asked once", { owner: "Leo Fischer", cycle: "2025" }),
	objective("O-6", "Carers get a break when they need it", {
		owner: "Sam Whitlock",
		origin: "top-down",
		cycle: "2026",
		parent: "O-1" as Objective["id"],
	}),
];
const KEY_RESULTS: readonly KeyResult[] = [
	keyResult("KR-24", "O-24", "Build 20 km of cycle way", { target: 20, readings: { "2024-12-20": 26 } }),
	keyResult("KR-25", "O-25", "Raise pupils who walk or cycle from 30 to 45 %", {
		baseline: 30,
		target: 45,
		unit: "%",
		readings: { "2025-06-20": 38, "2025-12-18": 46.5, "2026-02-01": 47 },
		reAims: [
			{ date: day("2025-07-01"), by: "Tom Hargreaves", why: "Two crossings wait for the court", was: { target: 60 } },
		],
	}),
	keyResult("KR-25b", "O-25b", "Cut households in arrears from 900 to 400", {
		owner: "Grace Okonkwo",
		kind: "reduce",
		baseline: 900,
		target: 400,
		readings: { "2025-11-30": 480, "2025-12-30": 500 },
	}),
	keyResult("KR-25c", "O-25c", "Cut forms per move from 9 to 3", { kind: "reduce", baseline: 9, target: 3 }),
	keyResult("KR-60", "O-6", "Answer a carer's call for a break within days, not weeks", {
		owner: "Sam Whitlock",
		kind: "ordinal",
		baseline: null,
		target: null,
		unit: "days",
		zones: [
			{ at: 30, progress: 0 },
			{ at: 14, progress: 0.4 },
			{ at: 5, progress: 1 },
		],
		checkIns: [
			{ date: day("2026-08-20"), value: 24, confidence: 0.4 },
			{ date: day("2026-09-20"), value: 17, confidence: 0.7 },
			{
				date: day("2026-11-20"),
				value: 11,
				confidence: 0.6,
				values: [{ value: "dignity", mark: "yes", note: "Carers said so at the forum" }],
			},
		],
	}),
	keyResult("KR-61", "O-6", "Let 300 carers have a week away, up from 120", {
		owner: "Sam Whitlock",
		baseline: 120,
		target: 300,
		readings: { "2026-10-20": 110, "2026-11-20": 100 },
	}),
];

/** The sample with two years behind it: closed cycles, a course that was changed, an ordinal key result, a second level. */
export const withPast = (register: Register): Register => ({
	...register,
	cycles: [
		{ id: "2024", name: "Year 2024", starts: day("2024-01-01"), ends: day("2024-12-31") },
		{ id: "2025", name: "Year 2025", starts: day("2025-01-01"), ends: day("2025-12-31") },
		...register.cycles,
	],
	objectives: [...register.objectives, ...OBJECTIVES],
	keyResults: [...register.keyResults, ...KEY_RESULTS],
});
