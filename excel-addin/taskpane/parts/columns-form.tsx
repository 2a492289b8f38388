import { inputsOf } from "../../../shared/domain/prioritisation/inputs-of.ts";
import { inputName } from "../../../shared/domain/prioritisation/score-names.ts";
import type { Role } from "../../workbook/roles.ts";
import type { Current, PaneDesk } from "../pane-desk.ts";
import { reasonText } from "../problem-text.ts";

interface ColumnsFormProps {
	desk: PaneDesk;
	now: Current;
}

/** Which column is which input: each proposal says why, and can be overruled. */
export function ColumnsForm({ desk, now }: ColumnsFormProps) {
	const roles = inputsOf(now.proposal.model) as readonly Role[];
	return (
		<div class="stack">
			<ColumnField desk={desk} now={now} input="title" name="Project" />
			{roles.map((role) => (
				<ColumnField key={role} desk={desk} now={now} input={role} name={inputName(role) ?? role} />
			))}
		</div>
	);
}

/** One role and its column. */
export function ColumnField({ desk, now, input: role, name }: ColumnsFormProps & { input: Role; name: string }) {
	const mapped = now.proposal.map[role];
	const id = `column-${role}`;
	return (
		<div class="field">
			<label for={id}>{name}</label>
			<select
				id={id}
				aria-describedby={`${id}-why`}
				value={mapped?.column.written ?? ""}
				onChange={({ currentTarget: { value } }) =>
					desk.choose({ confirmed: { ...now.choice.confirmed, [role]: value === "" ? null : value } })
				}
			>
				<option value="">no such column</option>
				{now.found.columns
					.filter((c) => c.filled > 0)
					.map((c) => (
						<option key={c.written} value={c.written}>
							{c.heading.text || c.written}
						</option>
					))}
			</select>
			<p id={`${id}-why`} class={`small ${mapped ? "soft" : "lacking"}`}>
				{mapped
					? reasonText(mapped)
					: role === "title"
						? "rows will be named by nothing"
						: "every project will miss it"}
			</p>
		</div>
	);
}
