import { modelName } from "../../../shared/domain/prioritisation/score-names.ts";
import type { ModelKind } from "../choice.ts";
import type { Current, PaneDesk } from "../pane-desk.ts";

const MODELS: readonly (readonly [ModelKind, formula: string])[] = [
	["wsjf", "(business value + time criticality + risk reduction) ÷ job size"],
	["rice", "reach × impact × confidence ÷ effort"],
	["cd3", "cost of delay per week ÷ weeks"],
	["ice", "impact × confidence × ease, each 1 to 10"],
	["weighted", "each criterion on its own fixed scale, times its weight"],
];

/** How to score, with the formula in sight. */
export function ModelChoice({ desk, now }: { desk: PaneDesk; now: Current }) {
	const [, formula] = MODELS.find(([kind]) => kind === now.choice.kind) ?? MODELS[0] ?? [];
	return (
		<fieldset class="models">
			<legend>Score by</legend>
			<div class="segments">
				{MODELS.map(([kind]) => (
					<label key={kind} class={kind === now.choice.kind ? "chosen" : ""}>
						<input
							type="radio"
							name="model"
							value={kind}
							checked={kind === now.choice.kind}
							aria-describedby="formula"
							onChange={() => desk.choose({ kind })}
						/>
						{modelName(kind)}
					</label>
				))}
			</div>
			<p id="formula" class="soft small">
				{formula}
			</p>
		</fieldset>
	);
}
