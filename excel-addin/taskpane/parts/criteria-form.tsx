import { useId } from "preact/hooks";
import type { Criterion } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { percentWords } from "../../../shared/ui/words/number-words.ts";
import { criterionOf } from "../../workbook/propose-criteria.ts";
import { freeCriterionColumns } from "../choice.ts";
import type { Current, PaneDesk } from "../pane-desk.ts";
import { ColumnField } from "./columns-form.tsx";
import { NumberField } from "./number-field.tsx";

/** The criteria of a weighted model: column, weight, fixed scale and direction of each. */
export function CriteriaForm({ desk, now }: { desk: PaneDesk; now: Current }) {
	const { criteria } = now.choice;
	const change = (next: readonly Criterion[]) => desk.choose({ criteria: next });
	const free = freeCriterionColumns(now.found.columns, now.choice);
	const total = criteria.reduce((sum, c) => sum + Math.max(0, c.weight), 0);
	return (
		<div class="stack">
			<ColumnField desk={desk} now={now} input="title" name="Project" />
			{!now.confirmed && (
				<p class="soft small">
					Weights and scales are a starting point, not yours yet: all criteria weigh the same until you say otherwise.
				</p>
			)}
			{criteria.map((criterion, i) => (
				<CriterionCard
					key={criterion.id}
					criterion={criterion}
					share={total > 0 ? criterion.weight / total : 0}
					fault={now.proposal.faults[criterion.id]}
					onChange={(c) => change(criteria.map((old, k) => (k === i ? c : old)))}
					onRemove={() => change(criteria.filter((_, k) => k !== i))}
				/>
			))}
			{free.length > 0 && (
				<div class="field">
					<label for="add-criterion">Add a criterion</label>
					<select
						id="add-criterion"
						value=""
						onChange={({ currentTarget }) => {
							const column = free.find((c) => c.written === currentTarget.value);
							currentTarget.value = "";
							if (column) change([...criteria, criterionOf(column)]);
						}}
					>
						<option value="">choose a column with numbers</option>
						{free.map((c) => (
							<option key={c.written} value={c.written}>
								{c.heading.text || c.written}
							</option>
						))}
					</select>
				</div>
			)}
		</div>
	);
}

interface CriterionCardProps {
	criterion: Criterion;
	share: number;
	fault: "scale" | "weight" | undefined;
	onChange(criterion: Criterion): void;
	onRemove(): void;
}

function CriterionCard({ criterion, share, fault, onChange, onRemove }: CriterionCardProps) {
	const id = useId();
	const name = criterion.name ?? criterion.id;
	return (
		<fieldset class="criterion">
			<legend>
				{name} <span class="soft number">{percentWords(share)}</span>
			</legend>
			<div class="figures">
				<NumberField
					label="Weight"
					value={criterion.weight}
					least={0}
					onValue={(weight) => onChange({ ...criterion, weight })}
				/>
				<NumberField label="From" value={criterion.low} onValue={(low) => onChange({ ...criterion, low })} />
				<NumberField label="To" value={criterion.high} onValue={(high) => onChange({ ...criterion, high })} />
			</div>
			<div class="direction">
				<label for={`${id}-direction`} class="heard-only">
					Direction of {name}
				</label>
				<select
					id={`${id}-direction`}
					value={criterion.direction}
					onChange={({ currentTarget }) =>
						onChange({ ...criterion, direction: currentTarget.value === "cost" ? "cost" : "benefit" })
					}
				>
					<option value="benefit">more is better</option>
					<option value="cost">less is better</option>
				</select>
				<button type="button" class="link" onClick={onRemove}>
					Remove<span class="heard-only"> {name}</span>
				</button>
			</div>
			{fault && (
				<p class="problem small" role="alert">
					{fault === "scale" ? "A scale runs from a lower to a higher figure." : "A weight is not below 0."}
				</p>
			)}
		</fieldset>
	);
}
