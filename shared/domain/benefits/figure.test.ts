import { expect, test } from "vitest";
import { exactText } from "../exact.ts";
import { figure, isSaid } from "./figure.ts";

test("a figure is exact, and 0 is one", () => {
	const told = (given: number) => {
		const x = figure(given);
		return x && exactText(x);
	};
	expect([0.1, 0, -7].map(told)).toEqual(["1/10", "0", "-7"]);
});

test("what is not said, or is no number, is no figure", () => {
	expect([undefined, null, Number.NaN, Number.POSITIVE_INFINITY].map(figure)).toEqual(Array(4).fill(undefined));
	expect([undefined, null, 0, Number.NaN].map(isSaid)).toEqual([false, false, true, true]);
});
