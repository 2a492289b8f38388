import { faultText, missingText } from "./answer-text.ts";
import { FUNCTIONS } from "./functions.ts";

/** Tells Excel which code answers which function, and turns our answers into what a cell shows. */
export function associateFunctions(host: typeof CustomFunctions): void {
	for (const { id, parameters, run } of FUNCTIONS) {
		// Excel appends an invocation object behind the declared parameters.
		host.associate(id, (...args: unknown[]) => {
			const answer = (run as (...cells: unknown[]) => ReturnType<typeof run>)(...args.slice(0, parameters.length));
			switch (answer.kind) {
				case "value":
					// A score beyond the range of a double is no figure that a cell can hold.
					if (answer.value === Number.POSITIVE_INFINITY) throw new host.Error(host.ErrorCode.invalidNumber);
					return answer.value;
				case "missing":
					throw new host.Error(host.ErrorCode.notAvailable, missingText(answer));
				case "fault":
					throw new host.Error(host.ErrorCode.invalidValue, faultText(answer));
				case "not-applicable":
					throw new host.Error(host.ErrorCode.notAvailable, "Not applicable here.");
			}
		});
	}
}
