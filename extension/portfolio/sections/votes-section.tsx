import { useState } from "preact/hooks";
import { Section } from "../../../shared/ui/parts/section.tsx";
import type { CastVote } from "../engine/votes.ts";
import { useOpinions } from "../opinions/use-opinions.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { OpinionsGate } from "../parts/opinions-gate.tsx";
import { Voting } from "../parts/votes/voting.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";
import { useKept } from "../use-kept.ts";

/** What several people think an item is worth, how far they lie apart, and what that means for the order. */
export function VotesSection() {
	const kept = useOpinions();
	// An example is tried without being kept.
	const [tried, tryOut] = useState<readonly CastVote[]>();
	return (
		<Section title="Votes" lead={LEADS.votes}>
			<OpinionsGate kept={kept}>
				{(opinions) => (
					<Votes
						votes={tried ?? opinions.votes}
						isExample={tried !== undefined}
						onVotes={(edit) =>
							tried ? tryOut(edit(tried)) : kept.change((o) => ({ ...o, votes: [...edit(o.votes)] }))
						}
						onTry={tryOut}
					/>
				)}
			</OpinionsGate>
		</Section>
	);
}

// Kept while the page is open, so that a look at another section loses nothing.
let lastModel: string | undefined;

interface VotesProps {
	votes: readonly CastVote[];
	isExample: boolean;
	onVotes(edit: (votes: readonly CastVote[]) => readonly CastVote[]): void;
	/** Without votes: the example is put away. */
	onTry(votes?: readonly CastVote[]): void;
}

function Votes(props: VotesProps) {
	const [model, setModel] = useState(lastModel);
	const seen = useKept(useAnswer("votes", { model, votes: props.votes }));
	return (
		<EngineAnswer seen={seen}>
			{(view) => (
				<Voting
					{...props}
					view={view}
					onModel={(id) => {
						lastModel = id;
						setModel(id);
					}}
				/>
			)}
		</EngineAnswer>
	);
}
