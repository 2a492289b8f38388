import { expect, test } from "vitest";
import { readZones, zonesText } from "./zone-text.ts";

test("zones are written in one line and read back as they were, also from shares, colons and lines", () => {
	const zones = [
		{ at: -1.5, progress: 0 },
		{ at: 50, progress: 0.07 },
		{ at: 12_500, progress: 1 },
	];
	expect(zonesText(zones)).toBe("-1.5 = 0%; 50 = 7%; 12500 = 100%");
	expect(readZones(zonesText(zones))).toEqual({ zones });
	expect(readZones("-1.5: 0\n50 : 0.07 ;; 12,500=1;")).toEqual({ zones });
	expect(zonesText()).toBe("");
	expect(readZones(" ; ")).toEqual({ zones: [] });
});

test.each([
	["50", "50"],
	["0 = 0%; fifty = 40%", "fifty = 40%"],
	["0 = low", "0 = low"],
	["0 =", "0 ="],
	["= 40%", "= 40%"],
	["10 = 40", "10 = 40"],
	["10 = 101%", "10 = 101%"],
	["10 = -1%", "10 = -1%"],
	["1 = 2 = 3", "1 = 2 = 3"],
])("“%s” is no zone, and the part that is none is named", (text, unreadable) => {
	expect(readZones(text)).toEqual({ unreadable });
});
