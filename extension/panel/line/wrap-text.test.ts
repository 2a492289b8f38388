import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

test.each([
	["Fewer days from referral to decision", 16, 2, ["Fewer days from", "referral to dec…"]],
	["Fewer days from", 15, 2, ["Fewer days from"]],
	["Fewer days from", 14, 2, ["Fewer days", "from"]],
	["Fewer days from", 14, 1, ["Fewer days fr…"]],
	["Unbreakableword", 8, 2, ["Unbreaka", "bleword"]],
	["  two \n words ", 20, 2, ["two words"]],
	["", 20, 2, []],
])("%s in lines of %i letters", (text, letters, most, lines) => expect(wrapText(text, letters, most)).toEqual(lines));

test("no line is longer than it may be, there are not more of them, and no letter that fits is lost", () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, letters, most) => {
			const lines = wrapText(text, letters, most);
			expect(lines.length).toBeLessThanOrEqual(most);
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters);
			const plain = (s: string) => s.replace(/\s+/g, "");
			const joined = plain(lines.join(""));
			if (joined.endsWith("…")) expect(plain(text).startsWith(joined.slice(0, -1))).toBe(true);
			else expect(joined).toBe(plain(text));
		}),
	);
});
