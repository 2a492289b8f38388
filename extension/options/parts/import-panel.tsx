import { useEffect, useId, useRef, useState } from "preact/hooks";
import { applyImport, previewImport } from "../../../shared/sources/files/import-key-results.ts";
import type { DateOrder, ImportPreview } from "../../../shared/sources/files/import-preview.ts";
import { FileButton } from "../../../shared/ui/parts/file-button.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { today } from "../today.ts";
import { EXAMPLE } from "../worked-example.ts";
import { ImportFindings } from "./import-findings.tsx";

interface ImportPanelProps {
	desk: RegisterDesk;
	/** Puts the cursor where the objectives go. */
	focus: boolean;
	isFirst: boolean;
}

/** Objectives and key results by paste or file: what was understood is shown before anything is changed. */
export function ImportPanel({ desk, focus, isFirst }: ImportPanelProps) {
	const [text, setText] = useState("");
	const [preview, setPreview] = useState<ImportPreview>();
	const [dateOrder, setDateOrder] = useState<DateOrder>();
	const area = useRef<HTMLTextAreaElement>(null);
	const id = useId();
	useEffect(() => {
		if (focus) area.current?.focus();
	}, [focus]);

	function look(from: string, order = dateOrder): void {
		setText(from);
		setPreview(
			from.trim() === ""
				? undefined
				: previewImport(from, { register: desk.register, today: today(), ...(order ? { dateOrder: order } : {}) }),
		);
	}
	async function apply(found: ImportPreview): Promise<void> {
		if (!(await desk.change(`import of ${countsOf(found)}`, (register) => applyImport(register, found)))) return;
		setText("");
		setPreview(undefined);
		setDateOrder(undefined);
	}
	const count = (preview?.objectives.length ?? 0) + (preview?.keyResults.length ?? 0);

	return (
		<section class="card" aria-labelledby={`${id}-title`}>
			<h3 id={`${id}-title`}>Paste your objectives</h3>
			<div class="field">
				<label for={id} class="heard-only">
					Objectives and key results
				</label>
				<p id={`${id}-hint`} class="small soft">
					One objective per line with its key results indented beneath; or a table from a sheet; or CSV.
				</p>
				<textarea
					id={id}
					ref={area}
					rows={isFirst ? 11 : 6}
					spellcheck={false}
					placeholder={EXAMPLE}
					value={text}
					aria-describedby={`${id}-hint`}
					onInput={(event) => look(event.currentTarget.value)}
				/>
			</div>
			<div class="buttons">
				<FileButton
					label="Choose a file…"
					accept=".csv,.tsv,.txt,text/csv,text/plain"
					onText={(_, read) => look(read)}
					onTrouble={(what) => desk.say(what, "warning")}
				/>
				{text === "" && (
					<button type="button" class="button" onClick={() => look(EXAMPLE)}>
						Try the example
					</button>
				)}
				{text !== "" && (
					<button type="button" class="button" onClick={() => look("")}>
						Clear the text
					</button>
				)}
			</div>
			<div role="status">
				{preview && (
					<p class="found">
						{count > 0 ? `Found ${countsOf(preview)}.` : "Nothing was understood yet."}
						{preview.notes.length > 0 && ` ${countWords(preview.notes.length, "place")} to look at.`}
					</p>
				)}
			</div>
			{preview && (
				<ImportFindings
					preview={preview}
					dateOrder={dateOrder}
					onDateOrder={(order) => {
						setDateOrder(order);
						look(text, order);
					}}
				/>
			)}
			{preview && count > 0 && (
				<div class="buttons">
					<button type="button" class="button main" onClick={() => void apply(preview)}>
						Apply {countsOf(preview)}
					</button>
				</div>
			)}
		</section>
	);
}

const countsOf = ({ objectives, keyResults }: ImportPreview): string =>
	[
		objectives.length > 0 && countWords(objectives.length, "objective"),
		keyResults.length > 0 && countWords(keyResults.length, "key result"),
	]
		.filter(Boolean)
		.join(" and ");
