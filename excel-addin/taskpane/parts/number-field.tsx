import { useId, useState } from "preact/hooks";

interface NumberFieldProps {
	label: string;
	value: number;
	least?: number;
	onValue(value: number): void;
}

/** A figure to type. What is no figure is marked and kept as typed; the last good one stays in force. */
export function NumberField({ label, value, least, onValue }: NumberFieldProps) {
	const id = useId();
	const [typed, setTyped] = useState<string>();
	const text = typed ?? String(value);
	const figure = text.trim() === "" ? Number.NaN : Number(text);
	const isWrong = !Number.isFinite(figure) || (least !== undefined && figure < least);
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				inputMode="decimal"
				class="number"
				value={text}
				aria-invalid={isWrong}
				onInput={({ currentTarget }) => setTyped(currentTarget.value)}
				onChange={() => {
					if (isWrong) return;
					setTyped(undefined);
					onValue(figure);
				}}
			/>
		</div>
	);
}
