import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, sum } from "../exact.ts";
import { shareOut } from "./share-out.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const told = (amount: number | string, ...weights: readonly (number | string)[]) =>
	shareOut(of(amount), weights.map(of)).map(exactText);

test("parts are whole to the penny, and the pennies left over go to those that rounding took most from", () => {
	expect(shareOut(of(10), [ONE, ONE, ONE]).map(exactText)).toEqual(["167/50", "333/100", "333/100"]);
	expect(told(90, 2, 1)).toEqual(["60", "30"]);
	// 1.428…, 2.857…, 5.714…: the second lost most, then the first.
	expect(told(10, 1, 2, 4)).toEqual(["143/100", "143/50", "571/100"]);
	expect(told("1/20", 1, 1)).toEqual(["3/100", "1/50"]);
});

test("an amount that is not whole to the penny keeps its rest, and one of nothing is nothing each", () => {
	expect(told("1/3", 1)).toEqual(["1/3"]);
	expect(told("1/3", 1, 1)).toEqual(["17/100", "49/300"]);
	expect(told(0, 3, 5)).toEqual(["0", "0"]);
	expect(told("-1/100", 1, 1)).toEqual(["0", "-1/100"]);
});

test("whatever is shared among whatever weights, nothing is lost and no part is a penny off its fair share", () => {
	const amount = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 3, 10, 100, 1000));
	const weights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(amount, weights, ([n, d], ws) => {
			const whole = of(`${n}/${d}`);
			const parts = shareOut(whole, ws.map(of));
			expect(exactText(sum(parts))).toBe(exactText(whole));
			const total = ws.reduce((a, b) => a + b);
			for (const [i, part] of parts.entries()) {
				const fair = whole.mul(ws[i] ?? 0).div(total);
				expect(part.sub(fair).abs().compare(of("1/100"))).toBeLessThan(0);
			}
		}),
	);
});
