import type { Register } from "../../register.ts";
import { findingBy } from "../../rules/check.ts";
import type { Finding } from "../../rules/rule.ts";
import { KEY_RESULT_CHECKS, KPI_CHECKS, OBJECTIVE_CHECKS } from "./okr-checks.ts";
import { okrContext } from "./okr-context.ts";

/**
 * What the checks of objectives, key results and KPIs object to in a register, in its order. Nothing here depends on the
 * work or the day, so it is worked out once for each register.
 */
export function findingsOfRegister(
	register: Pick<Register, "cycles" | "objectives" | "keyResults" | "kpis">,
): Finding[] {
	const context = okrContext(register);
	return [
		...register.objectives.flatMap((o) => OBJECTIVE_CHECKS.map((check) => findingBy("objective", check, o, context))),
		...register.keyResults.flatMap((k) => KEY_RESULT_CHECKS.map((check) => findingBy("key-result", check, k, context))),
		...register.kpis.flatMap((k) => KPI_CHECKS.map((check) => findingBy("kpi", check, k, context))),
	].filter((f) => f !== undefined);
}

/** The findings about each record, in their order. */
export function findingsByRecord(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
	const out = new Map<string, Finding[]>();
	for (const finding of findings) {
		const known = out.get(finding.about);
		if (known) known.push(finding);
		else out.set(finding.about, [finding]);
	}
	return out;
}
