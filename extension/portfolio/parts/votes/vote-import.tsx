import { useId, useState } from "preact/hooks";
import { FileButton } from "../../../../shared/ui/parts/file-button.tsx";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { voteProblemSentence } from "../../../../shared/ui/words/vote-words.ts";
import type { CastVote, VotesView } from "../../engine/votes.ts";
import { votersOf, withVotes } from "../../votes/kept-votes.ts";
import { readVotes } from "../../votes/read-votes.ts";

interface VoteImportProps {
	view: VotesView;
	onVotes(edit: (votes: readonly CastVote[]) => readonly CastVote[]): void;
}

const SHOWN = 50;

/** Votes by paste or file: what was understood is said before anything is taken. */
export function VoteImport({ view: { inputs, model }, onVotes }: VoteImportProps) {
	const [text, setText] = useState("");
	const [trouble, setTrouble] = useState("");
	const id = useId();
	const found = text.trim() === "" ? undefined : readVotes(text, inputs);
	const names = inputs.map((i) => i.name);
	const example = `person,item,input,value\nAna,PS-1,${names[0]},8\nBen,PS-1,${names[0]},3`;
	const look = (next: string) => {
		setTrouble("");
		setText(next);
	};
	return (
		<section class="card" aria-labelledby={`${id}-title`}>
			<h3 id={`${id}-title`}>Paste votes</h3>
			<div class="field">
				<label for={id} class="heard-only">
					Votes
				</label>
				<p id={`${id}-hint`} class="small soft">
					A table with the columns person, item, input and value; or person, item and a column for each input. The
					inputs of {model.name}: {names.join(", ")}.
				</p>
				<textarea
					id={id}
					rows={5}
					spellcheck={false}
					value={text}
					placeholder={example}
					aria-describedby={`${id}-hint`}
					onInput={(event) => look(event.currentTarget.value)}
				/>
			</div>
			<div role="status">
				{found && (
					<p class="found">
						{found.votes.length === 0
							? "No vote was understood yet."
							: `Found ${countWords(found.votes.length, "vote")} of ${countWords(votersOf(found.votes).length, "person", "people")}.`}
						{found.problems.length > 0 && ` ${countWords(found.problems.length, "place")} left out.`}
					</p>
				)}
				{trouble && <p class="problem">{trouble}</p>}
			</div>
			{found && found.problems.length > 0 && (
				<ul class="rules small">
					{found.problems.slice(0, SHOWN).map((p) => (
						<li key={`${p.line} ${p.code} ${p.text}`}>{voteProblemSentence(p)}</li>
					))}
					{found.problems.length > SHOWN && <li>And {countWords(found.problems.length - SHOWN, "more place")}.</li>}
				</ul>
			)}
			<div class="buttons">
				{found && found.votes.length > 0 && (
					<button
						type="button"
						class="button main"
						onClick={() => {
							onVotes((all) => withVotes(all, found.votes));
							look("");
						}}
					>
						Take {countWords(found.votes.length, "vote")}
					</button>
				)}
				<FileButton
					label="Choose a file…"
					accept=".csv,.tsv,.txt,text/csv,text/plain"
					onText={(_, read) => look(read)}
					onTrouble={setTrouble}
				/>
				{text !== "" && (
					<button type="button" class="button" onClick={() => look("")}>
						Clear the text
					</button>
				)}
			</div>
		</section>
	);
}
