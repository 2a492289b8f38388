import { useState } from "preact/hooks";
import { Notice } from "../../../../shared/ui/parts/notice.tsx";
import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { votesSentence } from "../../../../shared/ui/words/vote-words.ts";
import type { CastVote, VotesView } from "../../engine/votes.ts";
import { exampleVotes, votersOf } from "../../votes/kept-votes.ts";
import { VoteGrid } from "./vote-grid.tsx";
import { VoteImport } from "./vote-import.tsx";
import { VoteTable } from "./vote-table.tsx";

interface VotingProps {
	view: VotesView;
	votes: readonly CastVote[];
	isExample: boolean;
	onVotes(edit: (votes: readonly CastVote[]) => readonly CastVote[]): void;
	onTry(votes?: readonly CastVote[]): void;
	onModel(id: string): void;
}

/** The votes, what they say, and the ways they come in. */
export function Voting({ view, votes, isExample, onVotes, onTry, onModel }: VotingProps) {
	const [cleared, setCleared] = useState<readonly CastVote[]>([]);
	const { items, models, model, aside } = view;
	function clear(): void {
		setCleared(votes);
		onVotes(() => []);
	}
	return (
		<>
			<div class="votes-verdict" role="status">
				<p class="answer-line">{votesSentence(items)}</p>
				{items.length > 0 && (
					<p>
						{countWords(votersOf(votes).length, "person", "people")}, {countWords(items.length, "item")}, by{" "}
						{model.name}
						{!model.isStored && " (the register has no model of its own)"}. Scores use the median, which one vote far
						off does not move.
						{aside > 0 && ` ${countWords(aside, "vote")} on inputs of another model left aside.`}
					</p>
				)}
			</div>
			{votes.length === 0 && (
				<div class="stack">
					<p>
						Paste or type what each person thinks of an item's inputs. Where they lie apart is shown, with who should
						talk first and whether it matters for the order.
					</p>
					<div class="buttons">
						<button
							type="button"
							class="button"
							onClick={() =>
								onTry(
									exampleVotes(
										view.inputs,
										view.choices.slice(0, 3).map((c) => c.key),
									),
								)
							}
						>
							Try an example
						</button>
					</div>
				</div>
			)}
			{isExample && (
				<Notice title="These are example votes. Nothing of them is kept.">
					<button type="button" class="button" onClick={() => onTry()}>
						Put the example away
					</button>
				</Notice>
			)}
			{models.length > 1 && (
				<form class="form row" onSubmit={(event) => event.preventDefault()}>
					<SelectField
						label="Voted on by the inputs of"
						value={model.id}
						choices={models.map((m) => [m.id, m.name])}
						onChoose={onModel}
					/>
				</form>
			)}
			{items.length > 0 && <VoteTable key={model.id} items={items} />}
			<VoteGrid view={view} votes={votes} onVotes={onVotes} />
			<VoteImport view={view} onVotes={onVotes} />
			<div class="buttons">
				{votes.length > 0 && !isExample && (
					<button type="button" class="button danger" onClick={clear}>
						Clear all votes
					</button>
				)}
				{cleared.length > 0 && votes.length === 0 && (
					<button type="button" class="button" onClick={() => onVotes(() => cleared)}>
						Bring {countWords(cleared.length, "vote")} back
					</button>
				)}
			</div>
			<p class="small soft">
				Votes are kept in this browser beside the register; nothing is written to Jira or Azure DevOps.
			</p>
		</>
	);
}
