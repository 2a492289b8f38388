import { STATES } from "../alignment/coverage.ts";
import { effortShares } from "../alignment/effort-shares.ts";
import type { BenefitAssessment, Summary, WorkTotals } from "../assessment.ts";
import { latest } from "../dates.ts";
import type { IsoDate, Proportion } from "../units.ts";
import { decisionsNeeded } from "./decisions-needed.ts";
import { claimsOf } from "./summary-claims.ts";
import type { SummaryParts } from "./summary-parts.ts";

type GivenParts = Omit<SummaryParts, "asOf">;

/** The leader's answer: outcomes, effort, benefits, the claims behind them, and at most three decisions needed. */
export function summarise(given: GivenParts): Summary {
	const parts = { ...given, asOf: newestDates(given) };
	const { register, objectives, keyResults, benefits, liveByState, today } = parts;
	const outcomes = { "on-track": 0, "at-risk": 0, "off-track": 0, unknown: 0 };
	for (const o of objectives.values()) outcomes[o.state]++;
	const keyResultsByBand = { red: 0, amber: 0, green: 0, unknown: 0 };
	for (const k of keyResults.values()) keyResultsByBand[k.band ?? "unknown"]++;
	const effort = effortShares(liveByState);
	const amount = (t: WorkTotals) => (effort.basis === "estimate" ? t.estimate : t.count);
	const total = STATES.reduce((sum, s) => sum + amount(liveByState[s]), 0);
	return {
		today,
		outcomes,
		keyResultsByBand,
		effort,
		benefits: benefitCounts([...benefits.values()], today),
		decisions: decisionsNeeded(parts).slice(0, 3),
		claims: claimsOf(parts, effort),
		asOf: parts.asOf,
		objectives: register.objectives.map(({ id, title }) => {
			const o = objectives.get(id);
			return {
				id,
				title,
				state: o?.state ?? "unknown",
				...(o?.score === undefined ? {} : { score: o.score }),
				effortShare: (total > 0 && o ? amount(o.live) / total : 0) as Proportion,
			};
		}),
	};
}

function newestDates({ newestWork, keyResults, benefits }: GivenParts): SummaryParts["asOf"] {
	const read = latest([...keyResults.values()].map((k) => k.asOf));
	const realised = latest([...benefits.values()].map((b) => b.asOf));
	return {
		...(newestWork ? { work: newestWork } : {}),
		...(read ? { keyResults: read } : {}),
		...(realised ? { benefits: realised } : {}),
	};
}

/** due: a reading is due in an open window and not late; late: a due date passed; unknown: no window can be told. */
function benefitCounts(benefits: readonly BenefitAssessment[], today: IsoDate): Summary["benefits"] {
	return {
		total: benefits.length,
		due: benefits.filter((b) => !b.late && b.window?.state === "open" && b.nextDue !== undefined && b.nextDue <= today)
			.length,
		late: benefits.filter((b) => b.late).length,
		unknown: benefits.filter((b) => b.window === undefined).length,
	};
}
