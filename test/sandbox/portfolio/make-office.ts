import { addMonths } from "../../../shared/domain/dates.ts";
import type { Aim, CheckIn, KeyResult, Kpi, Objective, Reading } from "../../../shared/domain/okr/objective.ts";
import type { Service } from "../../../shared/domain/okr/office/service.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { BenefitId, IsoDate } from "../../../shared/domain/units.ts";

const day = (text: string) => text as IsoDate;
const kr = (id: string) => id as KeyResult["id"];
const benefit = (id: string) => id as BenefitId;
/** Monthly, the last one in November 2026. */
const monthly = (...values: number[]): Reading[] =>
	values.map((value, i) => ({ date: addMonths(day("2026-11-16"), i + 1 - values.length), value }));

const strategyVersions: Register["strategyVersions"] = [
	{
		id: "V-2022",
		from: day("2022-04-01"),
		vision: "Good services in every part of the county",
		strategies: [
			{ id: "S-SERVICE", title: "Services that answer", weight: 50 },
			{ id: "S-ROADS", title: "Roads that last", weight: 50 },
		],
	},
	{
		id: "V-2025",
		from: day("2025-04-01"),
		vision: "A county where people live well at home, and get about safely",
		horizon: { starts: day("2025-04-01"), ends: day("2028-03-31") },
		strategies: [
			{ id: "S-PREVENT", title: "Help early, close to home", owner: "Amina Yusuf", weight: 50 },
			{ id: "S-ROADS", title: "Safe streets for everybody", owner: "Tom Hargreaves", weight: 25 },
			{ id: "S-SERVICE", title: "Services that answer, on data that people trust", owner: "Leo Fischer", weight: 25 },
		],
	},
];

const OBJECTIVES: Readonly<Record<string, Pick<Objective, "strategy" | "origin" | "ambition">>> = {
	"O-1": { strategy: "S-PREVENT", origin: "negotiated", ambition: "aspirational" },
	"O-2": { strategy: "S-ROADS", origin: "top-down", ambition: "aspirational" },
	"O-3": { strategy: "S-PREVENT", origin: "top-down", ambition: "committed" },
	"O-4": { strategy: "S-SERVICE", origin: "bottom-up", ambition: "committed" },
	"O-5": { strategy: "S-SERVICE", origin: "bottom-up" },
};

/** What key results aimed at before: the sketches hold the aim as it is now. */
const RE_AIMS: Readonly<
	Record<string, { readonly was: Aim; readonly date: string; readonly by: string; readonly why: string }>
> = {
	"KR-7": {
		was: { target: 95 },
		date: "2026-05-12",
		by: "Iris Coleman",
		why: "Two bus lanes wait for the court's ruling",
	},
	"KR-10": {
		was: { target: 10 },
		date: "2026-07-01",
		by: "Marek Nowak",
		why: "The repairs depot opens in October, not in June",
	},
};

/** Marks of values at the newest check-in of a key result. */
const MARKS: Readonly<Record<string, NonNullable<CheckIn["values"]>>> = {
	"KR-1": [{ value: "dignity", mark: "yes" }],
	"KR-9": [{ value: "fairness", mark: "yes" }],
	"KR-10": [{ value: "dignity", mark: "concern", note: "Two families waited a week without heating" }],
	"KR-14": [
		{ value: "openness", mark: "yes" },
		{ value: "dignity", mark: "concern", note: "Call-backs are kept short to meet the figure" },
	],
};

const kpis: readonly Kpi[] = [
	{
		id: "K-1",
		title: "Days from a board's decision to the first work on it",
		owner: "Nadia Rahman",
		unit: "days",
		high: 20,
		family: "contribution",
		feeds: [kr("KR-17")],
		readings: monthly(31, 28, 24, 22, 19, 17),
	},
	{
		id: "K-2",
		title: "Status reports submitted on time",
		owner: "Nadia Rahman",
		unit: "%",
		low: 95,
		family: "team",
		feeds: [kr("KR-17")],
		since: day("2025-09-01"),
		readings: monthly(93, 96, 97, 98),
	},
	{
		id: "K-3",
		title: "Templates filled in completely",
		owner: "Nadia Rahman",
		unit: "%",
		low: 80,
		family: "team",
		since: day("2026-06-01"),
		readings: monthly(72, 77, 84),
	},
];

const services: readonly Service[] = [
	{
		id: "SV-1",
		name: "Benefits clinic",
		owner: "Nadia Rahman",
		measures: [
			{
				id: "SV-1a",
				title: "Sponsors who would come again",
				unit: "%",
				keyResult: kr("KR-16"),
				low: 80,
				readings: monthly(76, 81, 88),
			},
		],
	},
	{
		id: "SV-2",
		name: "Portfolio reporting",
		owner: "Priya Shah",
		measures: [
			{
				id: "SV-2a",
				title: "Directors who say the report helped them decide",
				unit: "%",
				kpi: "K-1",
				low: 70,
				readings: monthly(58, 64),
			},
			{ id: "SV-2b", title: "Pages read", unit: "pages", readings: monthly(12, 9) },
		],
	},
	{ id: "SV-3", name: "Project manager induction", owner: "Priya Shah", measures: [] },
];

const commitments: Register["commitments"] = [
	{
		id: "C-1",
		title: "Nobody waits more than three weeks for a care assessment",
		promisedTo: "Cabinet",
		promisedOn: day("2026-01-20"),
		due: day("2026-12-31"),
		keyResults: [kr("KR-1")],
		benefits: [],
	},
	{
		id: "C-2",
		title: "Fewer people are hurt on our roads",
		promisedTo: "Full Council",
		promisedOn: day("2026-02-26"),
		due: day("2026-12-31"),
		keyResults: [kr("KR-5"), kr("KR-6")],
		benefits: [],
	},
	{
		id: "C-3",
		title: "Managers decide on figures they trust",
		promisedTo: "Audit Committee",
		promisedOn: day("2026-03-10"),
		keyResults: [kr("KR-18")],
		benefits: [],
	},
	{
		id: "C-4",
		title: "People who care for somebody are helped to go on",
		promisedTo: "Cabinet",
		promisedOn: day("2026-01-20"),
		due: day("2027-03-31"),
		keyResults: [kr("KR-2")],
		benefits: [benefit("B-8"), benefit("B-2")],
	},
	{
		id: "C-5",
		title: "Bus journeys on the A41 get shorter",
		promisedTo: "Full Council",
		promisedOn: day("2026-02-26"),
		keyResults: [],
		benefits: [benefit("B-11")],
		value: 250_000,
	},
];

/** The register with what its portfolio office adds: strategy, values, the course changes so far, services and promises. */
export const withOffice = (register: Register): Register => ({
	...register,
	strategyVersions,
	values: [
		{ id: "dignity", title: "Dignity", meaning: "People are treated as we would wish to be" },
		{ id: "fairness", title: "Fairness", meaning: "Those who need most come first" },
		{ id: "openness", title: "Openness", meaning: "We say what we know, and what we do not" },
	],
	objectives: register.objectives.map((o) => ({ ...o, ...OBJECTIVES[o.id] })),
	keyResults: register.keyResults.map((k) => {
		const { [k.id]: reAim } = RE_AIMS;
		const { [k.id]: values } = MARKS;
		const checkIns = k.checkIns.map((c, i) => (values && i === k.checkIns.length - 1 ? { ...c, values } : c));
		return { ...k, checkIns, ...(reAim && { reAims: [{ ...reAim, date: day(reAim.date) }] }) };
	}),
	kpis,
	services,
	commitments,
});
