import { describe, expect, test } from "vitest";
import { readFlowLine } from "./read-flow-line.ts";

const line = { rate: "10", amounts: "-1,000 2500 -1540", dates: "", off: "" };
const flows = (change: Partial<typeof line>) => {
	const read = readFlowLine({ ...line, ...change });
	if (read.kind !== "flows") throw new Error(JSON.stringify(read));
	return read.flows;
};
const amounts = (text: string) => flows({ amounts: text }).map((f) => f.amount);
const unread = (change: Partial<typeof line>) => {
	const read = readFlowLine({ ...line, ...change });
	return read.kind === "unread" ? [read.field, read.message] : read;
};

describe("a line of flows", () => {
	test("is read with its rate, the first amount now", () =>
		expect(readFlowLine(line)).toEqual({
			kind: "flows",
			rate: 0.1,
			flows: [{ amount: -1000 }, { amount: 2500 }, { amount: -1540 }],
		}));

	test.each([
		["-1000, 300, 400", [-1000, 300, 400]],
		["  −1,000.5;300 ; 1,234,567; ", [-1000.5, 300, 1234567]],
		["-1000; 1 234; 400", [-1000, 1234, 400]],
		["-£1.2m £300k (45)", [-1200000, 300000, -45]],
		["-1000 ? 400", [-1000, null, 400]],
		["-1000;;400", [-1000, null, 400]],
		["7", [7]],
	])("%s is %j", (text, wanted) => expect(amounts(text)).toEqual(wanted));

	test("of nothing is none", () => {
		expect(readFlowLine({ ...line, amounts: "  " })).toEqual({ kind: "none" });
		expect(readFlowLine({ ...line, amounts: ";" })).toEqual({ kind: "none" });
	});

	test("takes days, of which one may not be known yet", () =>
		expect(flows({ dates: "2026-01-01 2026-06-30, ?" })).toEqual([
			{ amount: -1000, date: "2026-01-01" },
			{ amount: 2500, date: "2026-06-30" },
			{ amount: -1540 },
		]));

	test.each([
		["3.5%", 0.035],
		["3.5 %", 0.035],
		["-2", -0.02],
		["−2", -0.02],
		["+4", 0.04],
		["", null],
	])("a rate of %s is %j", (rate, wanted) => expect(readFlowLine({ ...line, rate })).toMatchObject({ rate: wanted }));

	test("gives each amount a range around it, exactly, of either sign", () => {
		expect(flows({ amounts: "-1000 0.3 ? 0", off: "10%" })).toEqual([
			{ amount: -1000, low: -1100, high: -900 },
			{ amount: 0.3, low: 0.27, high: 0.33 },
			{ amount: null },
			{ amount: 0, low: 0, high: 0 },
		]);
		expect(flows({ amounts: "5", off: "0" })).toEqual([{ amount: 5 }]);
		expect(flows({ amounts: "5", off: "1000" })).toEqual([{ amount: 5, low: -45, high: 55 }]);
	});

	test("that cannot be read says which part of it and why", () => {
		for (const wrong of ["5%", "30days"])
			expect(unread({ amounts: `-1000 ${wrong} 5` })).toEqual([
				"amounts",
				expect.stringContaining(`Amount 2, “${wrong}”`),
			]);
		expect(unread({ dates: "? ? ?" })).toEqual(["dates", expect.stringContaining("One date at least must be known")]);
		expect(unread({ amounts: "-1000 x 5" })).toEqual([
			"amounts",
			"Amount 2, “x”, is no number. Part amounts by spaces; write ? for one that is not known yet.",
		]);
		expect(unread({ amounts: "-1000,300,40" })[0 as never]).toBe("amounts");
		expect(unread({ dates: "2026-01-01 2026-02-30 2027-01-01" })).toEqual([
			"dates",
			"Date 2, “2026-02-30”, is not a day that exists (YYYY-MM-DD).",
		]);
		expect(unread({ dates: "2026-01-01" })).toEqual(["dates", "3 amounts need 3 dates; here are 1."]);
		expect(unread({ rate: "ten" })).toEqual(["rate", "A number of per cent is expected here, such as 3.5."]);
		expect(unread({ rate: "1.2.3" })).toEqual(["rate", "A number of per cent is expected here, such as 3.5."]);
		for (const off of ["a lot", "-1", "1001"])
			expect(unread({ off })).toEqual(["off", "0 to 1000 per cent are expected here, such as 20."]);
		expect(unread({ amounts: "1 ".repeat(1001) })).toEqual([
			"amounts",
			"More than 1,000 amounts are no business case.",
		]);
		expect(flows({ amounts: "1 ".repeat(1000) })).toHaveLength(1000);
	});
});
