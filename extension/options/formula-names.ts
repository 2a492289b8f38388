/** The formulas' names as people say them. */
const NAMES: Readonly<Record<string, string>> = {
	wsjf: "Weighted shortest job first",
	rice: "RICE",
	weighted: "Weighted scoring",
	rank: "Ranking with ties",
	keyResult: "Key result progress",
	objective: "Objective score",
	band: "Bands",
	round: "Rounding",
	benefit: "Benefit realisation",
	window: "Realisation window",
};

export const formulaName = (fn: string): string => (Object.hasOwn(NAMES, fn) ? (NAMES[fn] ?? fn) : fn);
