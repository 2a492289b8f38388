import type { Answer } from "../../shared/domain/outcome.ts";
import type { Cell } from "../workbook/cell.ts";

/** A value as a cell hands it over: `null` where an optional one was left out, an object for a cell with an error. */
export type Argument = Cell | null | object;
/** A block of cells arrives as rows, also where it is one cell. */
export type Block = readonly (readonly Argument[])[];

export interface Parameter {
	readonly name: string;
	/** What a person reads while typing the formula. */
	readonly text: string;
	readonly block?: boolean;
	readonly optional?: boolean;
}

type ArgumentOf<P extends Parameter> =
	| (P["block"] extends true ? Block : Argument)
	| (P["optional"] extends true ? null : never);
type Arguments<P extends readonly Parameter[]> = { -readonly [I in keyof P]: ArgumentOf<P[I]> };

/** One custom function: what Excel is told of it and what it does, in one place. */
export interface CustomFunction<P extends readonly Parameter[] = readonly Parameter[]> {
	/** For ever: saved workbooks refer to it. The name people type after `SIGHT.` is the same. */
	readonly id: string;
	readonly text: string;
	readonly parameters: P;
	readonly result: "number" | "block";
	/** What the cell shows: the value, `#N/A` with what is missing, or `#VALUE!` with what is wrong. */
	readonly run: (...args: Arguments<P>) => Answer<Cell | Cell[][]>;
}

/** Ties the types of `run`'s arguments to the parameters as declared. */
export function define<const P extends readonly Parameter[]>(definition: CustomFunction<P>): CustomFunction {
	return definition as unknown as CustomFunction;
}
