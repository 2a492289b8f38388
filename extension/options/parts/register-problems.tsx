import type { RegisterProblem } from "../../../shared/schema/read-register.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";

const SHOWN = 200;

/** What of a register file could not be used, with its place. Nothing of it is lost: it is written back as it was. */
export function RegisterProblems({ problems }: { problems: readonly RegisterProblem[] }) {
	if (problems.length === 0) return null;
	return (
		<details class="card">
			<summary>
				<span class="severity warning">Warning</span>
				<span>{countWords(problems.length, "place")} in the register need a look</span>
			</summary>
			<ul class="rules">
				{problems.slice(0, SHOWN).map(({ path, message, place, setAside }) => (
					<li key={`${path} ${message}`}>
						<p>
							{place && `Line ${place.line}, column ${place.column}: `}
							{path && <code>{path}</code>} {message}
						</p>
						{setAside && <p class="small soft">Set aside: kept in the file as it is, and not used.</p>}
					</li>
				))}
			</ul>
			{problems.length > SHOWN && <p class="soft">And {countWords(problems.length - SHOWN, "further place")}.</p>}
		</details>
	);
}
