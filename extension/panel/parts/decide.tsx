import { useEffect, useRef, useState } from "preact/hooks";
import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import type { Decision } from "../../../shared/domain/register.ts";
import type { PanelAnswer } from "../../panel-answer.ts";
import type { Choice } from "../choice.ts";
import { DecideForm } from "./decide-form.tsx";

interface DecideProps {
	answer: PanelAnswer;
	assessment: ItemAssessment;
	decide(choice: Choice): Promise<string>;
}

type Kind = Decision["kind"];

const DONE: Readonly<Record<Kind, string>> = {
	confirm: "Confirmed.",
	change: "Linked.",
	exempt: "Marked as run-the-business work.",
	belong: "Put under that work.",
	withdraw: "Taken back.",
};

/** The acts on an item: the first press shows what would hold, the second records it, and a third takes it back. */
export function Decide({ answer, assessment, decide }: DecideProps) {
	const [open, setOpen] = useState<Kind>();
	const [said, setSaid] = useState<{ text: string; undo?: string; isBad?: true }>();
	const [busy, setBusy] = useState(false);
	const undo = useRef<HTMLButtonElement>(null);
	const opener = useRef<HTMLElement | null>(null);
	const { links, state, decision } = assessment.line;
	const undoes = said?.undo;
	useEffect(() => {
		if (undoes !== undefined) undo.current?.focus();
	}, [undoes]);

	async function record(choice: Choice, done: string, canUndo: boolean): Promise<void> {
		setBusy(true);
		try {
			const made = await decide(choice);
			setSaid(canUndo ? { text: done, undo: made } : { text: done });
			setOpen(undefined);
		} catch (error) {
			setSaid({ text: `Nothing was saved. ${error instanceof Error ? error.message : ""}`, isBad: true });
		}
		setBusy(false);
	}
	function cancel(): void {
		setOpen(undefined);
		opener.current?.focus();
	}
	const act = (kind: Kind, words: string) => (
		<button
			type="button"
			class={`button${open === kind ? " chosen" : ""}`}
			aria-expanded={open === kind}
			disabled={busy}
			onClick={(event) => {
				opener.current = event.currentTarget;
				setSaid(undefined);
				setOpen(open === kind ? undefined : kind);
			}}
		>
			{words}
		</button>
	);
	return (
		<div class="stack">
			<div class="buttons">
				{links.length > 0 && decision === undefined && act("confirm", "Confirm…")}
				{act("change", links.length > 0 ? "Change…" : "Link to…")}
				{act("belong", "Belongs to…")}
				{state !== "exempt" && act("exempt", "Exempt…")}
				{decision !== undefined && act("withdraw", "Take back…")}
			</div>
			{open && (
				<DecideForm
					key={open}
					kind={open}
					{...{ answer, assessment, busy, cancel }}
					save={(choice) => void record(choice, DONE[open], true)}
				/>
			)}
			<div class={`said ${said?.isBad ? "problem" : ""}`}>
				<span role="status">{said?.text}</span>
				{said?.undo !== undefined && (
					<button
						ref={undo}
						type="button"
						class="button link"
						disabled={busy}
						onClick={() => void record({ kind: "withdraw", withdraws: said.undo ?? "" }, "Undone.", false)}
					>
						Undo
					</button>
				)}
			</div>
		</div>
	);
}
