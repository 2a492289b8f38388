import { useId, useState } from "preact/hooks";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import type { CastVote, VotesView } from "../../engine/votes.ts";
import { votersOf, withoutItem, withVote } from "../../votes/kept-votes.ts";
import { VoteCell } from "./vote-cell.tsx";

interface VoteGridProps {
	view: VotesView;
	votes: readonly CastVote[];
	onVotes(edit: (votes: readonly CastVote[]) => readonly CastVote[]): void;
}

/** One item's votes in a grid: people down, inputs across. */
export function VoteGrid({ view: { inputs, choices, items }, votes, onVotes }: VoteGridProps) {
	const [chosen, choose] = useState<string>();
	const [name, setName] = useState("");
	const [added, setAdded] = useState<readonly string[]>([]);
	const id = useId();
	// The item to talk about first, until another is chosen.
	const typed = chosen ?? items[0]?.key ?? "";
	const item = choices.find((c) => c.key.toLowerCase() === typed.trim().toLowerCase())?.key ?? typed.trim();
	const title = choices.find((c) => c.key === item)?.title;
	const people = [...new Set([...votersOf(votes), ...added])];
	const isTaken = people.includes(name.trim());
	const known = [...new Set([...items.map((i) => i.key), ...choices.map((c) => c.key)])];
	const titles = new Map(choices.map((c) => [c.key, c.title]));
	const voteOf = (by: string, input: string) =>
		votes.find((v) => v.by === by && v.item === item && v.input === input)?.value;
	return (
		<section class="card" aria-label="Type votes in">
			<h3>Type votes in</h3>
			<div class="field vote-item">
				<label for={id}>Item</label>
				<input
					id={id}
					type="text"
					list={`${id}-known`}
					value={typed}
					placeholder="A key, such as PS-1"
					autocomplete="off"
					spellcheck={false}
					onInput={(event) => choose(event.currentTarget.value)}
				/>
				<datalist id={`${id}-known`}>
					{known.map((key) => (
						<option key={key} value={key}>
							{titles.get(key)}
						</option>
					))}
				</datalist>
				{title && <p class="small soft">{title}</p>}
			</div>
			{item !== "" && (
				<>
					{people.length > 0 && (
						<ScrollTable label={`Votes on ${item}`} kind="vote-grid">
							<thead>
								<tr>
									<th scope="col">Person</th>
									{inputs.map((input) => (
										<th key={input.id} scope="col">
											{input.name}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{people.map((by) => (
									<tr key={by}>
										<th scope="row">{by}</th>
										{inputs.map((input) => (
											<td key={input.id}>
												<VoteCell
													key={`${item} ${by} ${input.id}`}
													label={`${input.name} of ${item} by ${by}`}
													value={voteOf(by, input.id)}
													onVote={(value) => onVotes((all) => withVote(all, { by, item, input: input.id, value }))}
												/>
											</td>
										))}
									</tr>
								))}
							</tbody>
						</ScrollTable>
					)}
					<form
						class="form row add-voter"
						onSubmit={(event) => {
							event.preventDefault();
							if (name.trim() === "" || isTaken) return;
							setAdded([...added, name.trim()]);
							setName("");
						}}
					>
						<TextField
							label={people.length === 0 ? "Who votes?" : "Another person"}
							value={name}
							placeholder="A name"
							{...(isTaken ? { problem: `${name.trim()} is in the grid already.` } : {})}
							onInput={setName}
						/>
						<button type="submit" class="button" disabled={name.trim() === "" || isTaken}>
							Add
						</button>
						{votes.some((v) => v.item === item) && (
							<button type="button" class="button" onClick={() => onVotes((all) => withoutItem(all, item))}>
								Clear the votes on {item}
							</button>
						)}
					</form>
				</>
			)}
			{item !== "" && <p class="small soft">{scaleHint(inputs)} An empty cell or “?” is somebody who has not voted.</p>}
		</section>
	);
}

function scaleHint(inputs: VotesView["inputs"]): string {
	const scales = new Map<string, string[]>();
	for (const { name, steps } of inputs) {
		const words = !steps ? "any number" : steps.length > 12 ? `${steps[0]} to ${steps.at(-1)}` : steps.join(", ");
		scales.set(words, [...(scales.get(words) ?? []), name]);
	}
	if (scales.size === 1) return `Steps: ${[...scales.keys()][0]}.`;
	return [...scales].map(([words, names]) => `${names.join(", ")}: ${words}.`).join(" ");
}
