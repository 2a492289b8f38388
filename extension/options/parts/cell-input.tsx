import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { KeyResult } from "../../../shared/domain/okr/objective.ts";
import { type CellName, cellText, editCell, isUsed } from "../key-result-cells.ts";
import { today } from "../today.ts";

interface CellProps {
	record: KeyResult;
	cell: CellName;
	label: string;
	onChange(record: KeyResult, what: string): Promise<void>;
}

/**
 * One cell of the table. Enter or leaving it saves, Enter goes on to the same cell of the next row, Escape takes back what
 * was typed. What cannot be saved stays in the cell, with the reason beneath.
 */
export function CellInput({ record, cell, label, onChange }: CellProps) {
	const stands = cellText(record, cell);
	const [typed, setTyped] = useState(stands);
	const [problem, setProblem] = useState<string>();
	const field = useRef<HTMLInputElement>(null);
	const id = useId();
	useEffect(() => {
		setTyped(stands);
		setProblem(undefined);
	}, [stands]);

	if (!isUsed(record.kind, cell))
		return (
			<span class="soft" title={`Not used by the kind “${record.kind}”`}>
				<span aria-hidden="true">–</span>
				<span class="heard-only">{label}: not used by this kind</span>
			</span>
		);

	/** True where nothing is left unsaved. */
	function save(): boolean {
		if (typed.trim() === stands) {
			setTyped(stands);
			setProblem(undefined);
			return true;
		}
		const edited = editCell(record, cell, typed, today());
		setProblem(edited.ok ? undefined : edited.message);
		if (edited.ok) void onChange(edited.record, `${label.charAt(0).toLowerCase()}${label.slice(1)}`);
		return edited.ok;
	}

	return (
		<>
			<input
				ref={field}
				class={`cell ${cell}`}
				type="text"
				inputMode={cell === "title" || cell === "owner" ? "text" : "decimal"}
				aria-label={label}
				aria-invalid={problem !== undefined}
				aria-describedby={problem ? `${id}-problem` : undefined}
				data-cell={cell}
				value={typed}
				placeholder={cell === "owner" ? "no owner" : cell === "title" ? "" : "unknown"}
				onInput={(event) => setTyped(event.currentTarget.value)}
				onBlur={save}
				onKeyDown={(event) => {
					if (event.key === "Escape") {
						setTyped(stands);
						setProblem(undefined);
					} else if (event.key === "Enter" && save()) nextBelow(event.currentTarget)?.focus();
				}}
			/>
			{problem && (
				<p id={`${id}-problem`} class="problem" role="alert">
					{problem}
				</p>
			)}
		</>
	);
}

/** The same cell of the next row that has one. */
function nextBelow(input: HTMLInputElement): HTMLInputElement | undefined {
	const column = [
		...(input.closest("table")?.querySelectorAll<HTMLInputElement>(`[data-cell="${input.dataset.cell}"]`) ?? []),
	];
	return column[column.indexOf(input) + 1];
}
