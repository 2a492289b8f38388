import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { ConfirmedFields } from "../../../shared/sources/confirmed-map.ts";
import { fieldWhyWords } from "../../../shared/ui/words/field-words.ts";
import type { FieldUse } from "../fields/field-uses.ts";

interface SiteFieldsFormProps {
	uses: readonly FieldUse[];
	busy: boolean;
	/** What every use is to be read from, as it stands in the form. */
	onSave(chosen: ConfirmedFields): void;
}

/** What each field of a site is read as: found, why so, and what else could be; in force once it is confirmed. */
export function SiteFieldsForm({ uses, busy, onSave }: SiteFieldsFormProps) {
	const [changed, setChanged] = useState<ConfirmedFields>({});
	const fieldOf = ({ use, field }: FieldUse) => changed[use] ?? field;
	const isOpen = uses.some((u) => fieldOf(u) !== u.field || !isConfirmed(u));
	const row = (use: FieldUse) => (
		<FieldRow
			key={use.use}
			use={use}
			field={fieldOf(use)}
			onChoose={(field) => setChanged({ ...changed, [use.use]: field })}
		/>
	);
	return (
		<form
			class="field-map"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				onSave(Object.fromEntries(uses.map((use) => [use.use, fieldOf(use)])));
				setChanged({});
			}}
		>
			<Group title="Of every work item">{uses.filter((u) => !u.isInput).map(row)}</Group>
			<Group title="Inputs of the score">{uses.filter((u) => u.isInput).map(row)}</Group>
			<div class="buttons">
				<button type="submit" class={`button ${isOpen ? "main" : ""}`} disabled={busy || !isOpen}>
					{isOpen ? "Confirm these fields and read again" : "All confirmed"}
				</button>
			</div>
		</form>
	);
}

const isConfirmed = ({ why }: FieldUse): boolean => why.code === "confirmed" || why.code === "confirmed-none";

const Group = ({ title, children }: { title: string; children: ComponentChildren }) => (
	<fieldset class="field-group">
		<legend class="small soft">{title}</legend>
		{children}
	</fieldset>
);

interface FieldRowProps {
	use: FieldUse;
	field: string;
	onChoose(field: string): void;
}

function FieldRow({ use: { name, candidates, field: given, why }, field, onChoose }: FieldRowProps) {
	const id = useId();
	const isProposed = why.code === "called-so" || why.code === "known-name";
	const state =
		field !== given ? "changed" : isProposed ? "proposed" : given === "" || why.code === "gone" ? "missing" : "read";
	return (
		<div class="field-row">
			<label for={id}>{name}</label>
			<select id={id} value={field} aria-describedby={`${id}-why`} onChange={(e) => onChoose(e.currentTarget.value)}>
				<option value="">No field</option>
				{candidates.map((c) => (
					<option key={c.id} value={c.id}>
						{nameAmong(c, candidates)}
					</option>
				))}
			</select>
			<p id={`${id}-why`} class="small soft">
				<strong class={`state ${state}`}>{STATES[state]}</strong>{" "}
				{field === given ? fieldWhyWords(why) : "Changed here; it holds once you confirm."}
			</p>
		</div>
	);
}

const STATES = { changed: "Not saved.", proposed: "Proposed.", missing: "Missing.", read: "Read." } as const;

/** Two fields of one name are told apart by their ids, and all others are called as people call them. */
const nameAmong = ({ id, name }: FieldUse["candidates"][number], all: FieldUse["candidates"]): string =>
	all.some((f) => f.name === name && f.id !== id) ? `${name} (${id})` : name;
