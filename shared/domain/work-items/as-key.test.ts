import { expect, test } from "vitest";
import { asKey } from "./as-key.ts";

test.each([
	["ps-12", "PS-12"],
	["A1_b-3", "A1_B-3"],
	["PS-12", "PS-12"],
	["Contoso#1234", "contoso#1234"],
	["contoso#1234", "contoso#1234"],
	["Default Collection#7", "default collection#7"],
])("the key written %j is kept as %j", (written, key) => expect(asKey(written)).toBe(key));
