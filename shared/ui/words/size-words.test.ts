import { expect, test } from "vitest";
import { sizeWords } from "./size-words.ts";

test.each([
	[1, "1 byte"],
	[999, "999 bytes"],
	[1000, "1 kB"],
	[999_499, "999 kB"],
	[1_000_000, "1 MB"],
	[212_400_000, "212.4 MB"],
])("%i is %s", (bytes, words) => expect(sizeWords(bytes)).toBe(words));
