import { expect, test } from "vitest";
import { inputOriginWords } from "./input-words.ts";

const words = (input: Parameters<typeof inputOriginWords>[0]) =>
	inputOriginWords(input, "https://acme.atlassian.net", "2026-11-24T10:00:00Z");
const entered = { by: "Ana", at: "2026-11-20T09:00:00Z" };

test.each([
	[{}, "Nothing was entered; read from acme.atlassian.net"],
	[{ value: 8, field: "Job size" }, "When it was given is not known; from acme.atlassian.net, field Job size"],
	[{ value: 8, on: "2026-11-20", by: "Ben" }, "given 4 days ago by Ben; from acme.atlassian.net"],
	[
		{ value: 8, entered: { ...entered, host: 5 }, field: "Job size" },
		"Entered 4 days ago by Ana, which counts before acme.atlassian.net, where Job size is 5",
	],
	[
		{ value: 8, held: true, entered: { ...entered, host: null, why: "Agreed" } },
		"Entered 4 days ago by Ana, which counts before acme.atlassian.net, which says nothing of it; it lay off the scale and was held at its end. Reason given: Agreed",
	],
])("%j", (input, said) => expect(words(input)).toBe(said));
