import { useState } from "preact/hooks";
import { type ReadRegister, readRegister } from "../../../shared/schema/read-register.ts";
import { FileButton } from "../../../shared/ui/parts/file-button.tsx";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { saveFile } from "../../save-file.ts";
import { registerFileName } from "../register-file-name.ts";
import { Confirm } from "./confirm.tsx";
import { RegisterProblems } from "./register-problems.tsx";

interface Loaded {
	readonly name: string;
	readonly read: ReadRegister;
}

/** The register as a file: to keep, to hand on, or to start from. Loading replaces only after it was confirmed. */
export function RegisterFile({ desk, isEmpty }: { desk: RegisterDesk; isEmpty: boolean }) {
	const [loaded, setLoaded] = useState<Loaded>();
	const { read } = loaded ?? {};

	async function answer(yes: boolean): Promise<void> {
		setLoaded(undefined);
		if (yes && loaded && read?.ok)
			await desk.replace(`load of “${loaded.name}”`, { register: read.register, carry: read.carry });
	}
	return (
		<section class="card" aria-labelledby="register-file">
			<h3 id="register-file">Register file</h3>
			<p class="soft">
				One file holds everything here: objectives, key results, benefits, decisions. It opens in the Excel add-in too.
			</p>
			<div class="buttons">
				<button
					type="button"
					class="button"
					disabled={isEmpty && desk.unreadable.value === undefined}
					onClick={() => saveFile(registerFileName(desk.register.name), desk.exportText())}
				>
					Export
				</button>
				<FileButton
					label="Load a register file…"
					accept=".json,application/json"
					onText={(name, text) => setLoaded({ name, read: readRegister(text) })}
					onTrouble={(what) => desk.say(what, "warning")}
				/>
			</div>
			{read && !read.ok && (
				<div role="alert">
					<Notice kind="serious" title={`“${loaded?.name}” could not be read. Nothing was changed.`}>
						{read.problems.map((p) => (
							<p key={p.message}>
								{p.place && `Line ${p.place.line}, column ${p.place.column}: `}
								{p.message}
							</p>
						))}
					</Notice>
				</div>
			)}
			{read?.ok && (
				<Confirm
					title={isEmpty ? "Load this register?" : "Replace the register?"}
					action={isEmpty ? "Load it" : "Replace it"}
					onAnswer={(yes) => void answer(yes)}
				>
					<p>
						“{loaded?.name}” holds {countWords(read.register.objectives.length, "objective")},{" "}
						{countWords(read.register.keyResults.length, "key result")},{" "}
						{countWords(read.register.benefits.length, "benefit")} and{" "}
						{countWords(read.register.decisions.length, "decision")}.
					</p>
					{!isEmpty && <p>It takes the place of the register you have now. You can undo this on this page.</p>}
					<RegisterProblems problems={read.problems} />
				</Confirm>
			)}
		</section>
	);
}
