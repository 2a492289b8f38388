import type { Benefit } from "../../../shared/domain/benefits/benefit.ts";
import { addMonths } from "../../../shared/domain/dates.ts";
import type { BenefitId, IsoDate, ItemKey, TargetId } from "../../../shared/domain/units.ts";
import type { Dice } from "./dice.ts";
import { TODAY } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";
import { BENEFIT_LINES } from "./words/benefit-lines.ts";

const today = TODAY as IsoDate;
const PLANNED = "2027-02-01" as IsoDate;
const CATEGORIES = ["Service quality", "Saving", "Productivity", "Safety"] as const;
/** By category: what the service can do that it could not, what is seen to differ, and who gains. */
const CHAINS: Readonly<Record<(typeof CATEGORIES)[number], readonly [string, string, readonly string[]]>> = {
	"Service quality": ["One view of each case", "Residents hear back at the first contact", ["Residents", "Front desk"]],
	Saving: ["Prices and volumes known each month", "Less is paid for the same service", ["Finance", "Suppliers"]],
	Productivity: ["Routine steps done by the system", "Teams spend their day on cases", ["Service teams"]],
	Safety: ["Hazards seen on one map", "Fewer people come to harm", ["Residents", "Emergency services"]],
};

/** The benefits of the word file, with readings so far as they are due, and what truths.ts plants in them; then the loss. */
export function makeBenefits(roll: Dice): Benefit[] {
	const benefits = BENEFIT_LINES.trim()
		.split("\n")
		.map((line, i) => moved(plant(benefit(line.split(" | "), i + 1, roll))));
	return [...benefits, MORE_CALLS];
}

/** What the new forms make worse for a while: accepted, measured, and in money of the same year as four benefits. */
const MORE_CALLS: Benefit = {
	id: "B-31" as BenefitId,
	title: "More calls in the first months after a change",
	type: "dis-benefit",
	category: "Service quality",
	description: "People ring to ask about a new form or system until they are used to it.",
	outcome: "Residents hear back at the first contact",
	capability: "One view of each case",
	outputs: ["What DC-3 hands over"],
	stakeholders: ["Front desk"],
	owner: "Leo Fischer",
	responsible: "Performance team",
	measure: "Calls about a new form or system per week",
	unit: "calls",
	source: "Monthly performance return",
	cadenceMonths: 3,
	baseline: 310,
	baselineDate: "2025-05-01" as IsoDate,
	target: 420,
	direction: "increase",
	mitigation: "Two more call handlers for the first quarter, and a helper in each library",
	starts: "2025-05-15" as IsoDate,
	goLiveActual: "2025-11-15" as IsoDate,
	readings: [
		{ date: "2026-05-15" as IsoDate, value: 342 },
		{ date: "2026-08-15" as IsoDate, value: 381 },
		{ date: "2026-11-15" as IsoDate, value: 412 },
	],
	work: [{ item: "DC-3" as ItemKey }],
	financialValue: 85_000,
	currency: "GBP",
	financialProfile: [{ starts: "2026-05-15" as IsoDate, ends: "2027-05-15" as IsoDate, plan: 85_000 }],
};

/** One go-live was put off, and one came a month later than planned. */
function moved(benefit: Benefit): Benefit {
	if (benefit.id === "B-2") return { ...benefit, goLivePlanned: "2025-11-15" as IsoDate };
	if (benefit.id !== "B-27") return benefit;
	const move = { on: "2026-06-15" as IsoDate, field: "goLivePlanned", from: "2026-10-01", to: PLANNED };
	return { ...benefit, history: [{ ...move, by: "Sam Whitlock", why: "The homes are inspected again in November" }] };
}

function benefit(parts: readonly string[], n: number, roll: Dice): Benefit {
	const [title = "", measure = "", unit = "", from = "", to = "", item = "", serves = "", owner = ""] = parts;
	const baseline = Number(from);
	const target = Number(to);
	const planned = n % 3 === 0 && !(TRUTHS.claimedTwice as readonly string[]).includes(`B-${n}`);
	const goLive = planned ? undefined : addMonths("2025-10-15" as IsoDate, n % 7);
	const due = goLive ? [6, 9, 12].map((m) => addMonths(goLive, m)).filter((d) => d <= today) : [];
	const arrived = 0.4 + roll() * 0.2;
	const category = CATEGORIES[n % CATEGORIES.length] ?? "Saving";
	const [capability, outcome, stakeholders] = CHAINS[category];
	const financialValue = 10_000 * Math.ceil(roll() * 40);
	const opens = addMonths(goLive ?? PLANNED, 6);
	return {
		id: `B-${n}` as BenefitId,
		title,
		type: "tangible",
		category,
		description: `${measure} goes from ${from} to ${to} ${unit} once the change is in daily use.`,
		outcome,
		capability,
		outputs: [`What ${item} hands over`],
		stakeholders,
		owner,
		responsible: "Performance team",
		measure,
		unit,
		source: "Monthly performance return",
		cadenceMonths: 3,
		baseline,
		baselineDate: "2025-05-01" as IsoDate,
		target,
		serves: [serves as TargetId],
		starts: "2025-05-15" as IsoDate,
		...(goLive ? { goLiveActual: goLive } : { goLivePlanned: PLANNED }),
		readings: due.map((date, i) => ({ date, value: along(baseline, target, arrived + i * 0.15) })),
		work: [{ item: item as ItemKey }],
		financialValue,
		currency: "GBP",
		financialProfile: [{ starts: opens, ends: addMonths(opens, 12), plan: financialValue }],
	};
}

/** A value on the way, with as many decimals as its ends need. */
function along(from: number, to: number, share: number): number {
	const value = from + (to - from) * Math.min(0.95, share);
	return Number(value.toFixed(Number.isInteger(from) && Number.isInteger(to) ? 0 : 1));
}

function plant(benefit: Benefit): Benefit {
	const is = (list: readonly string[]) => list.includes(benefit.id);
	if (is(TRUTHS.ownerless)) return without(benefit, "owner");
	if (is(TRUTHS.noMeasure)) return without(benefit, "measure");
	if (is(TRUTHS.noBaseline)) return without(without(benefit, "baseline"), "baselineDate");
	if (is(TRUTHS.noTarget)) return without(benefit, "target");
	if (is(TRUTHS.lateBaseline)) return { ...benefit, baselineDate: "2025-07-01" as IsoDate };
	if (is(TRUTHS.sameTarget)) return { ...benefit, target: benefit.baseline ?? 0 };
	if (is(TRUTHS.noObjective)) return { ...benefit, serves: [] };
	if (is(TRUTHS.noWindow)) return { ...benefit, window: null };
	if (is(TRUTHS.forgottenBenefits)) return { ...benefit, goLiveActual: "2025-06-01" as IsoDate, readings: [] };
	if (is(TRUTHS.overdueReading)) return { ...benefit, readings: benefit.readings.slice(0, -1) };
	if (is(TRUTHS.dueToday)) return { ...benefit, goLiveActual: addMonths(today, -6), readings: [] };
	if (is(TRUTHS.closedWithOpenBenefit)) return { ...benefit, status: "live" };
	return benefit;
}

type Optional = "owner" | "measure" | "baseline" | "baselineDate" | "target";

function without(benefit: Benefit, name: Optional): Benefit {
	const { [name]: _, ...rest } = benefit;
	return rest;
}
