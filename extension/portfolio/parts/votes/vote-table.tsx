import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { columnWords, placesWords } from "../../../../shared/ui/words/ranking-words.ts";
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
						<th scope="col" class="figure spare">
							Score
						</th>
						<th scope="col">Talk first about</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<tr key={item.key}>
							<th scope="row">
								<span class="id">{item.key}</span> {item.title}
							</th>
							<td class="figure number place">{item.ranks ? figureWords(item.ranks.atMedian, 0) : "unknown"}</td>
							<td class={`figure number ${isOpen(item) ? "open" : ""}`}>
								{item.ranks ? placesWords(item.ranks.best, item.ranks.worst) : "unknown"}
							</td>
							<td class="figure number spare">{item.score === undefined ? "unknown" : columnWords(item.score, 2)}</td>
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
			<div class="stack each-said">
				<h4>What each said</h4>
				{items.map((item, i) => (
					<details key={item.key} open={i === 0}>
						<summary>
							<span>
								<span class="id">{item.key}</span> {item.title}
							</span>
						</summary>
						<Standing item={item} />
						<VoteInputs item={item.key} inputs={item.inputs} />
					</details>
				))}
				<p class="small soft">
					A dot is a vote, the line their median. Agreement is van der Eijk’s: 1 where all chose one step, 0 where they
					are spread evenly, −1 where they are split between the ends.
				</p>
			</div>
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
