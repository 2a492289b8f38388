import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../assess.ts";
import { parseIsoDate } from "../dates.ts";
import { exactText, ONE, sum } from "../exact.ts";
import type { Objective } from "../okr/objective.ts";
import { EMPTY_REGISTER } from "../register.ts";
import type { IsoDate, ItemKey, ObjectiveId } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { type Balance, balanceOf } from "./balance.ts";
import { strategyWeights } from "./strategy-weights.ts";

const today = parseIsoDate("2026-07-02") as IsoDate;
const O = (id: string) => id as ObjectiveId;
const objective = (id: string, weight?: number, parent?: string): Objective => ({
	id: O(id),
	title: id,
	...(weight === undefined ? {} : { weight }),
	...(parent === undefined ? {} : { parent: O(parent) }),
});
let made = 0;
const item = (labels: readonly string[], estimate?: number, cost?: number): WorkItem => ({
	key: `K-${++made}` as ItemKey,
	source: "jira-cloud",
	site: "https://acme.atlassian.net",
	title: "Work",
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "indeterminate",
	labels,
	...(estimate === undefined ? {} : { estimate }),
	...(cost === undefined ? {} : { cost }),
});

const answerOf = (measure: "spend" | "effort", objectives: readonly Objective[], items: readonly WorkItem[]) =>
	balanceOf(measure, objectives, assess({ ...EMPTY_REGISTER, objectives }, items, today));
function balance(measure: "spend" | "effort", objectives: readonly Objective[], items: readonly WorkItem[]): Balance {
	const answer = answerOf(measure, objectives, items);
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}
const rows = (b: Balance) =>
	b.objectives.map((o) => [o.objective, ...[o.amount, o.share, o.declared, o.gap].map(exactText)]);

describe("balance against declared strategy weights", () => {
	const objectives = [objective("O-1", 3), objective("O-2", 1), objective("O-3", 4), objective("O-4")];
	const items = [
		item(["okr:O-1"], 5, 1000),
		item(["okr:O-2"], 3, 0),
		item(["okr:O-3"], 1),
		item(["okr:O-4"], 2, 500),
		item([], 6, 250),
		item(["bau"], 2, 250),
		item(["okr:O-9"], 1),
	];

	test("shows effort by objective, the largest gap first, and what serves no declared objective beside it", () => {
		const found = balance("effort", objectives, items);
		expect(rows(found)).toEqual([
			["O-3", "1", "1/20", "1/2", "-9/20"],
			["O-1", "5", "1/4", "3/8", "-1/8"],
			["O-2", "3", "3/20", "1/8", "1/40"],
		]);
		expect(Object.entries(found.others).map(([part, o]) => [part, exactText(o.amount), exactText(o.share)])).toEqual([
			["undeclared", "2", "1/10"],
			["unaligned", "6", "3/10"],
			["exempt", "2", "1/10"],
			["unknown", "1", "1/20"],
		]);
		expect([found.total, found.unmeasured, found.items].map(exactText)).toEqual(["20", "0", "7"]);
	});

	test("shows spend by money, and how many items have no cost", () => {
		const found = balance("spend", objectives, items);
		expect(rows(found)).toEqual([
			["O-3", "0", "0", "1/2", "-1/2"],
			["O-1", "1000", "1/2", "3/8", "1/8"],
			["O-2", "0", "0", "1/8", "-1/8"],
		]);
		expect([found.total, found.unmeasured, found.items].map(exactText)).toEqual(["2000", "2", "7"]);
	});

	test("counts an objective without a weight for the nearest above it that has one", () => {
		const tree = [
			objective("O-1", 1),
			objective("O-2", undefined, "O-1"),
			objective("O-3", undefined, "O-2"),
			objective("O-4", 1, "O-1"),
		];
		const found = balance("effort", tree, [item(["okr:O-3"], 2), item(["okr:O-2"], 1), item(["okr:O-4"], 1)]);
		expect(rows(found)).toEqual([
			["O-1", "3", "3/4", "1/2", "1/4"],
			["O-4", "1", "1/4", "1/2", "-1/4"],
		]);
		expect(exactText(found.others.undeclared.amount)).toBe("0");
	});

	test("keeps equal gaps in the register's order, whichever of them is worked for first", () => {
		const tree = [objective("O-3", undefined, "O-2"), objective("O-1", 1), objective("O-2", 1)];
		const found = balance("effort", tree, [item(["okr:O-3"], 1), item(["okr:O-1"], 1)]);
		expect(rows(found)).toEqual([
			["O-1", "1", "1/2", "1/2", "0"],
			["O-2", "1", "1/2", "1/2", "0"],
		]);
	});

	test("takes an objective that was not assessed yet for one without work", () => {
		const known = [objective("O-1", 1)];
		const assessment = assess({ ...EMPTY_REGISTER, objectives: known }, [item(["okr:O-1"], 2)], today);
		const answer = balanceOf("effort", [...known, objective("O-2", 1)], assessment);
		if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
		expect(rows(answer.value)).toEqual([
			["O-1", "2", "1", "1/2", "1/2"],
			["O-2", "0", "0", "1/2", "-1/2"],
		]);
	});

	test("has shares that sum to exactly 1, declared and real, and gaps that fall, whatever the work", () => {
		const kind = fc.constantFrom("okr:O-1", "okr:O-2", "okr:O-3", "okr:O-4", "okr:O-9", "bau", "none");
		const size = fc.option(
			fc.integer({ min: 1, max: 400 }).map((x) => x / 10),
			{ nil: undefined },
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.uniqueArray(kind, { maxLength: 3 }), size), { maxLength: 12 }), (work) => {
				const answer = answerOf(
					"effort",
					objectives,
					work.map(([labels, estimate]) => item(labels, estimate)),
				);
				if (!work.some(([, estimate]) => estimate !== undefined)) {
					expect(answer).toEqual({ kind: "missing", missing: ["estimate"] });
					return;
				}
				if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
				const { objectives: shown, others } = answer.value;
				const shares = [...shown.map((o) => o.share), ...Object.values(others).map((o) => o.share)];
				expect(exactText(sum(shares))).toBe("1");
				expect(exactText(sum(shown.map((o) => o.declared)))).toBe("1");
				for (const [i, o] of shown.entries())
					expect(o.gap.abs().compare(shown[i + 1]?.gap.abs() ?? 0)).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 50 },
		);
	});

	test("without weights is missing, by name; without anything costed or estimated, that is missing", () => {
		expect(answerOf("effort", [objective("O-1"), objective("O-2")], [item(["okr:O-1"], 1)])).toEqual({
			kind: "missing",
			missing: ["objectives[0].weight", "objectives[1].weight"],
		});
		expect(answerOf("effort", [], [])).toEqual({ kind: "missing", missing: ["objectives"] });
		expect(answerOf("spend", objectives, [item(["okr:O-1"], 1)])).toEqual({ kind: "missing", missing: ["cost"] });
		expect(answerOf("effort", objectives, [])).toEqual({ kind: "missing", missing: ["estimate"] });
	});
});

describe("strategy weights", () => {
	test("are shares of their sum, on any scale", () => {
		const answer = strategyWeights([objective("O-1", 0.3), objective("O-2", 0.1), objective("O-3", 0)]);
		expect(answer.kind === "value" && [...answer.value.shares.values()].map(exactText)).toEqual(["3/4", "1/4", "0"]);
	});

	test("do not run in circles where parents do", () => {
		const answer = strategyWeights([
			objective("O-1", undefined, "O-2"),
			objective("O-2", undefined, "O-1"),
			objective("O-3", 1),
		]);
		if (answer.kind !== "value") throw new Error(answer.kind);
		expect([answer.value.homeOf(O("O-1")), answer.value.homeOf(O("O-3")), answer.value.homeOf(O("O-7"))]).toEqual([
			undefined,
			"O-3",
			undefined,
		]);
		expect(answer.value.shares.get(O("O-3"))).toEqual(ONE);
	});

	test.each([
		["below 0", [objective("O-1", 1), objective("O-2", -1)], "out-of-range", "objectives[1].weight"],
		["that is no number", [objective("O-1", Number.NaN)], "out-of-range", "objectives[0].weight"],
		["that sums to 0", [objective("O-1", 0), objective("O-2", 0)], "empty", "objectives"],
	])("a weight %s is refused", (_, objectives, code, path) => {
		const answer = strategyWeights(objectives);
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" && answer.message.length).toBeGreaterThan(5);
	});
});
