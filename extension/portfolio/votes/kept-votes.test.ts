import { expect, test } from "vitest";
import { exampleVotes, votersOf, withoutItem, withVote, withVotes } from "./kept-votes.ts";

const vote = (by: string, value: number | null, item = "PS-1") => ({ by, item, input: "jobSize", value });

test("a newer vote takes the place of the older, where it stood", () => {
	expect(withVotes([vote("Ana", 3), vote("Ben", 5)], [vote("Cy", 8), vote("Ana", 13)])).toEqual([
		vote("Ana", 13),
		vote("Ben", 5),
		vote("Cy", 8),
	]);
	expect(withVote([vote("Ana", 3), vote("Ben", 5)], vote("Ana", null))).toEqual([vote("Ana", null), vote("Ben", 5)]);
	expect(withVote([], vote("Ana", 3))).toEqual([vote("Ana", 3)]);
});

test("an item's votes can be taken away, and voters are named once", () => {
	expect(withoutItem([vote("Ana", 3), vote("Ana", 3, "PS-2")], "PS-1")).toEqual([vote("Ana", 3, "PS-2")]);
	expect(votersOf([vote("Ben", 3), vote("Ana", 3), vote("Ben", 3, "PS-2")])).toEqual(["Ben", "Ana"]);
});

test("the example votes on every input, on its steps, of work that is there", () => {
	const inputs = [{ id: "jobSize", steps: [1, 2, 3, 5, 8, 13, 20] }, { id: "weeks" }];
	const votes = exampleVotes(inputs, ["PS-1"]);
	expect(votes).toHaveLength(3 * 2 * 4);
	expect([...new Set(votes.map((v) => v.item))]).toEqual(["PS-1", "EXAMPLE-2", "EXAMPLE-3"]);
	for (const { input, value } of votes)
		if (value !== null) expect(input === "jobSize" ? [1, 2, 3, 5, 8, 13, 20] : [1, 2, 3, 5, 8]).toContain(value);
	expect(votes.some((v) => v.value === null)).toBe(true);
});
