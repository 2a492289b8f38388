import type { BenefitId } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { shortestCircle } from "./shortest-circle.ts";

/**
 * Benefits that depend on themselves through others, each with its shortest circle from itself round.
 * @example dependencyCycles([{ id: "B-1", dependencies: [{ benefit: "B-1" }], … }]).get("B-1") //=> ["B-1"]
 */
export function dependencyCycles(benefits: readonly Benefit[]): ReadonlyMap<BenefitId, readonly BenefitId[]> {
	const needs = new Map(
		benefits
			.map((b) => [b.id, (b.dependencies ?? []).flatMap((d) => d.benefit ?? [])] as const)
			.filter(([, needed]) => needed.length > 0),
	);
	const found = new Map<BenefitId, readonly BenefitId[]>();
	for (const id of needs.keys()) {
		const circle = shortestCircle(id, needs);
		if (circle) found.set(id, circle);
	}
	return found;
}
