import { describe, expect, test } from "vitest";
import type { Benefit } from "../../benefits/benefit.ts";
import { EMPTY_REGISTER, type Register } from "../../register.ts";
import type { KeyResult, Objective } from "../objective.ts";
import { nameKey } from "./name-key.ts";
import { findPeople, peopleOf } from "./people.ts";

test.each([
	["Zoë Łukasiewicz", "zoe lukasiewicz"],
	["  ZOË   ŁUKASIEWICZ ", "zoe lukasiewicz"],
	["Søren Ørsted", "soren orsted"],
	["Đặng Ðór", "dang dor"],
	["Þóra", "thora"],
	["Strauß", "strauss"],
	["Æsa Œuvre", "aesa oeuvre"],
	["Işık", "isik"],
	["A\tB", "a b"],
	["", ""],
])("nameKey: %j compares as %j", (name, key) => expect(nameKey(name)).toBe(key));

const register = {
	...EMPTY_REGISTER,
	objectives: [
		{ id: "O-1", title: "Independent lives", owner: "Amina Yusuf" },
		{ id: "O-2", title: "Warm homes", owner: "GRACE  okonkwo", parent: "O-1" },
		{ id: "O-3", title: "No one's" },
	] as Objective[],
	keyResults: [
		{ id: "KR-1", objective: "O-2", title: "Waits from 12 to 5", owner: "Grace Okonkwo", kind: "reduce", checkIns: [] },
		{ id: "KR-2", objective: "O-9", title: "Lost", owner: "  ", kind: "reduce", checkIns: [] },
	] as unknown as KeyResult[],
	benefits: [
		{
			id: "B-1",
			title: "Fewer moves",
			owner: "Grâce Okonkwo",
			responsible: "Amina Yusuf",
			serves: ["KR-1", "O-1"],
			readings: [],
			work: [],
		},
		{ id: "B-2", title: "Serves nothing", owner: "Grace Okonkwo", readings: [], work: [] },
	] as unknown as Benefit[],
	services: [{ id: "S-1", name: "Risk clinic", owner: "amina yusuf", measures: [] }],
} satisfies Register;
describe("peopleOf", () => {
	test("gathers under one person what different spellings own, and where each rolls up to", () => {
		expect(peopleOf(register)).toEqual([
			{
				name: "Amina Yusuf",
				objectives: [{ id: "O-1", title: "Independent lives", rollsUpTo: [] }],
				keyResults: [],
				benefits: [{ id: "B-1", title: "Fewer moves", rollsUpTo: ["O-2", "O-1"], as: "responsible" }],
				services: [{ id: "S-1", title: "Risk clinic" }],
			},
			{
				name: "GRACE  okonkwo",
				objectives: [{ id: "O-2", title: "Warm homes", rollsUpTo: ["O-1"] }],
				keyResults: [{ id: "KR-1", title: "Waits from 12 to 5", rollsUpTo: ["O-2", "O-1"] }],
				benefits: [
					{ id: "B-1", title: "Fewer moves", rollsUpTo: ["O-2", "O-1"], as: "owner" },
					{ id: "B-2", title: "Serves nothing", rollsUpTo: [], as: "owner" },
				],
				services: [],
			},
		]);
	});
	test("counts what serves an objective itself, and passes over what nobody answers for", () => {
		const benefits = [
			{ id: "B-1", title: "x", responsible: "Ana", serves: ["O-2"], readings: [], work: [] },
			{ id: "B-2", title: "x", owner: "Ana", readings: [], work: [] },
		] as unknown as Benefit[];
		const services = [{ id: "S-1", name: "x", measures: [] }];
		const found = peopleOf({ ...EMPTY_REGISTER, objectives: register.objectives, benefits, services });
		expect(found.find((p) => p.name === "Ana")?.benefits).toEqual([
			{ id: "B-1", title: "x", rollsUpTo: ["O-2", "O-1"], as: "responsible" },
			{ id: "B-2", title: "x", rollsUpTo: [], as: "owner" },
		]);
	});
	test("comes in the order of the names as people compare them", () => {
		const owners = ["Zoë", " ben", "Ána", "ana maria", undefined, " "];
		const objectives = owners.map((owner, i) => ({ id: `O-${i}`, title: "x", owner })) as Objective[];
		expect(peopleOf({ ...EMPTY_REGISTER, objectives }).map((p) => p.name)).toEqual(["Ána", "ana maria", "ben", "Zoë"]);
	});
	test("names nobody where nobody is named", () => expect(peopleOf(EMPTY_REGISTER)).toEqual([]));
});

describe("findPeople", () => {
	const people = peopleOf(register);
	const named = (typed: string) => findPeople(people, typed).map((p) => p.name);
	test("takes an exact name alone, in any case and with any accents", () => {
		expect(named("gracé OKONKWO ")).toEqual(["GRACE  okonkwo"]);
		const twins = [...people, { ...(people[0] as (typeof people)[number]), name: "Amina Yusufzai" }];
		expect(findPeople(twins, "Amina Yusuf")).toHaveLength(1);
		expect(findPeople(twins, "Amina Yusu")).toHaveLength(2);
	});
	test("takes beginnings of words in any order, all of them", () => {
		expect(named("oko gra")).toEqual(["GRACE  okonkwo"]);
		expect(named("a")).toEqual(["Amina Yusuf"]);
		expect(named("amina okonkwo")).toEqual([]);
		expect(named("konkwo")).toEqual([]);
	});
	test("finds nobody for nothing", () => expect(named("  ")).toEqual([]));
	test("finds the parts of a name with a hyphen", () => {
		const [jo] = peopleOf({
			...register,
			objectives: [{ id: "O-1", title: "x", owner: "Anne-Marie O'Neil" }] as Objective[],
		}).filter((p) => p.name.startsWith("Anne"));
		expect(findPeople(jo ? [jo] : [], "mar neil")).toHaveLength(1);
	});
});
