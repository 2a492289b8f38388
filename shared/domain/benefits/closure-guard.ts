import type { BenefitId, IsoDate, ItemKey } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitFacts, isOpen, isRealisedInFull } from "./benefit-facts.ts";
import { isSaid } from "./figure.ts";
import { sameText } from "./same-text.ts";

/** What an open benefit still lacks before a project can be let go. */
export type ClosureGap = "owner" | "responsible" | "measure" | "baseline" | "target" | "go-live" | "window" | "reading";

/** Work that is closed while a benefit it was to bring is not: practice 15, not closing a project at go-live. */
export interface OpenAtClosure {
	readonly item: ItemKey;
	readonly benefits: readonly {
		readonly id: BenefitId;
		readonly owner?: string;
		readonly missing: readonly ClosureGap[];
		/** The day the realisation window ends, and the readings that are overdue. */
		readonly windowCloses?: IsoDate;
		readonly missed: readonly IsoDate[];
	}[];
}

/**
 * Every closed piece of work that an open benefit names, in the order the benefits name them. A benefit whose newest figure
 * is at its target or beyond is no reason to keep a project open; work that was not read is not called closed.
 * @example closureGuard([b], (item) => item === "PS-1", factsOf)[0].item //=> "PS-1"
 */
export function closureGuard(
	benefits: readonly Benefit[],
	isDone: (item: ItemKey) => boolean | undefined,
	factsOf: (benefit: Benefit) => BenefitFacts,
): OpenAtClosure[] {
	const byItem = new Map<ItemKey, OpenAtClosure["benefits"][number][]>();
	for (const benefit of benefits) {
		const closed = [...new Set(benefit.work.map((w) => w.item))].filter((item) => isDone(item) === true);
		if (!isOpen(benefit) || closed.length === 0) continue;
		const facts = factsOf(benefit);
		if (isRealisedInFull(benefit, facts)) continue;
		const entry = {
			id: benefit.id,
			...(sameText(benefit.owner) === "" ? {} : { owner: benefit.owner ?? "" }),
			missing: gapsOf(benefit, facts),
			...(facts.window ? { windowCloses: facts.window.closes } : {}),
			missed: facts.window?.missed ?? [],
		};
		for (const item of closed) {
			const known = byItem.get(item);
			if (known) known.push(entry);
			else byItem.set(item, [entry]);
		}
	}
	return [...byItem].map(([item, benefits]) => ({ item, benefits }));
}

function gapsOf(benefit: Benefit, { window, latest, realised }: BenefitFacts): ClosureGap[] {
	const gaps: [ClosureGap, boolean][] = [
		["owner", sameText(benefit.owner) === ""],
		["responsible", sameText(benefit.responsible) === ""],
		["measure", sameText(benefit.measure) === ""],
		["baseline", benefit.nature !== "cumulative" && !isSaid(benefit.baseline)],
		["target", !isSaid(benefit.target)],
		["go-live", benefit.goLiveActual === undefined],
		["window", window === undefined],
		["reading", benefit.nature === "cumulative" ? realised.kind !== "value" : latest === undefined],
	];
	return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}
