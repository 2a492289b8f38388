import { useId } from "preact/hooks";

interface TextAreaFieldProps {
	label: string;
	value: string;
	rows: number;
	hint?: string;
	placeholder?: string;
	onInput(text: string): void;
}

/** A field of several lines: what is typed line by line, or pasted from a sheet. */
export function TextAreaField({ label, value, rows, hint, placeholder, onInput }: TextAreaFieldProps) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{hint && (
				<p id={`${id}-hint`} class="small soft">
					{hint}
				</p>
			)}
			<textarea
				id={id}
				rows={rows}
				spellcheck={false}
				value={value}
				placeholder={placeholder}
				aria-describedby={hint && `${id}-hint`}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
		</div>
	);
}
