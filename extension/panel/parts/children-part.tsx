import type { LineState } from "../../../shared/domain/alignment/line-of-sight.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { stateWords } from "../../../shared/ui/words/line-short-words.ts";
import { countWords, figureWords } from "../../../shared/ui/words/number-words.ts";
import type { PanelAnswer } from "../../panel-answer.ts";

const ORDER: readonly LineState[] = ["aligned", "inherited", "unaligned", "exempt", "unknown"];

/** The work right below, counted by what it serves. */
export function ChildrenPart({ answer: { children, site }, now }: { answer: PanelAnswer; now: string }) {
	const { count, done, byState } = children;
	return (
		<section aria-labelledby="children">
			<div class="heading">
				<h2 id="children">Work below it</h2>
				<Age what="synced" from={site.lastSync} now={now} staleDays={STALE_DAYS.work} never="never synced as a whole" />
			</div>
			{count === 0 ? (
				<p class="soft">None that was read.</p>
			) : (
				<>
					<p>
						{countWords(count, "child", "children")} read, {figureWords(done, 0)} done.
					</p>
					<dl class="figures">
						{ORDER.filter((state) => byState[state] > 0).map((state) => (
							<div key={state}>
								<dt>{stateWords(state)}</dt>
								<dd class="number">{figureWords(byState[state], 0)}</dd>
							</div>
						))}
					</dl>
				</>
			)}
		</section>
	);
}
