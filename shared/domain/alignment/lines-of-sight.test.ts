import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, sum } from "../exact.ts";
import { type Decision, EMPTY_REGISTER, type Register } from "../register.ts";
import type { ItemKey, KeyResultId, ObjectiveId, TargetId } from "../units.ts";
import { hierarchy } from "../work-items/hierarchy.ts";
import { story } from "../work-items/item-for-tests.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { linesOfSight } from "./lines-of-sight.ts";

const kr = (id: string) => ({
	id: id as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: `Title of ${id}`,
	kind: "increase" as const,
	checkIns: [],
});
const register: Register = {
	...EMPTY_REGISTER,
	objectives: [{ id: "O-1" as ObjectiveId, title: "Homes people can afford" }],
	keyResults: [kr("KR-1"), kr("KR-3"), kr("KR-31")],
};
const item = ({ key, ...part }: Partial<Omit<WorkItem, "key">> & { key: string }): WorkItem =>
	story(key, { title: "Something", ...part });
const P = (key: string) => key as ItemKey;
const decided = (id: string, key: string, part: Partial<Decision>): Decision => ({
	id,
	item: P(key),
	kind: "change",
	by: "Ana",
	at: "2026-11-01T09:00:00Z",
	...part,
});

function lineOf(key: string, items: WorkItem[], over: Partial<Register> = {}) {
	const found = linesOfSight({ ...register, ...over }, hierarchy(items)).get(P(key));
	if (!found) throw new Error("no line");
	return found;
}
const targets = (line: ReturnType<typeof lineOf>) => line.links.map((l) => [l.target, l.share]);

describe("a stated link", () => {
	test("comes from a label, in any case", () => {
		const line = lineOf("A-1", [item({ key: "A-1", labels: ["ux", "OKR:kr-3"] })]);
		expect(line.state).toBe("aligned");
		expect(targets(line)).toEqual([["KR-3", "1"]]);
		expect(line.reasons).toEqual([{ code: "stated-by-label", ids: ["KR-3"] }]);
		expect(line.links[0]?.evidence).toEqual([{ kind: "work-item", id: "A-1" }]);
	});

	test("is shared equally among the key results of several labels, exactly", () => {
		const labels = ["okr:KR-1", "okr:KR-3", "okr:KR-31"];
		expect(targets(lineOf("A-1", [item({ key: "A-1", labels })])).map(([, share]) => share)).toEqual([
			"1/3",
			"1/3",
			"1/3",
		]);
	});

	test("comes from the mapped field, by id or by title", () => {
		const line = lineOf("A-1", [item({ key: "A-1", objectiveField: ["homes people  can afford"] })]);
		expect(targets(line)).toEqual([["O-1", "1"]]);
		expect(line.links[0]?.by).toBe("field");
	});

	test("comes from a field that names several, or mentions an id in a sentence", () => {
		const several = lineOf("A-1", [item({ key: "A-1", objectiveField: ["KR-1; Title of KR-3"] })]);
		expect(targets(several)).toEqual([
			["KR-1", "1/2"],
			["KR-3", "1/2"],
		]);
		expect(targets(lineOf("A-1", [item({ key: "A-1", objectiveField: ["KR-31 – more homes"] })]))).toEqual([
			["KR-31", "1"],
		]);
	});

	test.each(["-", "None", "n/a", " "])("is not looked for in a field that says “%s”", (text) =>
		expect(lineOf("A-1", [item({ key: "A-1", objectiveField: [text] })]).state).toBe("unaligned"),
	);

	test("is unknown where the field names something that is no target", () => {
		const line = lineOf("A-1", [item({ key: "A-1", objectiveField: ["Parks"] })]);
		expect([line.state, line.reasons]).toEqual([
			"unknown",
			[{ code: "unknown-target", ids: ["A-1"], values: { text: "Parks" } }],
		]);
	});

	test("names both of two ids with a slash between", () =>
		expect(targets(lineOf("A-1", [item({ key: "A-1", text: "for KR-1/KR-31" })]))).toEqual([
			["KR-1", "1/2"],
			["KR-31", "1/2"],
		]));

	test("is sought in a text of a megabyte without delay", () => {
		const text = "https://x.example/KR-3,".repeat(45_000);
		const start = performance.now();
		expect(lineOf("A-1", [item({ key: "A-1", text })]).state).toBe("unaligned");
		expect(performance.now() - start).toBeLessThan(5000);
	});

	test.each(["Serves KR-3.", "(kr-3)", "KR-3, then more", "see\nKR-3", "#KR-3 again"])("is mentioned in “%s”", (text) =>
		expect(targets(lineOf("A-1", [item({ key: "A-1", text })]))).toEqual([["KR-3", "1"]]),
	);

	test.each([
		"XKR-3",
		"KR-32",
		"KR-3-b",
		"https://x.example/KR-3",
		"https://x.example/a,KR-3",
		"browse/KR-3/x",
		"KR-3.5",
		"a=KR-3",
		"KR_3",
	])("is not mentioned in “%s”", (text) => expect(lineOf("A-1", [item({ key: "A-1", text })]).state).toBe("unaligned"));

	test("by label is not diluted by a passing mention", () => {
		const line = lineOf("A-1", [item({ key: "A-1", labels: ["okr:KR-1"], text: "unlike KR-3" })]);
		expect(targets(line)).toEqual([["KR-1", "1"]]);
	});

	test("to a target that the register does not have is unknown, not unaligned", () => {
		const line = lineOf("A-1", [item({ key: "A-1", labels: ["okr:KR-99"] })]);
		expect(line.state).toBe("unknown");
		expect(line.reasons).toEqual([{ code: "unknown-target", ids: ["A-1"], values: { text: "KR-99" } }]);
	});
});

describe("an inherited link", () => {
	const tree = [
		item({ key: "E-1", labels: ["okr:KR-1"] }),
		item({ key: "S-1", parent: P("E-1") }),
		item({ key: "T-1", parent: P("S-1") }),
	];
	test("comes from the nearest aligned ancestor and names it", () => {
		const line = lineOf("T-1", tree);
		expect(line.state).toBe("inherited");
		expect(line.links[0]).toMatchObject({ target: "KR-1", how: "inherited", via: "E-1" });
		expect(line.path).toEqual(["T-1", "S-1", "E-1"]);
	});

	test("yields to what the item says itself", () => {
		const own = [...tree, item({ key: "S-2", parent: P("E-1"), labels: ["okr:KR-3"] })];
		expect(targets(lineOf("S-2", own))).toEqual([["KR-3", "1"]]);
	});

	test("is unknown where the parent was not read", () => {
		const line = lineOf("S-1", [item({ key: "S-1", parent: P("E-404") })]);
		expect([line.state, line.reasons[0]?.code]).toEqual(["unknown", "parent-not-read"]);
	});

	test("is unknown in a circle of parents, and below it", () => {
		const circle = [
			item({ key: "A-1", parent: P("A-2") }),
			item({ key: "A-2", parent: P("A-1") }),
			item({ key: "A-3", parent: P("A-1") }),
		];
		expect(["A-1", "A-2", "A-3"].map((k) => lineOf(k, circle).state)).toEqual(["unknown", "unknown", "unknown"]);
	});

	test("passes run-the-business work down as exempt", () => {
		const line = lineOf("S-1", [item({ key: "E-1", labels: ["BAU"] }), item({ key: "S-1", parent: P("E-1") })]);
		expect([line.state, line.reasons[0]?.code]).toEqual(["exempt", "exempt-inherited"]);
	});
});

describe("a decision", () => {
	const links = [{ target: "KR-3" as TargetId }];
	const labelled = [item({ key: "A-1", labels: ["okr:KR-1"] })];

	test("wins over a label, and is shown as a person's word", () => {
		const line = lineOf("A-1", labelled, { decisions: [decided("D-1", "A-1", { links })] });
		expect(line.links[0]).toMatchObject({
			target: "KR-3",
			how: "decided",
			evidence: [{ kind: "decision", id: "D-1" }],
		});
		expect(line.decision).toBe("D-1");
	});

	test("that was withdrawn leaves what stood before", () => {
		const decisions = [decided("D-1", "A-1", { links }), decided("D-2", "A-1", { kind: "withdraw", withdraws: "D-1" })];
		expect(targets(lineOf("A-1", labelled, { decisions }))).toEqual([["KR-1", "1"]]);
	});

	test("stands again when its withdrawal is withdrawn", () => {
		const decisions = [
			decided("D-1", "A-1", { links }),
			decided("D-2", "A-1", { kind: "withdraw", withdraws: "D-1", at: "2026-11-02T09:00:00Z" }),
			decided("D-3", "A-1", { kind: "withdraw", withdraws: "D-2", at: "2026-11-03T09:00:00Z" }),
		];
		expect(targets(lineOf("A-1", labelled, { decisions }))).toEqual([["KR-3", "1"]]);
	});

	test("that names a target twice counts it once", () => {
		const twice = [
			{ target: "KR-3" as TargetId, share: "1/4" as never },
			{ target: "KR-1" as TargetId, share: "1/2" as never },
			{ target: "KR-3" as TargetId, share: "1/2" as never },
		];
		expect(targets(lineOf("A-1", labelled, { decisions: [decided("D-1", "A-1", { links: twice })] }))).toEqual([
			["KR-3", "1/2"],
			["KR-1", "1/2"],
		]);
	});

	test("of a later time wins over an earlier one, whatever their order in the file", () => {
		const late = decided("D-2", "A-1", { kind: "exempt", at: "2026-11-02T09:00:00Z" });
		expect(lineOf("A-1", labelled, { decisions: [late, decided("D-1", "A-1", { links })] }).state).toBe("exempt");
	});
});

test("without any objective nothing is called unaligned", () => {
	const line = lineOf("A-1", [item({ key: "A-1" })], { objectives: [], keyResults: [] });
	expect([line.state, line.reasons[0]?.code]).toEqual(["unknown", "no-register"]);
});

test("the shares of an item sum to exactly one, whatever people wrote", () => {
	const share = fc.option(fc.constantFrom("1/3", "0.1", "0", "-1", "2/7", "x", "1/0"), { nil: undefined });
	fc.assert(
		fc.property(fc.array(share, { minLength: 1, maxLength: 3 }), (shares) => {
			const ids = ["KR-1", "KR-3", "KR-31"];
			const links = shares.map((s, i) => ({
				target: ids[i] as TargetId,
				...(s === undefined ? {} : { share: s as never }),
			}));
			const line = lineOf("A-1", [item({ key: "A-1" })], { decisions: [decided("D-1", "A-1", { links })] });
			expect(sum(line.links.map((l) => exact(l.share) ?? sum([]))).equals(1)).toBe(true);
		}),
	);
});
