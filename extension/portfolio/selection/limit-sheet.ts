import { roleAndPeriod } from "../../../shared/domain/prioritisation/selection/selection-problem.ts";
import type { EnteredLimits } from "./entered-limits.ts";
import type { KeptLimits } from "./kept-limits.ts";

const HEADING = ["What", "Item", "Not with", "Role", "Period", "Amount"];

/** What was entered, as rows of a sheet: the budget, musts, exclusions, capacities and the demands held against them. */
export function limitSheet(
	{ musts, exclusions }: KeptLimits,
	{ capacity, demandOf }: Pick<EnteredLimits, "capacity" | "demandOf">,
	budget: number | undefined,
): readonly (readonly string[])[] {
	const amounts = (what: string, item: string, of: Readonly<Record<string, number>>) =>
		Object.entries(of).map(([limit, amount]) => {
			const { role, period = "" } = roleAndPeriod(limit);
			return [what, item, "", role, period, String(amount)];
		});
	return [
		HEADING,
		...(budget === undefined ? [] : [["budget", "", "", "", "", String(budget)]]),
		...musts.map((key) => ["must", key, "", "", "", ""]),
		...exclusions.map(([one, other]) => ["not both", one, other, "", "", ""]),
		...amounts("capacity", "", capacity),
		...[...demandOf].flatMap(([key, own]) => amounts("demand", key, own)),
	];
}
