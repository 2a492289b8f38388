import type { MapGap } from "../../../../shared/domain/benefits/map-gaps.ts";
import { mapGapSentence } from "../../../../shared/ui/words/benefit-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";

interface MapGapsProps {
	gaps: readonly MapGap[];
	/** Of nodes, by id. */
	titles: ReadonlyMap<string, string>;
	/** Shows a node with its chain in the drawing. */
	onShow(id: string): void;
}

/** More gaps than this stand behind a press. */
const AT_ONCE = 8;

/** Where the chain is broken, each with its reason. */
export function MapGaps({ gaps, ...rest }: MapGapsProps) {
	if (gaps.length === 0) return null;
	const more = gaps.slice(AT_ONCE);
	return (
		<>
			<Gaps gaps={gaps.slice(0, AT_ONCE)} {...rest} />
			{more.length > 0 && (
				<details>
					<summary>{countWords(more.length, "more place", "more places")}</summary>
					<Gaps gaps={more} {...rest} />
				</details>
			)}
		</>
	);
}

function Gaps({ gaps, titles, onShow }: MapGapsProps) {
	const title = (id: string) => titles.get(id) ?? id;
	return (
		<ul class="rules">
			{gaps.map(({ code, ids: [first = "", ...others] = [] }) => (
				<li key={`${code} ${first}`}>
					<button type="button" class="link" onClick={() => onShow(first)}>
						{title(first)}
					</button>
					<p>
						{mapGapSentence(code)}
						{others.length > 0 && ` ${[first, ...others, first].map(title).join(" → ")}.`}
					</p>
				</li>
			))}
		</ul>
	);
}
