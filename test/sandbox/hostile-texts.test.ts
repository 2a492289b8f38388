import { expect, test } from "vitest";
import { HOSTILE, SHOWABLE } from "./hostile-texts.ts";

/** What quality asks for by name, each by a part of one. */
const NAMED = [
	"<script>",
	"<svg",
	"javascript:",
	"\u202E",
	"\u200B",
	"\u0000",
	"lone\uD800",
	"{{7*7}}",
	"\\3c",
	"\u200D",
];

test("H4: there are more than three hundred hostile texts, each another, of fifteen kinds and more", () => {
	const texts = HOSTILE.map((h) => h.text);
	expect(texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => text.slice(0, 80))).toEqual([]);
	expect(HOSTILE.length).toBeGreaterThanOrEqual(300);
	expect(new Set(HOSTILE.map((h) => h.kind)).size).toBeGreaterThanOrEqual(15);
	expect(HOSTILE.filter((h) => h.text.length >= 1_000_000)).toHaveLength(1);
	expect(SHOWABLE.length).toBeGreaterThanOrEqual(300);
	expect(NAMED.filter((part) => !HOSTILE.some((h) => h.text.includes(part)))).toEqual([]);
});
