import { addMonths } from "../../../shared/domain/dates.ts";
import type { CheckIn, KeyResult, Milestone } from "../../../shared/domain/okr/objective.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import type { Dice } from "./dice.ts";
import { makeBenefits } from "./make-benefits.ts";
import { BUSINESS_CASES } from "./make-cases.ts";
import { withOffice } from "./make-office.ts";
import {
	COST_FIELD,
	INPUT_FIELDS,
	KEY_RESULTS,
	type KeyResultSketch,
	OBJECTIVE_FIELD,
	OBJECTIVES,
	SITE,
	STORY_POINTS,
	TODAY,
} from "./strategy.ts";
import { TRUTHS } from "./truths.ts";

const today = TODAY as IsoDate;
const START = "2026-01-01" as IsoDate;
const FIRST_READING = "2025-12-20" as IsoDate;
/** Twelve readings, the last four days before the sample's day. */
const LAST = 11;

/** A year of monthly readings to where the sketch stands now, with a little noise that leaves the end alone. */
function readings(sketch: KeyResultSketch, roll: Dice): CheckIn[] {
	const { from, to, reached, low = 0, high = 0, now } = sketch;
	return Array.from({ length: LAST + 1 }, (_, i): CheckIn => {
		const date = addMonths(FIRST_READING, i);
		const along = i / LAST;
		if (sketch.kind === "maintain")
			return { date, value: i === 4 ? low - 3 : Math.round(low + (high - low) * (0.3 + roll() * 0.5)) };
		if (sketch.kind === "binary") return { date, value: i < 8 ? 0 : (now ?? 0) };
		if (from === undefined || to === undefined || reached === undefined)
			return { date, value: (now ?? low) + (i === LAST ? 0 : Math.round(roll() * 2)) };
		const noise = i === LAST ? 0 : (roll() - 0.5) * 0.08;
		return {
			date,
			value: Number((from + (to - from) * (reached * along + noise)).toFixed(Math.abs(to - from) > 100 ? 0 : 1)),
			confidence: Math.round((0.3 + reached * 0.5 + roll() * 0.15) * 10) / 10,
		};
	}).filter((c) => c.date <= today);
}

function milestones(done: number): Milestone[] {
	return ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-18"].map((date, i) => ({
		date: date as IsoDate,
		share: 0.25,
		done: i < done * 4,
		title: `Junction scheme ${i + 1} open`,
	}));
}

function keyResult(sketch: KeyResultSketch, roll: Dice): KeyResult {
	const { id, objective, title, owner, kind, unit, from, to, low, high, done } = sketch;
	const read = kind !== "milestone" && !(TRUTHS.neverRead as readonly string[]).includes(id);
	return {
		id: id as KeyResult["id"],
		objective: objective as KeyResult["objective"],
		title,
		owner,
		kind,
		...(unit ? { unit } : {}),
		...(from === undefined ? {} : { baseline: from, baselineDate: START }),
		...(to === undefined ? {} : { target: to }),
		...(low === undefined ? {} : { low }),
		...(high === undefined ? {} : { high }),
		...(done === undefined ? {} : { milestones: milestones(done) }),
		checkIns: read ? readings(sketch, roll) : [],
	};
}

const decisions: Decision[] = [
	{
		id: "d-1",
		item: "HT-40" as never,
		kind: "change",
		links: [{ target: "KR-5" as never }],
		by: "Tom Hargreaves",
		at: "2026-11-03T09:20:00Z",
		why: "Lit stops and the help button count towards vision zero since October",
	},
	{
		id: "d-2",
		item: "DC-35" as never,
		kind: "exempt",
		by: "Leo Fischer",
		at: "2026-11-10T15:02:00Z",
		why: "Yearly training, not change",
	},
	{
		id: "d-3",
		item: "PS-30" as never,
		kind: "change",
		links: [{ target: "KR-12" as never }],
		by: "Grace Okonkwo",
		at: "2026-11-11T10:00:00Z",
		why: "Temporary housing is insulated too",
	},
	{
		id: "d-4",
		item: "PS-30" as never,
		kind: "withdraw",
		withdraws: "d-3",
		by: "Grace Okonkwo",
		at: "2026-11-12T08:45:00Z",
		why: "It is not: those homes are leased",
	},
];

/** The same four estimates as the board would weigh them: a second opinion on the order. */
const BOARD_MODEL: ScoringModel = {
	kind: "weighted",
	id: "board",
	name: "Board weights",
	version: 2,
	criteria: [
		{ id: "userBusinessValue", name: "Business value", weight: 40, low: 1, high: 20, direction: "benefit" },
		{ id: "timeCriticality", name: "Time criticality", weight: 25, low: 1, high: 20, direction: "benefit" },
		{ id: "riskReduction", name: "Risk reduction", weight: 15, low: 1, high: 20, direction: "benefit" },
		{ id: "jobSize", name: "Job size", weight: 20, low: 1, high: 20, direction: "cost" },
	],
};

/** What a county council would declare: its strategy, benefits, decisions so far, and where its Jira keeps what. */
export function makeRegister(roll: Dice): Register {
	return withOffice({
		...EMPTY_REGISTER,
		name: "Northmoor County Council",
		cycles: [{ id: "2026", name: "Year 2026", starts: START, ends: "2026-12-31" as IsoDate }],
		objectives: OBJECTIVES.map((o) => ({ ...o, id: o.id as never, cycle: "2026" })),
		keyResults: KEY_RESULTS.map((k) => keyResult(k, roll)),
		benefits: makeBenefits(roll),
		businessCases: BUSINESS_CASES,
		decisions,
		fields: {
			[SITE]: { ...INPUT_FIELDS, estimate: STORY_POINTS, cost: COST_FIELD, objective: OBJECTIVE_FIELD },
		},
		models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }, BOARD_MODEL],
	});
}
