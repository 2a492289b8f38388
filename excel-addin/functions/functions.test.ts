import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLine } from "../../shared/domain/formulas/answer.ts";
import { simulatedFunctions } from "../../test/sandbox/excel-host/client/custom-functions.ts";
import { associateFunctions } from "./associate-functions.ts";
import { FUNCTIONS } from "./functions.ts";
import { functionsJson } from "./functions-json.ts";

const { functions, known, evaluate } = simulatedFunctions();
associateFunctions(functions);

describe("what Excel is told", () => {
	test("ids keep Excel's rules: three characters, no cell address, each once", () => {
		for (const { id } of FUNCTIONS) {
			expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
			expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]{1,7}$/);
		}
		expect(FUNCTIONS.map((f) => f.id)).toEqual(["WSJF", "RICE", "WEIGHTED", "RANK", "RANKS", "PROGRESS"]);
	});

	test("every function in functions.json has code, and no other", () => {
		expect([...known.keys()]).toEqual(functionsJson().functions.map((f) => f.id));
	});

	test("optional parameters come last, and no cell is declared a number: Excel would make a blank 0", () => {
		for (const { parameters } of functionsJson().functions) {
			const optional = parameters.map((p) => p.optional === true);
			expect(optional).toEqual([...optional].sort());
			expect(parameters.every((p) => p.type === "any" && p.description.length > 5)).toBe(true);
		}
	});
});

describe("what a cell shows", () => {
	const cell = (id: string, ...args: unknown[]) => evaluate(id, args);

	test("WSJF: the vector of the reference; a blank is named, never zero", async () => {
		expect(await cell("WSJF", 8, 5, 3, 8)).toEqual({ value: 2 });
		expect(await cell("WSJF", 8, 5, 3, "")).toEqual({ error: "#N/A", message: "Not given: Job size." });
		expect(await cell("WSJF", "", "TBC", 3, 8)).toEqual({
			error: "#N/A",
			message: "Not given: Business value, Time criticality.",
		});
		expect(await cell("WSJF", 0, 0, 0, 8)).toEqual({ value: 0 });
		expect(await cell("WSJF", 1e308, 1e308, 1e308, 1e-10)).toMatchObject({ error: "#NUM!" });
	});

	test("what cannot be right is refused with its name", async () => {
		expect(await cell("WSJF", 8, 5, 3, 0)).toEqual({ error: "#VALUE!", message: "Job size: Must be above 0." });
		expect(await cell("WSJF", "high", 5, 3, 1)).toEqual({
			error: "#VALUE!",
			message: "Business value: A number is expected here.",
		});
		expect(await cell("WSJF", { code: "#DIV/0!" }, 5, 3, 1)).toMatchObject({ error: "#VALUE!" });
		expect(await cell("RICE", 100, 1, 80, 2)).toEqual({ error: "#VALUE!", message: "Confidence: Must be at most 1." });
	});

	test("RICE: confidence as a fraction or with a percent sign", async () => {
		expect(await cell("RICE", 1000, 2, 0.8, 4)).toEqual({ value: 400 });
		expect(await cell("RICE", "1,000", 2, "80%", 4)).toEqual({ value: 400 });
	});

	test("WEIGHTED: lists across or down, one scale for all, a cost reversed", async () => {
		const rows = [[[4, 2]], [[3], [1]], [[1]], [[5]]] as const;
		expect(await cell("WEIGHTED", ...rows, null)).toEqual({ value: 0.625 });
		expect(await cell("WEIGHTED", ...rows, [["benefit", "Cost"]])).toEqual({ value: 0.75 });
		expect(await cell("WEIGHTED", [[4, ""]], [[3], [1]], [[1]], [[5]], null)).toEqual({
			error: "#N/A",
			message: "Not given: Criterion 2. The score lies between 0.56 and 0.81.",
		});
		expect(await cell("WEIGHTED", [[4, 2, 1]], [[3, 1]], [[1]], [[5]], null)).toEqual({
			error: "#VALUE!",
			message: "Weights: Give one cell, or 3: as many as there are values.",
		});
		expect(await cell("WEIGHTED", [[4]], [[1]], [[5]], [[1]], null)).toMatchObject({ error: "#VALUE!" });
		expect(await cell("WEIGHTED", [[4, 2]], [[1], [-1]], [[1]], [[5]], null)).toEqual({
			error: "#VALUE!",
			message: "Weight of criterion 2: Must be at least 0.",
		});
		expect(await cell("WEIGHTED", [[4]], [[1]], [[1]], [[5]], [["up"]])).toMatchObject({ error: "#VALUE!" });
	});

	test("RANK and RANKS: ties share, a score that is missing is not ranked", async () => {
		const scores = [[3], [1], [""], [3], [{ code: "#N/A" }], [2]];
		expect(await cell("RANKS", scores)).toEqual({ value: [[1], [4], [""], [1], [""], [3]] });
		expect(await cell("RANK", 2, scores)).toEqual({ value: 3 });
		expect(await cell("RANK", "", scores)).toEqual({ error: "#N/A", message: "Not given: Score." });
		expect(await cell("RANK", 7, scores)).toMatchObject({ error: "#VALUE!" });
		expect(await cell("RANKS", [])).toEqual({ value: [] });
	});

	test("PROGRESS: the way is read from the target, or held to what is said", async () => {
		expect(await cell("PROGRESS", 0, 10, 4, null, null)).toEqual({ value: 0.4 });
		expect(await cell("PROGRESS", 100, 50, 40, null, null)).toEqual({ value: 1 });
		expect(await cell("PROGRESS", 100, 50, 40, null, true)).toEqual({ value: 1.2 });
		expect(await cell("PROGRESS", 0, 10, -5, "increase", true)).toEqual({ value: -0.5 });
		expect(await cell("PROGRESS", 0, 10, 0, "increase", true)).toEqual({ value: 0 });
		expect(await cell("PROGRESS", 100, 50, 40, "increase", null)).toMatchObject({ error: "#VALUE!" });
		expect(await cell("PROGRESS", 5, 5, 5, null, null)).toEqual({
			error: "#VALUE!",
			message: "Target: The target equals the baseline: there is no way to go.",
		});
		expect(await cell("PROGRESS", 0, 10, 4, null, "yes")).toEqual({
			error: "#VALUE!",
			message: "Unclamped: TRUE or FALSE is expected here.",
		});
		expect(await cell("PROGRESS", 0, 10, "", null, null)).toEqual({ error: "#N/A", message: "Not given: Current." });
	});
});

test("a function's figure is the engine's for any inputs", async () => {
	const cell = fc.oneof(
		fc.integer({ min: -3, max: 30 }),
		fc.constant(null),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
	);
	await fc.assert(
		fc.asyncProperty(fc.tuple(cell, cell, cell, cell), async (cells) => {
			const [userBusinessValue, timeCriticality, riskReduction, jobSize] = cells;
			const engine = JSON.parse(
				answerLine(JSON.stringify({ fn: "wsjf", in: { userBusinessValue, timeCriticality, riskReduction, jobSize } })),
			) as { out?: { score: number | null }; missing?: string[]; error?: object };
			const shown = await evaluate(
				"WSJF",
				cells.map((c) => c ?? ""),
			);
			if (engine.error) expect(shown).toMatchObject({ error: "#VALUE!" });
			else if (engine.missing) expect(shown).toMatchObject({ error: "#N/A" });
			else if (typeof engine.out?.score === "number") expect(shown).toEqual({ value: engine.out.score });
		}),
		{ numRuns: 500 },
	);
});
