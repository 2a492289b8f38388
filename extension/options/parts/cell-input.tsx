import { useEffect, useId, useState } from "preact/hooks";
import type { KeyResult } from "../../../shared/domain/okr/objective.ts";
import { type CellName, cellText, editCell, isUsed } from "../key-result-cells.ts";
import { today } from "../today.ts";

const PLACEHOLDERS: Partial<Readonly<Record<CellName, string>>> = {
	owner: "no owner",
	zones: "0 = 0%; 50 = 40%; 90 = 100%",
};

interface CellProps {
	record: KeyResult;
	cell: CellName;
	label: string;
	onChange(record: KeyResult, what: string): Promise<unknown>;
}

/**
 * One cell of the table. Enter or leaving it saves, Enter goes on to the same cell of the next row, Escape takes back what
 * was typed. What cannot be saved stays in the cell, with the reason beneath.
 */
export function CellInput({ record, cell, label, onChange }: CellProps) {
	const stands = cellText(record, cell);
	const [typed, setTyped] = useState(stands);
	const [problem, setProblem] = useState<string>();
	const id = useId();
	useEffect(() => {
		setTyped(stands);
		setProblem(undefined);
	}, [stands]);

	if (!isUsed(record.kind, cell)) return <Unused kind={record.kind} label={label} />;

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
	const shared = {
		class: `cell ${cell}`,
		"aria-label": label,
		"aria-invalid": problem !== undefined,
		"aria-describedby": problem ? `${id}-problem` : undefined,
		"data-cell": cell,
		value: typed,
		onBlur: save,
		onInput: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
		onKeyDown(event: KeyboardEvent) {
			if (event.key === "Escape") {
				setTyped(stands);
				setProblem(undefined);
			} else if (event.key === "Enter") {
				event.preventDefault(); // a title has lines only for want of room
				if (save()) nextBelow(event.currentTarget)?.focus();
			}
		},
	};
	return (
		<>
			{cell === "title" || cell === "zones" ? (
				<textarea {...shared} rows={Math.ceil(typed.length / 28) || 1} placeholder={PLACEHOLDERS[cell]} />
			) : (
				<input
					{...shared}
					type="text"
					inputMode={cell === "owner" ? "text" : "decimal"}
					placeholder={PLACEHOLDERS[cell] ?? "unknown"}
				/>
			)}
			{problem && (
				<p id={`${id}-problem`} class="problem" role="alert">
					{problem}
				</p>
			)}
		</>
	);
}

/** A kind without such a figure shows a dash, not an empty field. */
function Unused({ kind, label }: { kind: KeyResult["kind"]; label: string }) {
	return (
		<span class="soft unused" title={`Not used by the kind “${kind}”`}>
			<span aria-hidden="true">–</span>
			<span class="heard-only">{label}: not used by this kind</span>
		</span>
	);
}

/** The same cell of the next row that has one. */
function nextBelow(from: EventTarget | null): HTMLElement | undefined {
	if (!(from instanceof HTMLElement)) return undefined;
	const cells = from.closest("table")?.querySelectorAll<HTMLElement>(`[data-cell="${from.dataset.cell}"]`);
	const column = [...(cells ?? [])];
	return column[column.indexOf(from) + 1];
}
