import type { KeyResult, Objective } from "../../../shared/domain/okr/objective.ts";

/** The day the sample is looked at. Fixed, so that its truths hold whenever it is made. */
export const TODAY = "2026-11-24";

export const SITE = "https://acme.atlassian.net";
/** The site's number fields that carry the scoring inputs. */
export const INPUT_FIELDS = {
	userBusinessValue: "customfield_10101",
	timeCriticality: "customfield_10102",
	riskReduction: "customfield_10103",
	jobSize: "customfield_10104",
} as const;
export const STORY_POINTS = "customfield_10016";
/** Fields people made on the site: what something costs, and which objective it serves. */
export const COST_FIELD = "customfield_10105";
export const OBJECTIVE_FIELD = "customfield_10106";

/** A key result in short: id, objective, title, kind, from, to, where it stands at the end of the year's readings. */
interface Sketch {
	readonly id: string;
	readonly objective: string;
	readonly title: string;
	readonly owner: string;
	readonly kind: KeyResult["kind"];
	readonly unit?: string;
	readonly from?: number;
	readonly to?: number;
	readonly low?: number;
	readonly high?: number;
	/** Share of the way reached by today (increase, reduce), or share of readings inside (maintain). */
	readonly reached?: number;
	/** Current value of thresholds and yes-or-no results. */
	readonly now?: number;
	/** Share of milestones done. */
	readonly done?: number;
}

export const OBJECTIVES: readonly (Omit<Objective, "id"> & { readonly id: string })[] = [
	{ id: "O-1", title: "People live independently at home for longer", owner: "Amina Yusuf", weight: 30 },
	{ id: "O-2", title: "Every journey in the county is safe and reliable", owner: "Tom Hargreaves", weight: 25 },
	{ id: "O-3", title: "A decent, warm home for every tenant", owner: "Grace Okonkwo", weight: 20 },
	{ id: "O-4", title: "Residents get their answer the first time they ask", owner: "Leo Fischer", weight: 15 },
	{ id: "O-5", title: "Decisions rest on data that people trust", owner: "Nadia Rahman", weight: 10 },
];

/** 18 key results of all six kinds. Those of O-5 and KR-12 have no work, KR-18 was never read: planted, see truths.ts. */
export const KEY_RESULTS: readonly Sketch[] = [
	{
		id: "KR-1",
		objective: "O-1",
		title: "Cut the average wait for a care assessment from 34 to 14 days",
		owner: "Amina Yusuf",
		kind: "reduce",
		unit: "days",
		from: 34,
		to: 14,
		reached: 0.86,
	},
	{
		id: "KR-2",
		objective: "O-1",
		title: "Raise the share of people still at home 91 days after hospital from 71 to 85 %",
		owner: "Sam Whitlock",
		kind: "increase",
		unit: "%",
		from: 71,
		to: 85,
		reached: 0.9,
	},
	{
		id: "KR-3",
		objective: "O-1",
		title: "Offer assistive technology to 2,400 households, up from 600",
		owner: "Sam Whitlock",
		kind: "increase",
		unit: "households",
		from: 600,
		to: 2400,
		reached: 0.84,
	},
	{
		id: "KR-4",
		objective: "O-1",
		title: "Keep care plan reviews on time between 90 and 100 %",
		owner: "Amina Yusuf",
		kind: "maintain",
		unit: "%",
		low: 90,
		high: 100,
		reached: 0.95,
	},
	{
		id: "KR-5",
		objective: "O-2",
		title: "Reduce people killed or seriously injured from 212 to 150 a year",
		owner: "Tom Hargreaves",
		kind: "reduce",
		unit: "people",
		from: 212,
		to: 150,
		reached: 0.22,
	},
	{
		id: "KR-6",
		objective: "O-2",
		title: "Repair 95 % of dangerous potholes within five days, up from 58 %",
		owner: "Iris Coleman",
		kind: "increase",
		unit: "%",
		from: 58,
		to: 95,
		reached: 0.88,
	},
	{
		id: "KR-7",
		objective: "O-2",
		title: "Raise bus punctuality from 78 to 92 %",
		owner: "Iris Coleman",
		kind: "increase",
		unit: "%",
		from: 78,
		to: 92,
		reached: 0.62,
	},
	{
		id: "KR-8",
		objective: "O-2",
		title: "Finish the four safer-junction schemes on their dates",
		owner: "Tom Hargreaves",
		kind: "milestone",
		done: 0.75,
	},
	{
		id: "KR-9",
		objective: "O-3",
		title: "Bring homes below energy band C from 3,900 down to 2,600",
		owner: "Grace Okonkwo",
		kind: "reduce",
		unit: "homes",
		from: 3900,
		to: 2600,
		reached: 0.87,
	},
	{
		id: "KR-10",
		objective: "O-3",
		title: "Cut emergency repairs open over 24 hours from 140 to 20",
		owner: "Marek Nowak",
		kind: "reduce",
		unit: "repairs",
		from: 140,
		to: 20,
		reached: 0.7,
	},
	{
		id: "KR-11",
		objective: "O-3",
		title: "Hold tenant satisfaction at 80 % or better",
		owner: "Grace Okonkwo",
		kind: "threshold",
		unit: "%",
		low: 80,
		now: 82,
	},
	{
		id: "KR-12",
		objective: "O-3",
		title: "Halve the families in temporary housing from 480 to 240",
		owner: "Marek Nowak",
		kind: "reduce",
		unit: "families",
		from: 480,
		to: 240,
		reached: 0.8,
	},
	{
		id: "KR-13",
		objective: "O-4",
		title: "Answer 80 % of calls the first time, up from 55 %",
		owner: "Leo Fischer",
		kind: "increase",
		unit: "%",
		from: 55,
		to: 80,
		reached: 0.91,
	},
	{
		id: "KR-14",
		objective: "O-4",
		title: "Move repeat contacts down from 31 to 15 %",
		owner: "Leo Fischer",
		kind: "reduce",
		unit: "%",
		from: 31,
		to: 15,
		reached: 0.89,
	},
	{
		id: "KR-15",
		objective: "O-4",
		title: "One account for all council services is open to every resident",
		owner: "Priya Shah",
		kind: "binary",
		now: 1,
	},
	{
		id: "KR-16",
		objective: "O-5",
		title: "Bring critical records with an owner and a quality check from 20 to 95 %",
		owner: "Nadia Rahman",
		kind: "increase",
		unit: "%",
		from: 20,
		to: 95,
		reached: 0.85,
	},
	{
		id: "KR-17",
		objective: "O-5",
		title: "Shorten the month-end report from 12 to 3 working days",
		owner: "Nadia Rahman",
		kind: "reduce",
		unit: "days",
		from: 12,
		to: 3,
		reached: 0.88,
	},
	{
		id: "KR-18",
		objective: "O-5",
		title: "Raise managers who trust the dashboard from 38 to 75 %",
		owner: "Nadia Rahman",
		kind: "increase",
		unit: "%",
		from: 38,
		to: 75,
	},
];

export type KeyResultSketch = Sketch;
