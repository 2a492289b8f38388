import { clampToOne, type Exact, ONE, sum, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, fault, value } from "../outcome.ts";
import type { Band } from "../units.ts";
import { bandOf } from "./band.ts";
import { ordinalProgress } from "./ordinal-progress.ts";

export interface ProgressInput {
	readonly kind: "increase" | "reduce" | "maintain" | "threshold" | "binary" | "milestone" | "ordinal";
	readonly baseline?: number | null;
	readonly target?: number | null;
	readonly current?: number | null;
	readonly readings?: readonly (number | null)[];
	readonly low?: number | null;
	readonly high?: number | null;
	readonly milestones?: readonly { date: string; share: number; done: boolean | null }[];
	readonly zones?: readonly { at: number; progress: number }[];
}

export interface Progress {
	/** 0..1. */
	readonly progress: Exact;
	/** Below 0 where the measure went backwards, above 1 beyond the target; `null` for kinds without one. */
	readonly unclamped: Exact | null;
	readonly band: Band;
}

type Part = Answer<{ readonly progress: Exact; readonly unclamped: Exact | null }>;
const KINDS = ["increase", "reduce", "maintain", "threshold", "binary", "milestone", "ordinal"] as const;

/**
 * How far a key result has come, by its kind (reference 1.10 and 1.11): increase and reduce (x − baseline) ÷ (target −
 * baseline); maintain the share of readings inside the band; threshold and binary met or not; milestone the sum of done
 * shares; ordinal linear between zones.
 * Refuses a target on the wrong side of the baseline (`direction-conflict`) and one equal to it (`no-distance`).
 * @example keyResultProgress({ kind: "increase", baseline: 0, target: 10, current: 4 }) //=> progress 2/5, "amber"
 * @example keyResultProgress({ kind: "reduce", baseline: 100, target: 50, current: 40 }) //=> progress 1, unclamped 6/5
 */
export function keyResultProgress(input: Untrusted<ProgressInput>): Answer<Progress> {
	const reader = InputReader.of(input);
	const kind = reader.word("kind", KINDS);
	return reader.given({ kind }, ({ kind }) => {
		const part = READ[kind](reader);
		return part.kind === "value" ? value({ ...part.value, band: bandOf(part.value.progress) }) : part;
	});
}

const whole = (progress: Exact): Part => value({ progress, unclamped: null });

function distance(reader: InputReader, direction: 1 | -1): Part {
	const baseline = reader.number("baseline");
	const target = reader.number("target");
	const current = reader.number("current");
	if (baseline && target) {
		const side = target.compare(baseline) * direction;
		if (side === 0)
			reader.refuseBetween("no-distance", "target", "The target equals the baseline: there is no way to go.");
		if (side < 0)
			reader.refuseBetween("direction-conflict", "target", "The target lies on the other side of the baseline.");
	}
	return reader.given({ baseline, target, current }, ({ baseline, target, current }) => {
		const unclamped = current.sub(baseline).div(target.sub(baseline));
		return value({ progress: clampToOne(unclamped), unclamped });
	});
}

function maintain(reader: InputReader): Part {
	const readings = reader.numbers("readings");
	const low = reader.number("low");
	const high = reader.number("high");
	if (readings?.length === 0) reader.refuse("empty", "readings", "There is no reading.");
	if (low && high && low.compare(high) > 0)
		reader.refuseBetween("out-of-range", "high", "The band ends below its start.");
	return reader.given({ readings, low, high }, ({ readings, low, high }) => {
		const inside = readings.filter((x) => x && x.compare(low) >= 0 && x.compare(high) <= 0);
		return whole(ONE.mul(inside.length).div(readings.length));
	});
}

function threshold(reader: InputReader): Part {
	const current = reader.number("current");
	const low = reader.optionalNumber("low");
	const high = reader.optionalNumber("high");
	if (!reader.has("low") && !reader.has("high")) {
		reader.miss("low");
		reader.miss("high");
	}
	if (low && high && low.compare(high) > 0)
		reader.refuseBetween("out-of-range", "high", "The band ends below its start.");
	return reader.given({ current }, ({ current }) =>
		whole((!low || current.compare(low) >= 0) && (!high || current.compare(high) <= 0) ? ONE : ZERO),
	);
}

function binary(reader: InputReader): Part {
	const current = reader.number("current");
	return reader.given({ current }, ({ current }) =>
		current.equals(0) || current.equals(1) ? whole(current) : fault("out-of-range", "current", "Must be 0 or 1."),
	);
}

function milestone(reader: InputReader): Part {
	const milestones = reader.list("milestones", (item) => {
		item.date("date");
		return { share: item.number("share", { min: 0 }), done: item.boolean("done") };
	});
	if (milestones?.length === 0) reader.refuse("empty", "milestones", "There is no milestone.");
	const shares = milestones?.map((m) => m.share);
	if (shares?.every((s) => s !== undefined) && !sum(shares).equals(1))
		reader.refuseBetween("out-of-range", "milestones", "The shares of the milestones must sum to 1.");
	return reader.given({ milestones }, ({ milestones }) =>
		whole(sum(milestones.map((m) => (m.done && m.share ? m.share : ZERO)))),
	);
}

const READ: Record<ProgressInput["kind"], (reader: InputReader) => Part> = {
	increase: (reader) => distance(reader, 1),
	reduce: (reader) => distance(reader, -1),
	maintain,
	threshold,
	binary,
	milestone,
	ordinal: (reader) => {
		const progress = ordinalProgress(reader);
		return progress.kind === "value" ? whole(progress.value) : progress;
	},
};
