import { useState } from "preact/hooks";
import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import type { Candidate } from "../../engine/selection-candidates.ts";
import type { KeptLimits } from "../../selection/kept-limits.ts";

interface ExclusionListProps {
	exclusions: KeptLimits["exclusions"];
	candidates: readonly Candidate[];
	onChange(exclusions: KeptLimits["exclusions"]): void;
}

/** Pairs of which at most one may be chosen: two ways to the same end, or two that need the same site. */
export function ExclusionList({ exclusions, candidates, onChange }: ExclusionListProps) {
	const [one, setOne] = useState("");
	const [other, setOther] = useState("");
	const byTitle = [...candidates].sort((a, b) => a.title.localeCompare(b.title));
	const choices = [["", "Choose …"] as const, ...byTitle.map((c) => [c.key, `${c.title} (${c.key})`] as const)];
	const title = (key: string) => candidates.find((c) => c.key === key)?.title;
	const same = (pair: readonly string[]) => pair.includes(one) && pair.includes(other);
	const problem =
		one === "" || other === ""
			? "Choose two."
			: one === other
				? "These are one and the same."
				: exclusions.some(same)
					? "These are on the list already."
					: undefined;
	return (
		<div class="stack">
			<form
				class="form row"
				onSubmit={(event) => {
					event.preventDefault();
					if (problem) return;
					onChange([...exclusions, [one, other]]);
					setOther("");
				}}
			>
				<SelectField label="Not this" value={one} choices={choices} onChoose={setOne} />
				<SelectField label="together with this" value={other} choices={choices} onChoose={setOther} />
				<button type="submit" class="button" aria-disabled={problem !== undefined} title={problem}>
					Add
				</button>
			</form>
			{problem && one !== "" && other !== "" && (
				<p class="problem" role="status">
					{problem}
				</p>
			)}
			<ul class="rules">
				{exclusions.map(([a, b], i) => (
					<li key={`${a} ${b}`} class="pair">
						<p>
							{title(a) ?? a} <span class="soft">or</span> {title(b) ?? b}
							{(title(a) === undefined || title(b) === undefined) && (
								<span class="small soft"> rests: not both are on the list now</span>
							)}
						</p>
						<button type="button" class="button link" onClick={() => onChange(exclusions.filter((_, at) => at !== i))}>
							Remove<span class="heard-only"> {`${title(a) ?? a} or ${title(b) ?? b}`}</span>
						</button>
					</li>
				))}
			</ul>
		</div>
	);
}
