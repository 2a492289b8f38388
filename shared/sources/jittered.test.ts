import fc from "fast-check";
import { expect, test } from "vitest";
import { jittered } from "./jittered.ts";
import { LONGEST_WAIT_MS } from "./problem.ts";

test("a pause is never shorter than asked for, never above an hour, and no two of one length need be alike", () => {
	expect(jittered(60_000, 0)).toBe(60_000);
	expect(jittered(60_000, 0.5)).toBe(63_000);
	expect(jittered(1_800_000, 1)).toBe(1_830_000);
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: LONGEST_WAIT_MS }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(ms, luck) => {
				const much = jittered(ms, luck);
				expect(much).toBeGreaterThanOrEqual(ms);
				expect(much).toBeLessThanOrEqual(Math.min(LONGEST_WAIT_MS, ms * 1.1 + 1, ms + 30_000));
			},
		),
	);
});
