import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../../register/register-desk.ts";
import { saveFile } from "../../../save-file.ts";
import type { GoalsView } from "../../engine/goals.ts";
import { sheetText } from "../../goals/sheet-text.ts";
import { VsemImport } from "./vsem-import.tsx";

interface VsemViewProps {
	goals: GoalsView;
	desk: RegisterDesk;
}

/** Vision, strategies, what carries them out and by what it is told; as a sheet to take out and to bring back. */
export function VsemView({ goals: { vsem, names, sheet, today }, desk }: VsemViewProps) {
	const groups = [
		...vsem.strategies.map(({ strategy, execution }) => ({ title: strategy.title, key: strategy.id, execution })),
		{ title: "Carries out no strategy in force", key: "", execution: vsem.unplaced },
	].filter(({ key, execution }) => key !== "" || execution.length > 0);
	return (
		<>
			<div class="card-head">
				<h3>Vision, strategy, execution, metrics</h3>
				<button
					type="button"
					class="button"
					onClick={() => saveFile(`vsem-${today}.csv`, `\uFEFF${sheetText(sheet)}`, "text/csv")}
				>
					Download as a sheet
				</button>
			</div>
			{vsem.version ? (
				<p>
					<strong>{vsem.version.vision}</strong> <span class="soft">in force from {dayWords(vsem.version.from)}</span>
				</p>
			) : (
				<p class="soft">No strategy is in force today. Add a vision with its strategies to the register file.</p>
			)}
			{groups.map(({ title, key, execution }) => (
				<div key={key}>
					<h4>{title}</h4>
					{execution.length === 0 && <p class="soft">No objective carries it out.</p>}
					<ul>
						{execution.map(({ objective, keyResults, kpis }) => (
							<li key={objective}>
								{names[objective] ?? objective}{" "}
								<span class="soft">
									{countWords(keyResults.length, "key result")}, {countWords(kpis.length, "KPI")}
								</span>
							</li>
						))}
					</ul>
				</div>
			))}
			<VsemImport desk={desk} />
		</>
	);
}
