import { useState } from "preact/hooks";
import { findPeople } from "../../../../shared/domain/okr/people/people.ts";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView } from "../../engine/goals.ts";

/** Whose objectives: what anybody answers for, and what that serves. */
export function PeopleLookup({ goals: { people, names } }: { goals: GoalsView }) {
	const [typed, setTyped] = useState("");
	const found = findPeople(people, typed);
	return (
		<>
			<h3>Whose objectives?</h3>
			<TextField label="Name, or the first letters of it" value={typed} onInput={setTyped} />
			<p role="status" class="soft">
				{typed.trim() === ""
					? `${countWords(people.length, "person", "people")} named in the register.`
					: `${countWords(found.length, "person", "people")} found.`}
			</p>
			{found.map((person) => (
				<div key={person.name}>
					<h4>{person.name}</h4>
					<ul>
						{[...person.objectives, ...person.keyResults, ...person.benefits].map((held, i) => (
							<li key={`${held.id} ${i}`}>
								{held.title}
								{held.rollsUpTo.length > 0 && (
									<span class="soft"> serves {held.rollsUpTo.map((id) => names[id] ?? id).join(" → ")}</span>
								)}
							</li>
						))}
						{person.services.map((s) => (
							<li key={s.id}>{s.title} (service)</li>
						))}
					</ul>
				</div>
			))}
		</>
	);
}
