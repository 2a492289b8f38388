import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Benefit } from "../../../shared/domain/benefits/benefit.ts";
import { addMonths } from "../../../shared/domain/dates.ts";
import type { CheckIn, KeyResult, Milestone } from "../../../shared/domain/okr/objective.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { INITIATIVES, INPUT_FIELDS, KEY_RESULTS, type KeyResultSketch, OBJECTIVES, SITE, TODAY } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";
import { NAMES } from "./words.ts";

const today = TODAY as IsoDate;
const START = "2026-01-01" as IsoDate;

/** Luck from a seed: 0 ≤ x < 1. */
export type Dice = () => number;
export function dice(seed: number): Dice {
	const rng = xoroshiro128plus(seed);
	return () => (rng.next() >>> 0) / 2 ** 32;
}

/** Eleven monthly readings from the start to where the sketch stands now, with a little noise that leaves the end alone. */
function readings(sketch: KeyResultSketch, roll: Dice): CheckIn[] {
	const { from, to, reached, low = 0, high = 0, now } = sketch;
	return Array.from({ length: 11 }, (_, i): CheckIn => {
		const date = addMonths("2026-01-20" as IsoDate, i);
		const along = i / 10;
		if (sketch.kind === "maintain")
			return { date, value: i === 4 ? low - 3 : Math.round(low + (high - low) * (0.3 + roll() * 0.5)) };
		if (from === undefined || to === undefined || reached === undefined)
			return { date, value: now ?? (sketch.kind === "binary" && i < 8 ? 0 : low || 1) };
		const noise = i === 10 ? 0 : (roll() - 0.5) * 0.08;
		return {
			date,
			value: Math.round((from + (to - from) * (reached * along + noise)) * 10) / 10,
			confidence: Math.round(roll() * 10) / 10,
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

const MEASURES = [
	"Average days waited",
	"Repeat calls per week",
	"Cost per case",
	"Cases reopened per month",
	"Complaints per quarter",
	"Hours spent re-keying",
	"Missed appointments per week",
] as const;

function benefit(n: number, roll: Dice): Benefit {
	const id = `B-${n}`;
	const has = (list: readonly string[]) => list.includes(id);
	const [project, initiative, kr] = INITIATIVES[(n - 1) % 22] ?? INITIATIVES[0] ?? ["PS", "", "KR-1"];
	const measure = has(TRUTHS.claimedTwice)
		? "Days from referral to decision"
		: `${MEASURES[n % MEASURES.length]}, ${initiative.toLowerCase()}`;
	const from = 40 + Math.floor(roll() * 60);
	const target = Math.round(from * 0.6);
	const late = has(TRUTHS.forgottenBenefits);
	const twice = has(TRUTHS.claimedTwice);
	const live = n % 3 !== 0 || twice;
	const goLive = late ? "2025-06-01" : addMonths("2025-10-15" as IsoDate, twice ? 4 : n % 7);
	const due = late || !live ? [] : [6, 9, 12].map((m) => addMonths(goLive as IsoDate, m)).filter((d) => d <= today);
	return {
		id: id as Benefit["id"],
		title: has(TRUTHS.outputs) ? `${initiative} delivered` : `Fewer ${measure.split(",")[0]?.toLowerCase()}`,
		...(has(TRUTHS.ownerless) ? {} : { owner: NAMES[n % NAMES.length] ?? "" }),
		measure,
		...(has(TRUTHS.noBaseline) ? {} : { baseline: from, baselineDate: "2025-05-01" as IsoDate }),
		target,
		serves: [(kr.startsWith("KR") ? kr : "KR-16") as never],
		starts: "2025-05-15" as IsoDate,
		...(live || late ? { goLiveActual: goLive as IsoDate } : { goLivePlanned: "2027-02-01" as IsoDate }),
		readings: due.map((date, i) => ({ date, value: Math.round(from - (from - target) * Math.min(1, 0.4 + i * 0.3)) })),
		work: [{ item: `${project}-${((n - 1) % 8) + 1}` as never }],
		financialValue: 10_000 * Math.ceil(roll() * 40),
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
		why: "Part of vision zero since October",
	},
	{ id: "d-2", item: "DC-40" as never, kind: "exempt", by: "Priya Shah", at: "2026-11-10T15:02:00Z" },
];

export function makeRegister(roll: Dice): Register {
	return {
		...EMPTY_REGISTER,
		name: "Northmoor County Council",
		cycles: [{ id: "2026", name: "Year 2026", starts: START, ends: "2026-12-31" as IsoDate }],
		objectives: OBJECTIVES.map((o) => ({ ...o, id: o.id as never, cycle: "2026" })),
		keyResults: KEY_RESULTS.map((k) => keyResult(k, roll)),
		benefits: Array.from({ length: TRUTHS.counts.benefits }, (_, i) => benefit(i + 1, roll)),
		decisions,
		fields: { [SITE]: INPUT_FIELDS },
		models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
	};
}
