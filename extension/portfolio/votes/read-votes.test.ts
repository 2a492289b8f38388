import { describe, expect, test } from "vitest";
import { readVotes, voteValue } from "./read-votes.ts";

const INPUTS = [
	{ id: "userBusinessValue", name: "Business value" },
	{ id: "jobSize", name: "Job size" },
];
const vote = (by: string, value: number | null, input = "jobSize") => ({ by, item: "PS-1", input, value });

describe("votes out of a table", () => {
	test.each([
		["with a heading", "Person,Item,Input,Value\nAna,PS-1,Job size,5\nBen,PS-1,jobSize,13"],
		["without one", "Ana,PS-1,job size,5\nBen,PS-1,Job_Size,13"],
		["from a sheet, in another order", "Key\tVote\tVoter\tCriterion\nPS-1\t5\tAna\tJob size\nPS-1\t13\tBen\tJob size"],
		["with semicolons", "\uFEFFperson;item;input;value\r\nAna;PS-1;Job size;5\r\nBen;PS-1;Job size;13\r\n"],
	])("%s", (_, text) => {
		expect(readVotes(text, INPUTS)).toEqual({ votes: [vote("Ana", 5), vote("Ben", 13)], problems: [] });
	});

	test("with a column for each input", () => {
		const text = "Name,Issue key,Business value,Notes,Job size\nAna,PS-1,8,hm,5\nBen,PS-1,?,,13";
		expect(readVotes(text, INPUTS)).toEqual({
			votes: [
				vote("Ana", 8, "userBusinessValue"),
				vote("Ana", 5),
				vote("Ben", null, "userBusinessValue"),
				vote("Ben", 13),
			],
			problems: [],
		});
	});

	test("names what it cannot read by line, and takes the rest", () => {
		const text = [
			"person,item,input,value",
			",PS-1,Job size,5",
			"Ana,,Job size,5",
			"Ana,PS-1,,5",
			"Ana,PS-1,Colour,5",
			"Ana,PS-1,Job size,large",
			"Ana,PS-1,Job size,8",
			"Ana,PS-1,Job size,3",
			"Ben,PS-1,Job size",
		].join("\n");
		expect(readVotes(text, INPUTS)).toEqual({
			votes: [vote("Ana", 8), vote("Ben", null)],
			problems: [
				{ line: 2, code: "no-person", text: "PS-1" },
				{ line: 3, code: "no-item", text: "Ana" },
				{ line: 4, code: "no-input", text: "PS-1" },
				{ line: 5, code: "unknown-input", text: "Colour" },
				{ line: 6, code: "unreadable", text: "large" },
				{ line: 8, code: "twice", text: "Ana" },
			],
		});
	});

	test("reads decimal commas where the column has them", () => {
		expect(readVotes("Ana;PS-1;jobSize;0,5\nBen;PS-1;jobSize;2", INPUTS).votes.map((v) => v.value)).toEqual([0.5, 2]);
	});

	test("of nothing are none; so are those of names that every object has", () => {
		expect(readVotes("", INPUTS)).toEqual({ votes: [], problems: [] });
		expect(readVotes("Ana,PS-1,constructor,1", INPUTS).problems.map((p) => p.code)).toEqual(["unknown-input"]);
	});

	test("says where it stopped reading", () => {
		const rows = Array.from({ length: 20_001 }, (_, i) => `P${i},PS-1,jobSize,1`).join("\n");
		const { votes, problems } = readVotes(rows, INPUTS);
		expect(votes).toHaveLength(20_000);
		expect(problems).toEqual([{ line: 20_000, code: "too-many", text: "" }]);
	});
});

test.each([
	["5", 5],
	[" 0.5 ", 0.5],
	["80%", 0.8],
	["80 %", 0.8],
	["", null],
	["?", null],
	["-", null],
	["Pass", null],
	["-2", -2],
	["5 days", undefined],
	["five", undefined],
])("a vote typed as %j is %j", (text, value) => expect(voteValue(text)).toBe(value));
