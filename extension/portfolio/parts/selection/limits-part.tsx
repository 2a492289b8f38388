import { localDay } from "../../../../shared/ui/words/age-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { saveFile } from "../../../save-file.ts";
import type { Candidate } from "../../engine/selection-candidates.ts";
import { sheetText } from "../../goals/sheet-text.ts";
import type { EnteredLimits } from "../../selection/entered-limits.ts";
import type { KeptLimits } from "../../selection/kept-limits.ts";
import { limitSheet } from "../../selection/limit-sheet.ts";
import { CapacityFields } from "./capacity-fields.tsx";
import { ExclusionList } from "./exclusion-list.tsx";
import { LimitTable } from "./limit-table.tsx";

interface LimitsPartProps {
	kept: KeptLimits;
	limits: EnteredLimits;
	candidates: readonly Candidate[];
	chosen: ReadonlySet<string>;
	budget: number | undefined;
	/** Why what was entered was not kept. */
	trouble: string | undefined;
	onChange(part: Partial<KeptLimits>): void;
}

/** What the choice must keep to besides the budget: entered here, kept on this machine. */
export function LimitsPart({ kept, limits, candidates, chosen, budget, trouble, onChange }: LimitsPartProps) {
	const title = (key: string) => candidates.find((c) => c.key === key)?.title ?? key;
	const roles = Object.keys(limits.capacity).length;
	const odd = limits.reasons.length + limits.capacityLines.problems.length + limits.demandLines.problems.length;
	return (
		<section class="card stack limits">
			<div class="card-head">
				<h3>Limits besides the budget</h3>
				<button
					type="button"
					class="button"
					onClick={() =>
						saveFile(
							`selection-limits-${localDay(new Date())}.csv`,
							`\uFEFF${sheetText(limitSheet(kept, limits, budget))}`,
							"text/csv",
						)
					}
				>
					Download as a sheet
				</button>
			</div>
			{trouble && (
				<p class="problem" role="alert">
					{trouble}
				</p>
			)}
			<details>
				<summary>
					Not both
					<span class="soft">
						{kept.exclusions.length === 0 ? "no exclusions yet" : countWords(kept.exclusions.length, "pair")}
					</span>
				</summary>
				<ExclusionList
					exclusions={kept.exclusions}
					candidates={candidates}
					onChange={(exclusions) => onChange({ exclusions })}
				/>
			</details>
			<details>
				<summary>
					Roles and teams
					<span class="soft">
						{roles === 0 ? "no capacity yet" : countWords(roles, "limit")}
						{odd > 0 && `, ${countWords(odd, "remark")}`}
					</span>
				</summary>
				<CapacityFields kept={kept} limits={limits} title={title} onChange={onChange} />
			</details>
			<LimitTable limits={limits} chosen={chosen} />
		</section>
	);
}
