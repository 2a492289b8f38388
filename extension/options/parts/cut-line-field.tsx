import { useEffect, useState } from "preact/hooks";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { MOST_CUT, type PageSettings } from "../../page-settings.ts";

/** Where the cut-line of pages stands; what is typed counts as soon as it can. */
export function CutLineField({ settings, onCut }: { settings: PageSettings; onCut(after: number): void }) {
	const { cut } = settings;
	const [typed, setTyped] = useState(String(cut));
	useEffect(() => setTyped(String(cut)), [cut]);
	if (settings.locked.has("cut"))
		return (
			<p>
				The cut-line stands after rank <b class="number">{cut}</b>, set by your administrator.
			</p>
		);
	const wrong = read(typed) === undefined;
	return (
		<div class="form">
			<TextField
				label="Cut-line"
				value={typed}
				hint="Work down to this rank counts as above the line: on badges, and for the filter."
				{...(wrong ? { problem: `A whole number from 1 to ${MOST_CUT}; until then the line stays after ${cut}.` } : {})}
				onInput={(text) => {
					setTyped(text);
					const after = read(text);
					if (after !== undefined && after !== cut) onCut(after);
				}}
			/>
		</div>
	);
}

function read(typed: string): number | undefined {
	const after = /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : 0;
	return after >= 1 && after <= MOST_CUT ? after : undefined;
}
