import type { FormulaInput } from "../../../shared/domain/prioritisation/expression/formula-input.ts";
import type { FormulaModel, ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { Register } from "../../../shared/domain/register.ts";

/** A formula as it is to be kept. */
export interface FormulaDraft {
	/** Id of the formula it was made from; absent: a new one. */
	readonly of?: string | undefined;
	readonly name: string;
	readonly expression: string;
	/** Those it reads. */
	readonly inputs: readonly FormulaInput[];
	/** Whether it is to rank everywhere: on cards, in the popup and on this page. */
	readonly ranksFirst: boolean;
}

/**
 * The register with a formula kept in it. One that was there before keeps its id and its other members; its version rises
 * where what it computes changed, so that scores of before and after are not compared.
 */
export function withFormula(register: Register, draft: FormulaDraft): Register {
	const { models } = register;
	const before = models.find((m): m is FormulaModel => m.id === draft.of && m.kind === "formula");
	const { name, expression, inputs, ranksFirst } = draft;
	const kept: FormulaModel = before
		? { ...before, name, expression, inputs, version: before.version + Number(computesElse(before, draft)) }
		: {
				kind: "formula",
				id: formulaId(
					name,
					models.map((m) => m.id),
				),
				name,
				version: 1,
				expression,
				inputs,
			};
	return { ...register, models: placed(models, before, kept, ranksFirst) };
}

const computesElse = (before: FormulaModel, { expression, inputs }: FormulaDraft): boolean =>
	before.expression !== expression || JSON.stringify(before.inputs) !== JSON.stringify(inputs);

function placed(
	models: readonly ScoringModel[],
	before: FormulaModel | undefined,
	kept: FormulaModel,
	ranksFirst: boolean,
): readonly ScoringModel[] {
	const others = models.filter((m) => m !== before);
	if (ranksFirst) return [kept, ...others];
	if (!before) return [...models, kept];
	const at = Math.max(models.indexOf(before), Math.min(1, others.length));
	return [...others.slice(0, at), kept, ...others.slice(at)];
}

const LONGEST_ID = 60;

/**
 * An id for a new formula that no model of the register has, made of its name.
 * @example formulaId("Risk first", ["risk-first"]) //=> "risk-first-2"
 */
export function formulaId(name: string, taken: readonly string[]): string {
	const words = name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	const stem = words === "" ? "formula" : words.slice(0, LONGEST_ID);
	const used = new Set(taken.map((id) => id.toLowerCase()));
	let id = stem;
	for (let n = 2; used.has(id); n++) id = `${stem}-${n}`;
	return id;
}
