import { expect, test } from "vitest";
import { shownKey } from "./shown-key.ts";

test.each([
	["contoso#297", "297"],
	["PS-12", "PS-12"],
])("%s is shown as %s", (key, shown) => expect(shownKey(key)).toBe(shown));
