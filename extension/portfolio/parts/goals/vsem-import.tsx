import { useMemo, useState } from "preact/hooks";
import { applyVsemRows } from "../../../../shared/domain/okr/vsem/apply-vsem-rows.ts";
import { FileButton } from "../../../../shared/ui/parts/file-button.tsx";
import { vsemProblemSentence } from "../../../../shared/ui/words/goal-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { vsemCountWords, vsemImportWords, vsemPreviewSentence } from "../../../../shared/ui/words/vsem-words.ts";
import type { RegisterDesk } from "../../../register/register-desk.ts";
import { sheetRows } from "../../goals/sheet-text.ts";
import { vsemPreview } from "../../goals/vsem-preview.ts";
import { VsemChanges } from "./vsem-changes.tsx";

interface Loaded {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
}

const SHOWN = 100;

/** Brings back a sheet that was downloaded and edited: what it would do is shown before anything is changed. */
export function VsemImport({ desk }: { desk: RegisterDesk }) {
	const [loaded, load] = useState<Loaded>();
	const { register } = desk;
	const preview = useMemo(() => loaded && vsemPreview(register, loaded.rows), [loaded, register]);
	async function apply(found: NonNullable<typeof preview>, { name, rows }: Loaded): Promise<void> {
		const what = `${vsemImportWords(found)} from “${name}”`;
		if (await desk.change(what, (current) => applyVsemRows(current, rows).register)) load(undefined);
	}
	const isUseful = preview && preview.added.length + preview.changed.length > 0;
	return (
		<div class="stack">
			<div class="buttons">
				<FileButton
					label="Load a sheet…"
					accept=".csv,.tsv,.txt,text/csv,text/plain"
					onText={(name, text) => load({ name, rows: sheetRows(text) })}
					onTrouble={(what) => desk.say(what, "warning")}
				/>
			</div>
			<p class="small soft">
				Download the sheet, edit it in a spreadsheet, save it as CSV in UTF-8 and load it here. Records are known by
				their id; a new id makes a new record. You see what would change before anything does.
			</p>
			<div role="status">
				{preview && loaded && (
					<p>
						<strong>“{loaded.name}”:</strong> {vsemPreviewSentence(preview, preview.problems.length)}
					</p>
				)}
			</div>
			{preview && (
				<>
					<VsemChanges preview={preview} />
					{preview.problems.length > 0 && (
						<div>
							<h4>Left out</h4>
							<ul class="rules">
								{preview.problems.slice(0, SHOWN).map((p) => (
									<li key={`${p.row} ${p.column}`}>{vsemProblemSentence(p)}</li>
								))}
							</ul>
							{preview.problems.length > SHOWN && (
								<p class="small soft">And {countWords(preview.problems.length - SHOWN, "more row")}.</p>
							)}
						</div>
					)}
					{preview.kept.length > 0 && isUseful && (
						<details>
							<summary>
								Not in the sheet, and kept as they are: {vsemCountWords(preview.kept.map((k) => k.part))}
							</summary>
							<ul>
								{preview.kept.slice(0, SHOWN).map((k) => (
									<li key={`${k.part} ${k.id}`}>
										<span class="id">{k.id}</span> {k.title}
									</li>
								))}
							</ul>
						</details>
					)}
				</>
			)}
			{preview && loaded && (
				<div class="buttons">
					{isUseful && (
						<button type="button" class="button main" onClick={() => void apply(preview, loaded)}>
							Apply {vsemImportWords(preview)}
						</button>
					)}
					<button type="button" class="button" onClick={() => load(undefined)}>
						{isUseful ? "Leave the register as it is" : "Close"}
					</button>
				</div>
			)}
		</div>
	);
}
