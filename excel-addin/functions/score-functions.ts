import { toNumber } from "../../shared/domain/exact.ts";
import { type Answer, value } from "../../shared/domain/outcome.ts";
import { rice } from "../../shared/domain/prioritisation/rice.ts";
import type { Score } from "../../shared/domain/prioritisation/score.ts";
import { RICE_INPUTS, WSJF_INPUTS } from "../../shared/domain/prioritisation/scoring-model.ts";
import { wsjf } from "../../shared/domain/prioritisation/wsjf.ts";
import { cellInput } from "./cell-input.ts";
import { type Argument, define } from "./function-table.ts";

export const figure = (answer: Answer<Score>): Answer<number> =>
	answer.kind === "value" ? value(toNumber(answer.value.score)) : answer;

const inputs = (names: readonly string[], cells: readonly Argument[]) =>
	Object.fromEntries(names.map((name, i) => [name, cellInput(cells[i])]));

export const WSJF = define({
	id: "WSJF",
	text: "Weighted shortest job first: (business value + time criticality + risk reduction) ÷ job size.",
	parameters: [
		{ name: "businessValue", text: "Business value, usually 1 to 20." },
		{ name: "timeCriticality", text: "Time criticality, usually 1 to 20." },
		{ name: "riskReduction", text: "Risk reduction or opportunity enablement, usually 1 to 20." },
		{ name: "jobSize", text: "Job size, above 0." },
	],
	result: "number",
	run: (...cells) => figure(wsjf(inputs(WSJF_INPUTS, cells))),
});

export const RICE = define({
	id: "RICE",
	text: "Reach × impact × confidence ÷ effort.",
	parameters: [
		{ name: "reach", text: "People or events in a period." },
		{ name: "impact", text: "Effect on each of them, usually 0.25 to 3." },
		{ name: "confidence", text: "Confidence, 0 to 1 (80% is 0.8)." },
		{ name: "effort", text: "Effort, above 0, for example in person months." },
	],
	result: "number",
	run: (...cells) => figure(rice(inputs(RICE_INPUTS, cells))),
});
