import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { knownForWords, sourceWords } from "../../../../shared/ui/words/formula-words.ts";
import type { FormulaView } from "../../engine/formula.ts";
import type { KnownInput } from "../../engine/formula-inputs.ts";
import { FIELDS_PAGE } from "../../fields-page.ts";
import { readEnd, type SaidInput, type SaidInputs, saidOf } from "../../formula/said-inputs.ts";

interface InputTableProps {
	view: FormulaView;
	/** Ids of the inputs that the formula reads. */
	reads: readonly string[];
	said: SaidInputs;
	onSay(id: string, said: SaidInput): void;
}

/** The inputs a formula reads: their unit and scale, to be said here, and where their values come from. */
export function InputTable({ view, reads, said, onSay }: InputTableProps) {
	const shown = view.inputs.filter((input) => reads.includes(input.id));
	return (
		<section class="card" aria-label="What it reads">
			<div class="card-head">
				<h3>What it reads</h3>
				<p class="small soft">What lies beyond a scale is refused; with units, only what fits is added</p>
			</div>
			{shown.length === 0 ? (
				<p>The formula reads no input: every item would have the same score.</p>
			) : (
				<ScrollTable label="Inputs of the formula" kind="formula-inputs">
					<thead>
						<tr>
							<th scope="col">Input</th>
							<th scope="col">Unit</th>
							<th scope="col">Scale from</th>
							<th scope="col">to</th>
							<th scope="col" class="figure">
								Known for
							</th>
							<th scope="col">Comes from</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((input) => (
							<InputRow
								key={input.id}
								input={input}
								of={view.items}
								said={said[input.id] ?? saidOf(input)}
								onSay={(change) => onSay(input.id, change)}
							/>
						))}
					</tbody>
				</ScrollTable>
			)}
		</section>
	);
}

interface InputRowProps {
	input: KnownInput;
	of: number;
	said: SaidInput;
	onSay(said: SaidInput): void;
}

function InputRow({ input, of, said, onSay }: InputRowProps) {
	const { id, name = id, sources, items } = input;
	const cell = (part: "unit" | "low" | "high", label: string, placeholder: string) => (
		<input
			type="text"
			class={part === "unit" ? "" : "number"}
			aria-label={`${label} of ${name}`}
			placeholder={placeholder}
			autocomplete="off"
			spellcheck={false}
			value={said[part]}
			aria-invalid={part !== "unit" && readEnd(said[part]) === null}
			onInput={(event) => onSay({ ...said, [part]: event.currentTarget.value })}
		/>
	);
	return (
		<tr>
			<th scope="row">
				{name} {name !== id && <span class="id">{id}</span>}
			</th>
			<td class="unit">{cell("unit", "Unit", "not said")}</td>
			<td class="end">{cell("low", "Lowest value", "any")}</td>
			<td class="end">{cell("high", "Highest value", "any")}</td>
			<td class="figure number">{knownForWords(items, of)}</td>
			<td class="small">
				{sources.length === 0 ? (
					<span class="soft">
						nowhere yet: <a href={FIELDS_PAGE}>choose its field</a>
					</span>
				) : (
					sources.map((source) => <p key={source.site}>{sourceWords(source)}</p>)
				)}
			</td>
		</tr>
	);
}
