import { describe, expect, test } from "vitest";
import { LabelReader } from "./label-reader.ts";

const reader = new LabelReader({ labelPrefixes: ["", "okr:", "OKR:x", "goal/"], exemptLabels: ["BAU", "run"] });

describe("labels", () => {
	test("name what stands after the first prefix that fits, in any case and as written", () =>
		expect(reader.named(["ux", "OKR:Kr-3", "Goal/ Homes ", "okr:x1"])).toEqual(["Kr-3", "Homes", "x1"]));

	test("with nothing after the prefix, or without one, name nothing", () =>
		expect(reader.named(["okr:", "okr:  ", "okr", "a-okr:1"])).toEqual([]));

	test("exempt their work in any case, the first of them", () => {
		expect(reader.exemptBy(["ux", "bau", "RUN"])).toBe("bau");
		expect(reader.exemptBy(["bau-2", "okr:bau"])).toBeUndefined();
	});
});
