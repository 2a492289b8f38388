import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { SelectionCandidates } from "../../engine/selection-candidates.ts";

/** What somebody said will not be done: said here, because it is worth something and is missing from the list. */
export function WontList({ wont }: Pick<SelectionCandidates, "wont">) {
	if (wont.length === 0) return null;
	return (
		<details class="card">
			<summary>
				<span>
					{countWords(wont.length, "won't-have is", "won't-haves are")} never chosen, whatever the budget (MoSCoW)
				</span>
			</summary>
			<ul class="rules">
				{wont.slice(0, 100).map(({ key, title }) => (
					<li key={key}>
						{title} <span class="id">{key}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
