import { useId, useRef } from "preact/hooks";
import { printExpression } from "../../../../shared/domain/prioritisation/expression/print-expression.ts";
import { expressionFaultWords } from "../../../../shared/ui/words/expression-words.ts";
import { resultUnitWords } from "../../../../shared/ui/words/formula-words.ts";
import type { FormulaView } from "../../engine/formula.ts";
import type { KnownInput } from "../../engine/formula-inputs.ts";
import { FIELDS_PAGE } from "../../fields-page.ts";

interface FormulaFieldProps {
	/** As it stands in the field. */
	text: string;
	/** The answer about this very text, or about an earlier one. */
	view: FormulaView;
	onInput(text: string): void;
	onNewInput(name: string): void;
}

/** The formula's field, with what is wrong and where, and the inputs to put into it. */
export function FormulaField({ text, view, onInput, onNewInput }: FormulaFieldProps) {
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	// Nothing that was written is nothing that is wrong.
	const isCurrent = view.expression === text && text.trim() !== "";
	const { check } = view;
	const isWrong = isCurrent && check.kind !== "good";
	const select = (from: number, to: number) => {
		field.current?.focus();
		field.current?.setSelectionRange(from, to);
	};
	const insert = (word: string) => {
		const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {};
		onInput(`${text.slice(0, from)}${word}${text.slice(to)}`);
		// Once the field holds the new text.
		requestAnimationFrame(() => select(from + word.length, from + word.length));
	};
	return (
		<div class="field formula-field">
			<label for={id}>Formula</label>
			<textarea
				id={id}
				ref={field}
				rows={2}
				value={text}
				autocomplete="off"
				spellcheck={false}
				aria-invalid={isWrong}
				aria-describedby={`${id}-check`}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
			<div id={`${id}-check`} role="status" class="formula-check">
				{isCurrent && <Check view={view} />}
			</div>
			{isWrong && check.kind === "expression-fault" && (
				<FaultPlace view={view} fault={check.fault} onGo={select} onNewInput={onNewInput} />
			)}
			<Inputs inputs={view.inputs} onInsert={insert} />
		</div>
	);
}

function Check({ view: { check, expression, inputs } }: { view: FormulaView }) {
	if (check.kind === "good")
		return (
			<p class="small">
				<strong class="good">The formula is sound.</strong> {resultUnitWords(check.unit)}
				{check.printed !== expression && (
					<>
						{" "}
						Understood as <code>{check.printed}</code>
					</>
				)}
			</p>
		);
	if (check.kind === "input-fault") {
		const { name, id } = inputs.find((i) => i.id === check.id) ?? { id: check.id };
		return (
			<p class="problem">
				{name ?? id}: {check.message}
			</p>
		);
	}
	const { text, advice } = expressionFaultWords(check.fault, expression);
	return (
		<p class="problem">
			{text} <span class="soft">{advice}</span>
		</p>
	);
}

interface FaultPlaceProps {
	view: FormulaView;
	fault: Parameters<typeof expressionFaultWords>[0];
	onGo(from: number, to: number): void;
	onNewInput(name: string): void;
}

/** The formula again with the place marked; the field itself can mark nothing. */
function FaultPlace({ view: { expression }, fault, onGo, onNewInput }: FaultPlaceProps) {
	const { before, after } = expressionFaultWords(fault, expression);
	const { code, found = "" } = fault;
	const length = after.startsWith(found) && found !== "" ? found.length : after === "" ? 0 : 1;
	return (
		<div class="fault-place">
			<code aria-hidden="true">
				{before}
				<mark>{after.slice(0, length) || " "}</mark>
				{after.slice(length)}
			</code>
			<button type="button" class="button link" onClick={() => onGo(before.length, before.length + length)}>
				Go to column {fault.column}
			</button>
			{code === "unknown-name" && (
				<button type="button" class="button link" onClick={() => onNewInput(found)}>
					Add “{found}” as an input
				</button>
			)}
		</div>
	);
}

/** How an input is written in a formula. */
const written = ({ id, name = id }: KnownInput): string => printExpression({ kind: "name", name, at: 1 });

function Inputs({ inputs, onInsert }: { inputs: readonly KnownInput[]; onInsert(word: string): void }) {
	if (inputs.length === 0)
		return (
			<p class="small soft">
				No work has a scoring input yet. <a href={FIELDS_PAGE}>Say which fields hold them</a> in Options, Fields; or
				name an input here, and add it.
			</p>
		);
	return (
		<fieldset class="input-words">
			<legend class="small soft">Put in</legend>
			{inputs.map((input) => (
				<button key={input.id} type="button" class="button" onClick={() => onInsert(written(input))}>
					{input.name ?? input.id}
				</button>
			))}
		</fieldset>
	);
}
