import { type Exact, exact } from "../../exact.ts";
import { type Fault, fault } from "../../outcome.ts";
import type { FormulaInput } from "./formula-input.ts";
import { DOWN, type Range, UP } from "./range.ts";
import { parseUnit, type UnitOf } from "./unit.ts";

/** A declared input, checked. */
export interface ReadInput {
	readonly id: string;
	readonly unit: UnitOf;
	readonly given: FormulaInput;
	readonly scale: Range;
}

/** People write a name as they please: case, and the way an accent is stored, do not count. */
export const keyOfName = (name: string): string => name.trim().normalize("NFC").toLowerCase();

/** The inputs by everything they may be called. */
export function readFormulaInputs(inputs: readonly FormulaInput[]): Map<string, ReadInput> | Fault {
	const byName = new Map<string, ReadInput>();
	for (const [i, given] of inputs.entries()) {
		const at = (member: string) => `inputs[${i}].${member}`;
		const unit = given.unit === undefined ? "undeclared" : parseUnit(given.unit);
		if (unit === undefined)
			return fault("unknown-word", at("unit"), `“${given.unit}” is no unit: write money, weeks or money/weeks.`);
		const low = endOf(given.low);
		const high = endOf(given.high);
		if (low === null || high === null)
			return fault("out-of-range", at(low === null ? "low" : "high"), "The number is beyond the range of numbers.");
		if (low && high && low.compare(high) >= 0)
			return fault("out-of-range", at("high"), "The scale must end above its start.");
		const input: ReadInput = { id: given.id, unit, given, scale: { low: low ?? DOWN, high: high ?? UP } };
		for (const name of new Set([keyOfName(given.id), keyOfName(given.name ?? given.id)])) {
			if (byName.has(name))
				return fault(
					"duplicate-id",
					at(name === keyOfName(given.id) ? "id" : "name"),
					`Two inputs are called “${name}”.`,
				);
			byName.set(name, input);
		}
	}
	return byName;
}

const endOf = (given: number | undefined): Exact | undefined | null =>
	given === undefined ? undefined : (exact(given) ?? null);
