import { exact, ZERO } from "../../../../shared/domain/exact.ts";
import { Notice } from "../../../../shared/ui/parts/notice.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { provenWords } from "../../../../shared/ui/words/selection-words.ts";
import type { Candidate } from "../../engine/selection-candidates.ts";
import type { FoundSet } from "../../selection/selection-messages.ts";
import type { Selecting } from "../../selection/use-selection.ts";

interface VerdictProps {
	selecting: Selecting;
	candidates: readonly Candidate[];
}

/** The answer in one look: how much is chosen, what it is worth, and how good that is proven to be. */
export function SelectionVerdict({ selecting, candidates }: VerdictProps) {
	const { set, searching, stale, trouble, conflict, proof } = selecting;
	const title = (key: string) => candidates.find((c) => c.key === key)?.title ?? key;
	if (trouble && !set)
		return (
			<Notice kind="serious" title={conflict.length > 0 ? "What must be chosen does not fit." : trouble}>
				{conflict.map((key) => (
					<p key={key}>{title(key)}</p>
				))}
			</Notice>
		);
	if (!set) return <p role="status">{searching ? "Searching …" : ""}</p>;
	return (
		<div class="card selection-verdict">
			<p class={`verdict ${set.optimal && !stale ? "on-track" : "unknown"}`} role="status">
				{stale ? "Searching …" : provenWords({ optimal: set.optimal, gap: exact(set.gap) ?? ZERO })}
			</p>
			<dl class="figures">
				<Figure name="Chosen" value={`${set.chosen.length} of ${candidates.length}`} />
				<Figure name="Worth" value={amount(set.value)} />
				<Figure name="No set is worth more than" value={amount(set.bound)} />
				<Figure name="Cost" value={amount(set.cost)} />
				<Figure name={searching ? "Searching for" : "Searched for"} value={`${figureWords(set.ms / 1000, 2)} s`} />
			</dl>
			{!set.optimal && !searching && <Proof selecting={selecting} set={set} />}
			{proof === "failed" && <p class="problem">The solver could not prove it: {trouble}</p>}
		</div>
	);
}

function Proof({ selecting, set }: { selecting: Selecting; set: FoundSet }) {
	const { proof, prove, stopProof } = selecting;
	if (proof === "running")
		return (
			<div class="buttons">
				<progress aria-label={`Proving, ${amount(set.bound)} is the limit so far`} />
				<button type="button" class="button" onClick={stopProof}>
					Stop
				</button>
			</div>
		);
	return (
		<div class="buttons">
			<button type="button" class="button" onClick={prove}>
				{proof === "none" ? "Prove it" : "Go on proving"}
			</button>
			<span class="soft">Asks an exact solver, on this machine. It may take minutes, and can be stopped.</span>
		</div>
	);
}

const Figure = ({ name, value }: { name: string; value: string }) => (
	<div>
		<dt>{name}</dt>
		<dd class="number">{value}</dd>
	</div>
);

/** An exact amount for people; the whole of it where it is short. */
const amount = (text: string): string => figureWords((exact(text) ?? ZERO).valueOf());
