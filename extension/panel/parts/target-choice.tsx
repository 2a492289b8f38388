import { useState } from "preact/hooks";
import type { PanelAnswer } from "../../panel-answer.ts";

interface TargetChoiceProps {
	all: PanelAnswer["targets"];
	chosen: readonly string[];
	choose(ids: readonly string[]): void;
}

/** Objectives and key results to tick, found by any words of theirs or of their objective. */
export function TargetChoice({ all, chosen, choose }: TargetChoiceProps) {
	const [search, setSearch] = useState("");
	const wanted = search.toLowerCase().split(/\s+/);
	const found = all.filter(({ id, title, objective }) => {
		const above = all.find((t) => t.id === objective)?.title ?? "";
		const words = `${id} ${title} ${above}`.toLowerCase();
		return wanted.every((word) => words.includes(word));
	});
	return (
		<>
			<div class="field">
				<label for="search">Search objectives and key results</label>
				<input
					id="search"
					type="search"
					autocomplete="off"
					value={search}
					onInput={(event) => setSearch(event.currentTarget.value)}
					onKeyDown={(event) => {
						// A search is not yet an answer.
						if (event.key === "Enter") event.preventDefault();
					}}
				/>
			</div>
			<fieldset class="targets">
				<legend class="heard-only">Objectives and key results</legend>
				{found.map(({ id, title, objective }) => (
					<label key={id} class={objective === undefined ? "objective" : "key-result"}>
						<input
							type="checkbox"
							checked={chosen.includes(id)}
							onChange={() => choose(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id])}
						/>
						<span>
							<strong>{id}</strong> {title}
						</span>
					</label>
				))}
				{found.length === 0 && <p class="soft">No objective or key result matches.</p>}
			</fieldset>
		</>
	);
}
