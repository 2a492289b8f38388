import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { ImportPanel } from "../parts/import-panel.tsx";
import { RegisterFile } from "../parts/register-file.tsx";
import { RegisterProblems } from "../parts/register-problems.tsx";

/** What the portfolio office declares: brought in by paste or file, taken out as a file. */
export function RegisterSection({ desk, paste }: { desk: RegisterDesk; paste: boolean }) {
	const { objectives, keyResults, benefits, decisions, name } = desk.register;
	const isEmpty = objectives.length === 0;
	return (
		<Section
			title="Register"
			lead={
				isEmpty
					? "The promises your projects are judged by: objectives, and the key results that prove them."
					: `${name || "Your register"}: ${countWords(objectives.length, "objective")}, ${countWords(keyResults.length, "key result")}, ${countWords(benefits.length, "benefit")}, ${countWords(decisions.length, "decision")}.`
			}
		>
			{desk.unreadable.value !== undefined && (
				<Notice kind="serious" title="The stored register cannot be read, so it is left alone.">
					<p>Export it below to keep it, then load a register that can be read.</p>
				</Notice>
			)}
			<RegisterProblems problems={desk.problems.value} />
			<ImportPanel desk={desk} focus={paste} isFirst={isEmpty} />
			<RegisterFile desk={desk} isEmpty={isEmpty} />
		</Section>
	);
}
