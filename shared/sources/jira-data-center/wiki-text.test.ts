import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wikiText } from "./wiki-text.ts";

describe("the text of wiki markup", () => {
	test.each<[string, string | undefined]>([
		["h3. What happens\nIt *stops*.\n\n*Steps*\n# Open it\n# Look", "What happens\nIt stops.\nSteps\nOpen it\nLook"],
		["bq. So it was", "So it was"],
		["** nested\n- dashed\n-- twice", "nested\ndashed\ntwice"],
		["See [the guide|https://docs.example/1].", "See the guide https://docs.example/1."],
		["[https://acme.example/browse/PS-1]", "https://acme.example/browse/PS-1"],
		["[mailto:ana@acme.example]", "mailto:ana@acme.example"],
		["asked by [~ana.ivanova], see [^plan.pdf] and [#top]", "asked by ana.ivanova, see plan.pdf and top"],
		["an [aside] stays", "an [aside] stays"],
		["[] and [", "[] and ["],
		["||Goal||Share||\n|KR-1|0.5|", "Goal  Share\n KR-1 0.5"],
		["a|b", "a|b"],
		["{code:java}\nint *x* = a[0|1];\n\n# no list\n{code}\nafter *it*", "int *x* = a[0|1];\n# no list\nafter it"],
		["{noformat}{code}{noformat} *x*", "{code} x"],
		["{code}open to the end *x*", "open to the end *x*"],
		["{color:red}red{color} {{mono}} {panel:title=T}in{panel}", "red mono in"],
		["{QUOTE}said{QUOTE}", "said"],
		["{what} and {codex} stay", "{what} and {codex} stay"],
		["before !pic.png|thumbnail! after, wow! really!", "before  after, wow! really!"],
		["!https://a.example/x.gif!", undefined],
		["5 * 3 _ 2, snake_case, KR_1, *KR-2*, _KR-3_.", "5 * 3 _ 2, snake_case, KR_1, KR-2, KR-3."],
		["\\*not bold\\* \\{x\\} C:\\temp a\\\\b", "*not bold* {x} C:\\temp a\nb"],
		["one\r\ntwo\rthree", "one\ntwo\nthree"],
		["----\nbelow", "below"],
		["------ six is none", "six is none"],
		["  * indented\n\t|cell|", "indented\n cell"],
		["a|\n|b", "a|\n b"],
		["{noformat}|a|b|{noformat}", "|a|b|"],
		["{CODE}*x*{code}", "*x*"],
		["{quote}*x*", "x"],
		[`{color:${"r".repeat(1990)}}x`, "x"],
		[`{color:${"r".repeat(1995)}}x`, `{color:${"r".repeat(1995)}}x`],
		[`[a|${"b".repeat(1997)}]`, `a ${"b".repeat(1997)}`],
		[`[a|${"b".repeat(1998)}]`, `[a|${"b".repeat(1998)}]`],
		["[|https://a.example]", "https://a.example"],
		["[see http://a.example] [http://b.example]", "[see http://a.example] http://b.example"],
		["[a~b] [[x]]", "[a~b] [[x]]"],
		["!.png! !a b.png! !a.b-c! !a.toolong! !x.png!", "!.png! !a b.png! !a.b-c! !a.toolong!"],
		["a\\", "a\\"],
		["Für *Straße* und _予算_", "Für Straße und 予算"],
		["KR-1 - not deleted -", "KR-1 - not deleted -"],
		["", undefined],
		[" \n\t\n", undefined],
	])("of %j is %j", (markup, text) => expect(wikiText(markup)).toBe(text));

	test.each([[null], [5], [{}], [["x"]], [undefined]])("%j is none", (markup) =>
		expect(wikiText(markup)).toBeUndefined(),
	);

	test("words without marks stay as they are, line by line", () => {
		const word = fc.stringMatching(/^[A-Za-z0-9]+(-[A-Za-z0-9]+){0,2}$/);
		const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
				expect(wikiText(lines.join("\n"))).toBe(lines.join("\n"));
			}),
		);
	});

	test("words that are marked in any way come out alone and in order", () => {
		const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
		const marked = word.chain((w) =>
			fc
				.constantFrom(`*${w}*`, `_${w}_`, `{{${w}}}`, `{color:#ff0000}${w}{color}`, `[${w}|https://a.example]`, w)
				.map((m) => ({ w, m })),
		);
		const lines = fc.array(
			fc.tuple(fc.constantFrom("", "h1. ", "* ", "# ", "bq. "), fc.array(marked, { minLength: 1 })),
		);
		fc.assert(
			fc.property(lines, (given) => {
				const words = given.flatMap(([, entries]) => entries.map((e) => e.w));
				const text = wikiText(given.map(([block, e]) => block + e.map((x) => x.m).join(" ")).join("\n")) ?? "";
				expect(text.split(/\s+/).filter((w) => w !== "" && w !== "https://a.example")).toEqual(words);
			}),
		);
	});
});

describe("hostile markup", () => {
	test("of any signs is read without a fault, and never grows", () => {
		const signs = fc.string({
			unit: fc.constantFrom(..."{}[]|!*_\\~^#-+? \n\tacode:.h1https//".split("")),
			maxLength: 200,
		});
		fc.assert(
			fc.property(signs, (markup) => {
				expect((wikiText(markup) ?? "").length).toBeLessThanOrEqual(markup.length);
			}),
			{ numRuns: 1000 },
		);
	});

	test.each(["[", "{", "!", "*", "[a|", "{code}", "\\", "!x.", "h1. ", "|", "{{", "[[]", " ", "- "])(
		"a million of %j is read in a moment, also on a busy machine",
		(sign) => {
			const from = performance.now();
			wikiText(sign.repeat(1_000_000));
			expect(performance.now() - from).toBeLessThan(5000);
		},
	);
});
