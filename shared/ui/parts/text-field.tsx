import { useId } from "preact/hooks";

interface TextFieldProps {
	label: string;
	value: string;
	hint?: string;
	placeholder?: string;
	/** Why what stands there cannot be; said beside the field and read out with it. */
	problem?: string;
	onInput(text: string): void;
}

export function TextField({ label, value, hint, placeholder, problem, onInput }: TextFieldProps) {
	const id = useId();
	const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				value={value}
				placeholder={placeholder}
				autocomplete="off"
				spellcheck={false}
				aria-invalid={problem !== undefined}
				aria-describedby={described || undefined}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
			{hint && (
				<p id={`${id}-hint`} class="small soft">
					{hint}
				</p>
			)}
			{problem && (
				<p id={`${id}-problem`} class="problem">
					{problem}
				</p>
			)}
		</div>
	);
}
