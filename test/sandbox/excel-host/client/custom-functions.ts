/** An error as Excel shows it in a cell; text for #VALUE! and #N/A only. */
export class CellError extends Error {
	constructor(
		readonly code: string,
		message?: string,
	) {
		super(message ?? "");
	}
}

type Run = (...args: unknown[]) => unknown;

/** `CustomFunctions` as the add-in finds it, and a way to call what was associated. */
export function simulatedFunctions() {
	const known = new Map<string, Run>();
	const functions = {
		associate: (id: string, run: Run) => void known.set(id.toUpperCase(), run),
		Error: CellError,
		ErrorCode: {
			invalidValue: "#VALUE!",
			notAvailable: "#N/A",
			divisionByZero: "#DIV/0!",
			invalidNumber: "#NUM!",
			nullReference: "#NULL!",
			invalidName: "#NAME?",
			invalidReference: "#REF!",
		},
	};
	/** What the cell shows: the value or the spilled block, or the error with its text. */
	async function evaluate(
		id: string,
		args: readonly unknown[],
	): Promise<{ value: unknown } | { error: string; message: string }> {
		const run = known.get(id.toUpperCase());
		if (!run) return { error: "#N/A", message: `${id} is not associated.` };
		try {
			return { value: await run(...args, { address: "Sheet1!A1" }) };
		} catch (error) {
			if (error instanceof CellError) return { error: error.code, message: error.message };
			return { error: "#VALUE!", message: String(error) };
		}
	}
	return { functions: functions as unknown as typeof CustomFunctions, known, evaluate };
}
