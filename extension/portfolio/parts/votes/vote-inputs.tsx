import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { namesWords } from "../../../../shared/ui/words/judgement-words.ts";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { columnWords } from "../../../../shared/ui/words/ranking-words.ts";
import { apartSentence } from "../../../../shared/ui/words/vote-words.ts";
import type { VotedInput } from "../../engine/votes.ts";
import { VoteDots } from "./vote-dots.tsx";

interface VoteInputsProps {
	item: string;
	inputs: readonly VotedInput[];
}

/** Each input of an item: every vote, the figures of their spread, and who stands farthest apart. */
export function VoteInputs({ item, inputs }: VoteInputsProps) {
	return (
		<ScrollTable label={`What each said of ${item}`} kind="vote-inputs">
			<thead>
				<tr>
					<th scope="col">Input</th>
					<th scope="col">Votes</th>
					<th scope="col" class="figure">
						Median
					</th>
					<th scope="col" class="figure spare">
						Mean
					</th>
					<th scope="col" class="figure">
						Range
					</th>
					<th scope="col" class="figure spare">
						Middle half
					</th>
					<th scope="col" class="figure spare">
						Agreement
					</th>
					<th scope="col">Farthest apart</th>
				</tr>
			</thead>
			<tbody>
				{inputs.map((input) => (
					<tr key={input.id}>
						<th scope="row">{input.name}</th>
						<td class="each">
							<VoteDots input={input} />
							<span class="small soft">{input.values.map((v) => `${v.by} ${figureWords(v.value)}`).join(", ")}</span>
						</td>
						<td class="figure number middle">{figureWords(input.median)}</td>
						<td class="figure number spare">{figureWords(input.mean)}</td>
						<td class="figure number">{ends(input.low, input.high)}</td>
						<td class="figure number spare">
							{input.spread ? ends(input.spread.lowerQuartile, input.spread.upperQuartile) : "–"}
						</td>
						<td class="figure number spare">
							{input.spread?.agreement === undefined ? "–" : columnWords(input.spread.agreement, 2).replace("-", "−")}
						</td>
						<td class="small apart">
							{apartSentence(input)}
							{input.absent.length > 0 && (
								<span class="soft">
									{" "}
									{namesWords(input.absent)} {input.absent.length === 1 ? "has" : "have"} not voted.
								</span>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}

const ends = (low: number, high: number): string =>
	low === high ? figureWords(low) : `${figureWords(low)}–${figureWords(high)}`;
