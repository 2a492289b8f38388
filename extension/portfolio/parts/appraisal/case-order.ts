import type { AppraisedCase } from "../../engine/appraisal.ts";

export type CaseColumn = "npv" | "index" | "payback" | "loss";

/** By which column cases stand, and whether the largest comes first. */
export interface CaseOrder {
	readonly by: CaseColumn;
	readonly largestFirst: boolean;
}

/** What a case is ordered by; absent where it has no such figure. Never earned back is longer than any payback. */
export function orderedBy({ measures, spread }: AppraisedCase, by: CaseColumn): number | undefined {
	if (by === "loss") return spread?.kind === "value" ? spread.value.chanceBelowZero : undefined;
	if (measures.kind !== "value") return undefined;
	const { npv, profitabilityIndex, payback } = measures.value;
	if (by === "payback") return payback ?? Number.POSITIVE_INFINITY;
	return by === "npv" ? npv : (profitabilityIndex ?? undefined);
}

/** Cases in order, those without a figure last whichever way it goes. */
export function ordered(cases: readonly AppraisedCase[], { by, largestFirst }: CaseOrder): AppraisedCase[] {
	const figures = new Map(cases.map((c) => [c, orderedBy(c, by)]));
	return [...cases].sort((a, b) => {
		const [x, y] = [figures.get(a), figures.get(b)];
		if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
		return x === y ? 0 : x < y === largestFirst ? 1 : -1;
	});
}

/** Pressed once the other way round, pressed on another column the way it is mostly read. */
export const turned = (order: CaseOrder, by: CaseColumn): CaseOrder =>
	order.by === by ? { by, largestFirst: !order.largestFirst } : { by, largestFirst: by === "npv" || by === "index" };
