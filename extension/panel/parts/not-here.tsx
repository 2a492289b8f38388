import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import type { PanelAnswer } from "../../panel-answer.ts";

interface NotHereProps {
	answer: PanelAnswer;
	hasWaited: boolean;
}

/** In place of figures that are not here: what is being done about it, or what the person can do. */
export function NotHere({ answer: { key, reading, address, site }, hasWaited }: NotHereProps) {
	const where = siteWords(site.site) || "its site";
	if (reading)
		return (
			<p role="status">
				{hasWaited
					? `${where} has not given ${key} yet. Come back to this window to look again.`
					: `${key} is being read from ${where}…`}
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
