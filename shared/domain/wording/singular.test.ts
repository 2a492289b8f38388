import { expect, test } from "vitest";
import { singular } from "./singular.ts";

test.each([
	["cities", "city"],
	["classes", "class"],
	["processes", "process"],
	["waits", "wait"],
	["loss", "loss"],
	["class", "class"],
	["s", "s"],
	["es", "e"],
	["houses", "house"],
	["news", "new"],
])("the plural %s is compared as %s", (plural, word) => expect(singular(plural)).toBe(word));
