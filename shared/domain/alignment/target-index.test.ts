import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER } from "../register.ts";
import type { KeyResultId, ObjectiveId } from "../units.ts";
import { targetIndex } from "./target-index.ts";

const objective = (id: string, title = `Objective ${id}`) => ({ id: id as ObjectiveId, title });
const keyResult = (id: string, title = `Result ${id}`) => ({
	id: id as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title,
	kind: "increase" as const,
	checkIns: [],
});
const index = (ids: readonly string[], objectives = [objective("O-1")]) =>
	targetIndex({ ...EMPTY_REGISTER, objectives, keyResults: ids.map((id) => keyResult(id)) });
const mentioned = (ids: readonly string[], text: string, more?: string) =>
	index(ids)
		.mentions(text, more)
		.map((t) => t.id);

describe("a target is found by what people wrote", () => {
	const { resolve, byId } = targetIndex({
		...EMPTY_REGISTER,
		objectives: [objective("O-1", "Homes  people can afford"), objective("O-2", "KR-1"), objective("O-3", "")],
		keyResults: [keyResult("KR-1", "Cut waiting")],
	});

	test.each([
		["o-1", "O-1"],
		["  O-1 ", "O-1"],
		["homes people CAN afford", "O-1"],
		["\tHomes\n people can  afford ", "O-1"],
		["cut waiting", "KR-1"],
		["Kr-1", "KR-1"],
	])("“%s”", (written, id) => expect(resolve(written)?.id).toBe(id));

	test.each(["", " ", "homespeoplecanafford", "O-", "KR-11"])("and none by “%s”", (written) =>
		expect(resolve(written)).toBeUndefined(),
	);

	test("with its kind, its title and the objective behind it", () => {
		expect(byId.get("KR-1" as KeyResultId)).toEqual({
			id: "KR-1",
			kind: "key-result",
			title: "Cut waiting",
			objective: "O-1",
		});
		expect(byId.get("O-2" as ObjectiveId)).toEqual({ id: "O-2", kind: "objective", title: "KR-1", objective: "O-2" });
	});
});

describe("a text mentions", () => {
	test.each([
		["each id once, in the order met", ["KR-1", "KR-3"], "kr-3, KR-1 and KR-3", ["KR-3", "KR-1"]],
		["the longest id that is there", ["KR-1", "KR-11"], "KR-11", ["KR-11"]],
		["ids with a slash between", ["KR-1", "KR-3"], "KR-3/KR-1", ["KR-3", "KR-1"]],
		["an id that has a slash in it", ["Q1/A", "Q1/B"], "see Q1/B.", ["Q1/B"]],
		["an id with signs of patterns in it, as it is written", ["K.R-1", "KR+2"], "KxR-1 KR+2 KRR2", ["KR+2"]],
		[
			"ids of different beginnings, in the order met",
			["KR-1", "goal_7", "x.9"],
			"x.9 goal_7 KR-1",
			["x.9", "goal_7", "KR-1"],
		],
		["ids that begin with a digit", ["2026.1", "KR-1"], "KR-1 for 2026.1", ["KR-1", "2026.1"]],
		["an id of three signs", ["K-1"], "K-1", ["K-1"]],
		["no id of two signs", ["K1"], "K1", []],
		["no id that is a plain word", ["growth"], "growth", []],
		["an id that is two words with a stroke", ["big-bet"], "our big-bet", ["big-bet"]],
		["no id of an objective", [], "O-1", []],
		["nothing where there are no ids", [], "KR-1", []],
		["no part of a longer key", ["KR-1"], "XKR-1, KR-12, KR-1a, A-KR-1, KR-1-2, KR-1.5, KR-1_b", []],
		["an id at the end of a sentence", ["KR-1"], "We serve KR-1.", ["KR-1"]],
		["no part of an address", ["KR-1"], "https://acme.example/x?o=KR-1 and www.acme.example?KR-1", []],
		["an id after an address, whatever space parts them", ["KR-1"], "https://acme.example\u00a0KR-1", ["KR-1"]],
		["an id after an address on the line before", ["KR-1"], "https://acme.example\r\n(KR-1)", ["KR-1"]],
		["an id after an address and a tab", ["KR-1"], "www.acme.example\tKR-1", ["KR-1"]],
		["an id after a colon that is no address", ["KR-1"], "Serves:KR-1", ["KR-1"]],
	] as const)("%s", (_, ids, text, found) => expect(mentioned(ids, text)).toEqual(found));

	test("and what is read after it only what it does not", () => {
		expect(mentioned(["KR-1", "KR-3"], "KR-1", "KR-3 KR-1")).toEqual(["KR-1", "KR-3"]);
		expect(mentioned(["KR-1", "KR-3"], "nothing", "KR-3 KR-1")).toEqual(["KR-3", "KR-1"]);
		expect(mentioned(["KR-1", "KR-3"], "KR-3", "nothing")).toEqual(["KR-3"]);
		// As on a line of its own: what stands at the end of the one and the beginning of the other is no word.
		expect(mentioned(["KR-1"], "KR-", "1")).toEqual([]);
	});

	test("the same whether ids have few or many beginnings", () => {
		for (const many of [23, 24, 25, 60]) {
			const ids = Array.from(
				{ length: many },
				(_, i) => `${String.fromCharCode(97 + (i % 26))}${"q".repeat(i + 1)}-${i}`,
			);
			const text = `${ids.join(" ")} x${ids[3]} ${ids[5]}/${ids[4]}`;
			expect(mentioned(ids, text)).toEqual(ids);
		}
	});
});
