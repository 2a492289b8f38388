import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import type { PanelAnswer } from "../../panel-answer.ts";

/** In place of figures that are not here: what is being done about it, or what the person can do. */
export function NotHere({ answer: { key, reading, address, site } }: { answer: PanelAnswer }) {
	const where = siteWords(site.site) || "its site";
	if (reading)
		return (
			<p role="status">
				{key} is being read from {where}…
			</p>
		);
	return (
		<div class="stack">
			<p role="status">
				{address === undefined
					? `Sightline may not read ${where}, so it knows nothing of ${key}.`
					: `${where} did not give ${key}: it is not there, or not visible to you.`}
			</p>
			<p>
				<a href="../options/index.html#connections" target="_blank" rel="noreferrer">
					Look at the connections
				</a>
			</p>
		</div>
	);
}
