import { useEffect, useId, useRef, useState } from "preact/hooks";
import { inputOriginWords } from "../../../shared/ui/words/input-words.ts";
import { figureWords } from "../../../shared/ui/words/number-words.ts";
import type { PanelInput } from "../../panel-answer.ts";
import type { Enter, Entry } from "../entry.ts";

interface InputRowProps {
	input: PanelInput;
	site: string;
	now: string;
	isNext: boolean;
	enter: Enter;
}

interface Said {
	readonly text: string;
	/** What takes it back. */
	readonly undo?: Entry;
	readonly isBad?: true;
}

/** One input of the score: its value and where that comes from, and a value of one's own that counts before the site's. */
export function InputRow({ input, site, now, isNext, enter }: InputRowProps) {
	const { id, name, value, entered } = input;
	const [isOpen, setOpen] = useState(false);
	const [said, setSaid] = useState<Said>();
	const [busy, setBusy] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const undo = useRef<HTMLButtonElement>(null);
	const undoes = said?.undo;
	useEffect(() => {
		if (undoes) undo.current?.focus();
	}, [undoes]);

	async function record(entry: Entry, done: string, canUndo: boolean): Promise<void> {
		setBusy(true);
		try {
			const before = await enter(entry);
			setSaid(canUndo ? { text: done, undo: { input: id, value: before } } : { text: done });
			setOpen(false);
		} catch (error) {
			setSaid({ text: `Nothing was saved. ${error instanceof Error ? error.message : ""}`, isBad: true });
		}
		setBusy(false);
	}
	function cancel(): void {
		setOpen(false);
		setSaid(undefined);
		opener.current?.focus();
	}
	return (
		<div class={value === undefined ? "missing" : ""}>
			<dt>
				{name}
				{isNext && <strong class="ask"> Ask for this first</strong>}
			</dt>
			<dd class="number">{typeof value === "number" ? figureWords(value) : (value ?? "missing")}</dd>
			<dd class="small soft">{inputOriginWords(input, site, now)}</dd>
			<dd class="entry small">
				<button
					ref={opener}
					type="button"
					class="button link"
					aria-expanded={isOpen}
					aria-label={`Enter ${name}`}
					disabled={busy}
					onClick={() => {
						setSaid(undefined);
						setOpen(!isOpen);
					}}
				>
					Enter…
				</button>
				{entered && !isOpen && (
					<button
						type="button"
						class="button link"
						aria-label={`Take back the entered ${name}`}
						disabled={busy}
						onClick={() => void record({ input: id, value: null }, "Taken back.", true)}
					>
						Take back
					</button>
				)}
				<span class={said?.isBad ? "problem" : ""} role="status">
					{said?.text}
				</span>
				{undoes && (
					<button
						ref={undo}
						type="button"
						class="button link"
						disabled={busy}
						onClick={() => void record(undoes, "Undone.", false)}
					>
						Undo
					</button>
				)}
				{isOpen && <EntryForm {...{ input, busy, cancel }} save={(entry) => void record(entry, "Saved.", true)} />}
			</dd>
		</div>
	);
}

interface EntryFormProps {
	input: PanelInput;
	busy: boolean;
	save(entry: Entry): void;
	cancel(): void;
}

const NUMBER = /^-?\d{1,12}([.,]\d{1,6})?$/;

function EntryForm({ input: { id, name, value }, busy, save, cancel }: EntryFormProps) {
	const [text, setText] = useState(typeof value === "number" ? String(value) : "");
	const [why, setWhy] = useState("");
	const [isWrong, setWrong] = useState(false);
	const field = useId();
	const first = useRef<HTMLInputElement>(null);
	useEffect(() => {
		first.current?.focus();
		first.current?.select();
	}, []);
	return (
		<form
			class="row-form"
			aria-label={`${name} of your own`}
			onSubmit={(event) => {
				event.preventDefault();
				const typed = text.trim().replace("−", "-");
				if (!NUMBER.test(typed)) return setWrong(true);
				const reason = why.trim() === "" ? {} : { why: why.trim() };
				save({ input: id, value: Number(typed.replace(",", ".")), ...reason });
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				cancel();
			}}
		>
			<div class="field">
				<label for={field}>{name}</label>
				<input
					ref={first}
					id={field}
					type="text"
					inputMode="decimal"
					autocomplete="off"
					value={text}
					aria-invalid={isWrong}
					aria-describedby={`${field}-problem`}
					onInput={(event) => {
						setText(event.currentTarget.value);
						setWrong(false);
					}}
				/>
				<p id={`${field}-problem`} class="problem" role="alert">
					{isWrong && `“${text}” is no number.`}
				</p>
			</div>
			<div class="field">
				<label for={`${field}-why`}>Why? (optional, kept with it)</label>
				<input
					id={`${field}-why`}
					type="text"
					maxLength={2000}
					autocomplete="off"
					value={why}
					onInput={(event) => setWhy(event.currentTarget.value)}
				/>
			</div>
			<div class="buttons">
				<button type="submit" class="button main" disabled={busy}>
					Save
				</button>
				<button type="button" class="button" onClick={cancel}>
					Cancel
				</button>
			</div>
		</form>
	);
}
