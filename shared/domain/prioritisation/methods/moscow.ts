import { type Exact, exactText, ONE, sum, ZERO } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, fault, value } from "../../outcome.ts";
import type { Reason } from "../../reason.ts";
import { refuseTwins } from "./refuse-twins.ts";

export const MOSCOW_CLASSES = ["must", "should", "could", "wont"] as const;
export type MoscowClass = (typeof MOSCOW_CLASSES)[number];

export interface MoscowInput {
	readonly items: readonly { readonly id: string; readonly class: MoscowClass; readonly effort: number | null }[];
}

export type MoscowReason = Reason<"too-many-musts" | "small-could-pool">;

export interface MoscowBalance {
	/** Of the effort of must + should + could; the three sum to exactly 1. */
	readonly mustShare: Exact;
	readonly shouldShare: Exact;
	readonly couldShare: Exact;
	readonly guard: "ok" | "too-many-musts";
	/** With the share found and the share DSDM names, exact. */
	readonly reasons: readonly MoscowReason[];
}

/** DSDM: at most this share of the effort is Must, and usually about that share is Could, the pool that gives way first. */
export const MOST_MUST = ONE.mul(3).div(5);
export const USUAL_COULD = ONE.div(5);

/**
 * The MoSCoW guard (DSDM; reference 1.5): shares of effort by class, and whether musts take more than 60 % of it (exactly
 * 60 % does not). A Could pool below a fifth is advice of its own and never trips the guard. `wont` counts for nothing,
 * so its effort may be absent. No effort at all: `empty`.
 * @example moscow({ items: [{ id: "a", class: "must", effort: 6 }, { id: "b", class: "could", effort: 4 }] })
 * //=> mustShare 3/5, couldShare 2/5, "ok"
 */
export function moscow(input: Untrusted<MoscowInput>): Answer<MoscowBalance> {
	const reader = InputReader.of(input);
	const items = reader.list("items", (item) => {
		const id = item.text("id");
		const kind = item.word("class", MOSCOW_CLASSES);
		const effort = kind === "wont" ? item.optionalNumber("effort", { min: 0 }) : item.number("effort", { min: 0 });
		return { item, id, kind, effort };
	});
	if (items?.length === 0) reader.refuse("empty", "items", "There is no item.");
	refuseTwins(items);
	return reader.given({ items }, ({ items }) => {
		const effortOf = (kind: MoscowClass) => sum(items.filter((i) => i.kind === kind).map((i) => i.effort ?? ZERO));
		const [must, should, could] = [effortOf("must"), effortOf("should"), effortOf("could")];
		const all = must.add(should).add(could);
		if (all.equals(0)) return fault("empty", "items", "No must, should or could has any effort: nothing to share.");
		const [mustShare, shouldShare, couldShare] = [must.div(all), should.div(all), could.div(all)];
		const isTooMuch = mustShare.compare(MOST_MUST) > 0;
		const reasons: MoscowReason[] = [];
		if (isTooMuch) reasons.push(reason("too-many-musts", mustShare, MOST_MUST));
		if (couldShare.compare(USUAL_COULD) < 0) reasons.push(reason("small-could-pool", couldShare, USUAL_COULD));
		return value({ mustShare, shouldShare, couldShare, guard: isTooMuch ? "too-many-musts" : "ok", reasons });
	});
}

const reason = (code: MoscowReason["code"], share: Exact, guide: Exact): MoscowReason => ({
	code,
	values: { share: exactText(share), guide: exactText(guide) },
});
