import { useId, useState } from "preact/hooks";
import type { KeptOpinions } from "../../opinions/use-opinions.ts";
import { criteriaIn } from "../../weights/judged-sets.ts";

interface OwnCriteriaProps {
	own: readonly string[];
	hasModels: boolean;
	change: KeptOpinions["change"];
}

const MOST = 15;

/** Criteria that no model has yet, by name. */
export function OwnCriteria({ own, hasModels, change }: OwnCriteriaProps) {
	const [text, setText] = useState(own.join("\n"));
	const id = useId();
	const typed = criteriaIn(text);
	const tooMany = typed.length > MOST;
	function type(next: string): void {
		setText(next);
		const criteria = criteriaIn(next);
		if (criteria.length <= MOST) change((kept) => ({ ...kept, own: criteria }));
	}
	return (
		<section class="card" aria-labelledby={`${id}-title`}>
			<h3 id={`${id}-title`}>Your own criteria</h3>
			{!hasModels && (
				<p class="soft">
					The register has no weighted model whose criteria could be compared. Name some here to try it; add a weighted
					model in Options, Register, to rank by them.
				</p>
			)}
			<div class="field">
				<label for={id}>One criterion a line</label>
				<textarea
					id={id}
					rows={5}
					value={text}
					placeholder={"Benefit to residents\nStrategic fit\nRisk of delay"}
					aria-invalid={tooMany}
					aria-describedby={tooMany ? `${id}-problem` : undefined}
					onInput={(event) => type(event.currentTarget.value)}
				/>
				{tooMany && (
					<p id={`${id}-problem`} class="problem">
						At most {MOST} criteria can be compared; the last that could are still below.
					</p>
				)}
			</div>
		</section>
	);
}
