import { expect, test } from "vitest";
import { MESSAGE_SHAPES } from "./message-schema.ts";

test.each([
	["PS-12", true],
	["ps-12", true],
	["A1_B-3", true],
	["contoso#1234", true],
	["Contoso-2#1", true],
	["default collection#2147483647", true],
	["a#1", true],
	["contoso#0", false],
	["contoso#01", false],
	["contoso#12345678901", false],
	["#12", false],
	[" contoso#12", false],
	["contoso #12", false],
	["con/toso#12", false],
	["contoso#12#13", false],
	["contoso#x", false],
	[`${"a".repeat(64)}#1`, true],
	[`${"a".repeat(65)}#1`, false],
	["PS-12#1", true],
	["PS-", false],
	["12", false],
	["<b>#1", false],
])("a message may name %j: %s", (key, isAllowed) =>
	expect(MESSAGE_SHAPES["why/get"].safeParse({ type: "why/get", key }).success).toBe(isAllowed),
);
