import type { DateOrder } from "../../../shared/sources/files/import-preview.ts";

interface DateQuestionProps {
	examples: readonly string[];
	order: DateOrder | undefined;
	onOrder(order: DateOrder): void;
}
const ORDERS: readonly (readonly [DateOrder, string])[] = [
	["day-first", "Day first: 3/4 is 3 April"],
	["month-first", "Month first: 3/4 is March 4th"],
];

/** Dates that could be read both ways are not guessed. */
export function DateQuestion({ examples, order, onOrder }: DateQuestionProps) {
	return (
		<fieldset>
			<legend>How are the dates written{examples.length > 0 && `, such as ${examples.slice(0, 3).join(", ")}`}?</legend>
			{ORDERS.map(([value, label]) => (
				<label key={value}>
					<input type="radio" name="date-order" checked={order === value} onChange={() => onOrder(value)} /> {label}
				</label>
			))}
		</fieldset>
	);
}
