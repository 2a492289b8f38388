import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { placesWords } from "../../../../shared/ui/words/ranking-words.ts";
import { apartSentence, placeSentence, scoreRangeWords } from "../../../../shared/ui/words/vote-words.ts";
import type { VotedItem } from "../../engine/votes.ts";
import { VoteInputs } from "./vote-inputs.tsx";

/** The items voted on, the one that a conversation could move most in front. */
export function VoteTable({ items }: { items: readonly VotedItem[] }) {
	return (
		<section class="card" aria-label="What the votes say">
			<h3>Talk about these, in this order</h3>
			<ScrollTable label="Items voted on" kind="votes">
				<thead>
					<tr>
						<th scope="col">Work</th>
						<th scope="col" class="figure">
							Place
						</th>
						<th scope="col" class="figure">
							May be
						</th>
						<th scope="col" class="figure">
							Score
						</th>
						<th scope="col">Talk first about</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item, i) => (
						<tr key={item.key}>
							<th scope="row">
								<details open={i === 0}>
									<summary title="What each said">
										<span>
											<span class="id">{item.key}</span> {item.title}
										</span>
									</summary>
									<div class="stack">
										<Standing item={item} />
										<VoteInputs inputs={item.inputs} />
									</div>
								</details>
							</th>
							<td class="figure number place">{item.ranks ? figureWords(item.ranks.atMedian, 0) : "unknown"}</td>
							<td class={`figure number ${isOpen(item) ? "open" : ""}`}>
								{item.ranks ? placesWords(item.ranks.best, item.ranks.worst) : "unknown"}
							</td>
							<td class="figure number">{item.score === undefined ? "unknown" : figureWords(item.score)}</td>
							<td class="talk">
								{item.discuss ? (
									<>
										<strong>{item.discuss.name}:</strong> {apartSentence(item.discuss)}
									</>
								) : (
									<span class="soft">{item.ranks ? "Nothing moves it." : "It cannot be placed yet."}</span>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</ScrollTable>
		</section>
	);
}

const isOpen = ({ ranks }: VotedItem): boolean => ranks !== undefined && ranks.worst > ranks.best;

function Standing({ item: { ranks, now, range, missing, fault } }: { item: VotedItem }) {
	return (
		<p class="small">
			{ranks && placeSentence(ranks, now)}
			{range && ` Score ${scoreRangeWords(range)} from the lowest votes to the highest.`}
			{missing.length > 0 && `Still missing: ${missing.join(", ")}.`}
			{fault && `${fault.input} cannot be right: ${fault.message}`}
		</p>
	);
}
