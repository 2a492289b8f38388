import { useState } from "preact/hooks";
import type { RegisterProblem } from "../../../shared/schema/read-register.ts";
import { FileButton } from "../../../shared/ui/parts/file-button.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { PaneDesk } from "../pane-desk.ts";

/** The register that travels in the workbook. It comes and goes as text: not every Excel lets a pane save files. */
export function RegisterPart({ desk }: { desk: PaneDesk }) {
	const { objectives, keyResults, benefits } = desk.register.value;
	const [problems, setProblems] = useState<readonly RegisterProblem[]>([]);
	const [text, setText] = useState<string>();
	const has = objectives.length > 0;
	return (
		<details class="register">
			<summary>
				Register{" "}
				<span class="soft">
					{has ? `${countWords(objectives.length, "objective")} in this workbook` : "none in this workbook"}
				</span>
			</summary>
			<div class="stack">
				{has && (
					<p class="small">
						{countWords(keyResults.length, "key result")}, {countWords(benefits.length, "benefit")}. They travel with
						the file, and anybody who can open it can read them.
					</p>
				)}
				<div class="buttons">
					<FileButton
						label={has ? "Replace by a file…" : "Load a register file…"}
						accept=".json,application/json"
						onText={(_, given) => void desk.takeRegister(given).then(setProblems)}
						onTrouble={(what) => desk.say(what, "serious")}
					/>
					{has && (
						<button
							type="button"
							class="button"
							onClick={() => setText(text === undefined ? desk.registerText() : undefined)}
						>
							{text === undefined ? "Show as text" : "Hide text"}
						</button>
					)}
				</div>
				{problems.length > 0 && (
					<ul class="small problem">
						{problems.slice(0, 8).map((p) => (
							<li key={`${p.path} ${p.message}`}>
								{p.place ? `Line ${p.place.line}: ` : ""}
								{p.message}
							</li>
						))}
					</ul>
				)}
				{text !== undefined && (
					<textarea
						readOnly
						rows={8}
						aria-label="The register as text, to copy"
						value={text}
						onFocus={(e) => e.currentTarget.select()}
					/>
				)}
			</div>
		</details>
	);
}
