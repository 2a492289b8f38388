import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameWording, wordingOf } from "./same-wording.ts";
import { sameWordingTwins, type Titled } from "./same-wording-twins.ts";

const same = (a: string, b: string) => sameWording(wordingOf(a), wordingOf(b));

test.each([
	["patient's patients' patient’s", "patient"],
	["programme programs", "program"],
	["centre centres center", "center"],
	["treatment", "treatment"],
	["O'Shea's O’Shea", "o'shea"],
	["accommodate", "accommodat"],
	["organise organised organises organising", "organiz"],
	["organisation", "organization"],
	["premises", "premiz"],
	["disease", "diseas"],
	["neighbour neighbours neighbor", "neighbor"],
	["hour hours", "hour"],
	["cities city", "city"],
	["ies", "ies"],
	["diesel", "diesel"],
	["class classes", "clas"],
	["processes process processed", "proces"],
	["losses loss", "loss"],
	["gas", "gas"],
	["loss", "loss"],
	["added adding adds add", "add"],
	["boxes box", "box"],
	["used", "used"],
	["sing", "sing"],
	["king's kings", "king"],
	["egg", "egg"],
	["bill", "bill"],
	["staff", "staf"],
	["stopped stopping stop stops", "stop"],
	["grill's", "gril"],
	["ellipse", "ellips"],
	["rate rates", "rat"],
	["fee fees", "fee"],
	["age", "age"],
	["covid-19s", "covid-19s"],
	["cut cuts cutting lower lowered decrease shortens", "reduc"],
	["raise raised grows boosted lifts", "increas"],
	["clients customer customers", "customer"],
	["constructor", "constructor"],
])("the words %s are one: %s", (title, word) => expect([...wordingOf(title)]).toEqual([word]));

describe("two titles that say the same", () => {
	test.each([
		["Reducing the waits of patients", "Cut patient wait"],
		["The programme is organised in the centre", "Centers, organizing programs"],
		["Residents get an answer the first time they ask", "The first time residents ask, they get their answer"],
		["Raise first-year retention", "Increase first-year retention"],
		["Cut average wait for a hip operation", "Cut average wait for a planned hip operation"],
	])("“%s” and “%s”", (a, b) => {
		expect(same(a, b)).toBe(true);
		expect(same(b, a)).toBe(true);
	});
	test.each([
		["Cut waits in the north", "Cut waits in the south"],
		["Raise retention", "Reduce retention"],
		["Cut average wait", "Cut average wait today"],
		["Cut average hip wait", "Cut average hip wait of two planned operations"],
		["Every resident finds help fast here", "Every resident never finds help fast here"],
		["Ward 3 is safe", "Ward 4 is safe"],
		["", ""],
		["the of", "and"],
	])("but not “%s” and “%s”", (a, b) => {
		expect(same(a, b)).toBe(false);
		expect(same(b, a)).toBe(false);
	});
	test("four fifths of the words are enough, and less is not", () => {
		const words = (n: number) => new Set(["a", "b", "c", "d", "e", "f", "g"].slice(0, n));
		expect(sameWording(words(4), words(5))).toBe(true);
		expect(sameWording(words(4), words(6))).toBe(false);
		expect(sameWording(words(3), words(4))).toBe(false);
		expect(sameWording(words(5), words(6))).toBe(true);
		expect(sameWording(words(5), words(7))).toBe(false);
	});
});

describe("many titles", () => {
	const twins = (...titles: (string | readonly [title: string, group: string])[]) =>
		Object.fromEntries(
			sameWordingTwins(
				titles.map((t, i) => ({
					id: `O-${i}`,
					title: typeof t === "string" ? t : t[0],
					group: typeof t === "string" ? "" : t[1],
				})),
			),
		);
	const [four, five, other] = ["red blue green black", "red blue green black white", "red blue green black brown"];
	test("lead each back to the earliest that says the same, word for word or nearly", () => {
		expect(twins(four, five, other)).toEqual({ "O-1": "O-0", "O-2": "O-0" });
		expect(twins(five, other, four)).toEqual({ "O-2": "O-0" });
		expect(twins(other, five, four, four)).toEqual({ "O-2": "O-0", "O-3": "O-0" });
		expect(twins(four, four, "black red blue green")).toEqual({ "O-1": "O-0", "O-2": "O-0" });
		expect(twins(five, four, five)).toEqual({ "O-1": "O-0", "O-2": "O-0" });
		expect(twins(`${five} grey`, four, five)).toEqual({ "O-2": "O-0" });
		expect(twins("one", "two", "")).toEqual({});
	});
	test("are held against those of their group only", () => {
		expect(twins([four, "a"], [four, "b"], [five, "b"], [other, "a"])).toEqual({ "O-2": "O-1", "O-3": "O-0" });
	});
	test("say nothing without a word that carries meaning", () => expect(twins("the of", "of the")).toEqual({}));
});

/** The slow obvious way: each title is held against all before it. */
function slowTwins(titles: readonly Titled<string>[]): Map<string, string> {
	const twins = new Map<string, string>();
	for (const [i, b] of titles.entries()) {
		const twin = titles.slice(0, i).find((a) => a.group === b.group && same(a.title, b.title));
		if (twin) twins.set(b.id, twin.id);
	}
	return twins;
}

test("many titles at once: the same pairs as holding each against all before it", () => {
	const word = fc.constantFrom("north", "south", "wait", "patient", "cut", "not", "of", "fast");
	const title = fc.array(word, { maxLength: 7 }).map((w) => w.join(" "));
	const titles = fc
		.array(fc.record({ title, group: fc.constantFrom("2026", "2027") }), { maxLength: 14 })
		.map((list) => list.map((t, i) => ({ ...t, id: `O-${i}` })));
	fc.assert(
		fc.property(titles, (list) => {
			expect([...sameWordingTwins(list)].sort()).toEqual([...slowTwins(list)].sort());
		}),
		{ numRuns: 500 },
	);
});
