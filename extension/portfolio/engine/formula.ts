import { compileFormula } from "../../../shared/domain/prioritisation/expression/compile-formula.ts";
import type { ExpressionFault } from "../../../shared/domain/prioritisation/expression/expression-fault.ts";
import type { FormulaInput } from "../../../shared/domain/prioritisation/expression/formula-input.ts";
import { printExpression } from "../../../shared/domain/prioritisation/expression/print-expression.ts";
import type { FormulaModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { isOpen, type WorkLevel } from "../../../shared/domain/work-items/work-levels.ts";
import type { Basis } from "./basis.ts";
import { type KnownInput, knownInputs } from "./formula-inputs.ts";
import { formulaOf } from "./formula-of.ts";
import { type FormulaPreview, formulaPreview } from "./formula-preview.ts";
import { scoredLevels } from "./ranked-work.ts";

export interface FormulaAsk {
	/** As it stands in the field; absent: what there is to begin from. */
	readonly expression?: string | undefined;
	/** What is said of inputs here, beside what the register says. */
	readonly inputs?: readonly FormulaInput[] | undefined;
	/** Id of the model to compare with; absent or unknown: the first, which ranks everywhere. */
	readonly beside?: string | undefined;
	readonly level?: number | "all" | undefined;
}

export type FormulaCheck =
	| {
			readonly kind: "good";
			/** As it was understood, in the signs of a book. */
			readonly printed: string;
			/** Of the result; absent where some input's unit is not said. */
			readonly unit?: string;
			/** Ids of the inputs it reads. */
			readonly reads: readonly string[];
	  }
	| { readonly kind: "expression-fault"; readonly fault: ExpressionFault }
	/** What is said of an input cannot be. */
	| { readonly kind: "input-fault"; readonly id: string; readonly message: string };

export interface FormulaView {
	/** The formula that was checked. */
	readonly expression: string;
	readonly check: FormulaCheck;
	readonly inputs: readonly KnownInput[];
	/** The register's own formulas, to work on. */
	readonly formulas: readonly FormulaModel[];
	readonly models: readonly { readonly id: string; readonly name: string }[];
	readonly levels: readonly WorkLevel[];
	readonly level: number | "all";
	/** Open items of the level: what an input may be known for. */
	readonly items: number;
	/** Absent while the formula has a fault. */
	readonly preview?: FormulaPreview;
	readonly readAt?: string;
}

/** A user's own formula as it is typed: whether it can be, what it reads and where that comes from, what it would rank. */
export function formula(basis: Basis, ask: FormulaAsk): FormulaView {
	const { register, items, readAt, fieldNames } = basis;
	const formulas = register.models.filter((m) => m.kind === "formula");
	const levels = scoredLevels(basis);
	const level = ask.level ?? levels[0]?.level ?? "all";
	const open = [...items.values()].filter((item) => isOpen(item) && (level === "all" || item.level === level));
	const known = knownInputs(register, open, ask.inputs ?? [], fieldNames);
	const expression = ask.expression ?? formulaOf(formulas[0] ?? register.models[0]);
	const check = checked(expression, known);
	return {
		expression,
		check,
		inputs: known,
		formulas,
		models: register.models.map(({ id, name }) => ({ id, name })),
		levels,
		level,
		items: open.length,
		...(check.kind === "good" ? { preview: formulaPreview(basis, ask, draftOf(expression, known, check.reads)) } : {}),
		...(readAt ? { readAt } : {}),
	};
}

function checked(expression: string, known: readonly KnownInput[]): FormulaCheck {
	const found = compileFormula(expression, known);
	if (found.kind === "expression-fault") return { kind: "expression-fault", fault: found };
	if (found.kind === "fault") {
		const [, place = "0"] = /^inputs\[(\d+)\]/.exec(found.path) ?? [];
		return { kind: "input-fault", id: known[Number(place)]?.id ?? "", message: found.message };
	}
	const { expression: tree, inputs, unit } = found.value;
	return { kind: "good", printed: printExpression(tree), reads: inputs, ...(unit === undefined ? {} : { unit }) };
}

/** The formula as a model, with the inputs it reads and no others. */
export function draftOf(expression: string, known: readonly FormulaInput[], reads: readonly string[]): FormulaModel {
	const inputs = known.filter(({ id }) => reads.includes(id)).map(declaredPart);
	return { kind: "formula", id: "draft", name: "Your formula", version: 1, expression, inputs };
}

function declaredPart({ id, name, unit, low, high }: FormulaInput): FormulaInput {
	return {
		id,
		...(name === undefined ? {} : { name }),
		...(unit === undefined ? {} : { unit }),
		...(low === undefined ? {} : { low }),
		...(high === undefined ? {} : { high }),
	};
}
