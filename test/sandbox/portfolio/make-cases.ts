import type { BusinessCase, CaseFlow } from "../../../shared/domain/appraisal/business-case.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";

/** The rate that British public bodies discount by. */
const GREEN_BOOK = 0.035;

/** Thousands of pounds: the likeliest amount, and its range where it is not certain. */
const k = (amount: number, low?: number, high?: number): CaseFlow =>
	low === undefined || high === undefined
		? { amount: amount * 1000 }
		: { amount: amount * 1000, low: low * 1000, high: high * 1000 };
const on = (date: string, flow: CaseFlow): CaseFlow => ({ ...flow, date: date as IsoDate });

const of = (item: string, estimated: string, by: string, flows: readonly CaseFlow[]): BusinessCase => ({
	id: `BC-${item}`,
	item: item as ItemKey,
	currency: "GBP",
	rate: GREEN_BOOK,
	flows,
	estimated: estimated as IsoDate,
	by,
});

/** Business cases of some initiatives; what is planted in them is in truths.ts. */
export const BUSINESS_CASES: readonly BusinessCase[] = [
	of("PS-5", "2026-09-14", "Grace Okonkwo", [
		k(-2400, -2900, -2200),
		k(340, 250, 400),
		k(520, 380, 610),
		k(560, 410, 660),
		k(560, 410, 660),
		k(560, 410, 660),
		k(420, 250, 520),
	]),
	of("DC-1", "2026-10-02", "Priya Shah", [
		k(-900, -1150, -850),
		k(210, 90, 260),
		k(380, 220, 450),
		k(410, 240, 480),
		k(410, 240, 480),
	]),
	// Lamps pay for themselves at once, and must be taken down and disposed of at the end: two rates.
	of("HT-6", "2026-08-20", "Dylan Price", [k(-1000), k(2500), k(-1540)]),
	// Print and post: paid and saved on days, not by the year.
	of("DC-5", "2026-11-03", "Owen Clarke", [
		on("2026-12-01", k(-310, -380, -300)),
		on("2027-04-01", k(-45)),
		on("2027-10-15", k(120, 60, 160)),
		on("2028-04-01", k(190, 110, 240)),
		on("2029-04-01", k(230, 130, 280)),
	]),
	// The law asks for it: nothing comes back.
	of("DC-7", "2026-06-30", "Mei Tanaka", [k(-260), k(-80), k(-80)]),
	// Nobody knows yet what the hospitals will pay in the second year.
	of("PS-2", "2026-10-20", "Sam Whitlock", [k(-640), k(230), { amount: null }, k(310)]),
];
