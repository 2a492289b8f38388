import type { BenefitId } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { shortestCircle } from "./shortest-circle.ts";

/** The benefits that a benefit needs first, as it names them. */
export const neededBy = ({ dependencies }: Benefit): readonly BenefitId[] =>
	dependencies?.flatMap((d) => d.benefit ?? []) ?? [];

/**
 * Benefits that depend on themselves through others, each with its shortest circle from itself round.
 * @example dependencyCycles([{ id: "B-1", dependencies: [{ benefit: "B-1" }], … }]).get("B-1") //=> ["B-1"]
 */
export function dependencyCycles(benefits: readonly Benefit[]): ReadonlyMap<BenefitId, readonly BenefitId[]> {
	const needs = new Map(benefits.map((b) => [b.id, neededBy(b)] as const).filter(([, needed]) => needed.length > 0));
	const found = new Map<BenefitId, readonly BenefitId[]>();
	for (const id of needs.keys()) {
		const circle = shortestCircle(id, needs);
		if (circle) found.set(id, circle);
	}
	return found;
}
