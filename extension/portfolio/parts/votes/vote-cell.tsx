import { useEffect, useState } from "preact/hooks";
import { voteValue } from "../../votes/read-votes.ts";

interface VoteCellProps {
	label: string;
	value: number | null | undefined;
	onVote(value: number | null): void;
}

const textOf = (value: number | null | undefined): string =>
	value === undefined ? "" : value === null ? "" : String(value);

/** One vote. What is no number is marked and not taken; what was typed stays to be mended. */
export function VoteCell({ label, value, onVote }: VoteCellProps) {
	const [typed, setTyped] = useState(textOf(value));
	const read = voteValue(typed);
	// Another tab, an import or a clearing may have changed it meanwhile.
	// biome-ignore lint/correctness/useExhaustiveDependencies: while somebody types, nothing is put in its place.
	useEffect(() => {
		if (voteValue(typed) !== (value ?? null)) setTyped(textOf(value));
	}, [value]);
	return (
		<input
			type="text"
			class="vote-cell number"
			inputMode="decimal"
			aria-label={label}
			aria-invalid={read === undefined}
			title={read === undefined ? "This is no number." : undefined}
			value={typed}
			autocomplete="off"
			onInput={(event) => {
				const next = event.currentTarget.value;
				setTyped(next);
				const vote = voteValue(next);
				if (vote !== undefined && vote !== (value ?? null)) onVote(vote);
			}}
		/>
	);
}
