import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { Unweighed } from "../../engine/selection-candidates.ts";

/** Work that nobody can choose or leave out yet: it is listed, and never counted as worth nothing. */
export function UnweighedList({ unweighed }: { unweighed: readonly Unweighed[] }) {
	if (unweighed.length === 0) return null;
	return (
		<details class="card">
			<summary>
				<span>{countWords(unweighed.length, "piece of work", "pieces of work")} cannot be weighed yet</span>
			</summary>
			<ul class="rules">
				{unweighed.slice(0, 100).map(({ key, title, missing, fault }) => (
					<li key={key}>
						<p>
							{title} <span class="id">{key}</span>
						</p>
						<p class="small soft">{fault ?? `Missing: ${missing.join(", ")}.`}</p>
					</li>
				))}
			</ul>
		</details>
	);
}
