import { useId } from "preact/hooks";

interface SelectFieldProps {
	label: string;
	value: string;
	/** Value and words of each choice. */
	choices: readonly (readonly [value: string, words: string])[];
	onChoose(value: string): void;
}

export function SelectField({ label, value, choices, onChoose }: SelectFieldProps) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
				{choices.map(([choice, words]) => (
					<option key={choice} value={choice}>
						{words}
					</option>
				))}
			</select>
		</div>
	);
}
