import { costDifferenceWords, sharedOutWords } from "../../../../shared/ui/words/challenge-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";
import type { BalanceView } from "../../engine/challenge.ts";

interface CostSpreadProps {
	view: BalanceView & { kind: "value" };
	names: Readonly<Record<string, string>>;
}

/** More than this many lines are counted, not drawn. */
const MOST = 50;

/** What was done to costs that stand above the work they pay for: nothing is moved unseen. */
export function CostSpread({ view, names }: CostSpreadProps) {
	const { spread, total } = view;
	if (!spread) return null;
	const { sharedOut, sharedTotal, differences, unplaced } = spread;
	const title = (key: string) => names[key] ?? key;
	return (
		<div class="stack">
			<Lines
				of={sharedOut.map((s) => [s.from, sharedOutWords(s)])}
				title={title}
				summary={`${sharedTotal === total ? "All" : `${figureWords(sharedTotal, 0)} of the`} ${figureWords(total, 0)} is shared out from ${countWords(sharedOut.length, "parent")}`}
			>
				Only the parent has a cost, and the work below it says what is served: so each piece carries a part of the cost.
			</Lines>
			<Lines
				of={differences.map((d) => [d.parent, costDifferenceWords(d)])}
				title={title}
				summary={`${countWords(differences.length, "parent states", "parents state")} another cost than the work below`}
			>
				The work below is counted, the parent is not, so that no money is counted twice.
			</Lines>
			<Lines
				of={unplaced.map((key) => [key, "Its parents lead back to itself, so that its cost is in no sum."])}
				title={title}
				summary={`${countWords(unplaced.length, "cost")} cannot be placed`}
			/>
		</div>
	);
}

interface LinesProps {
	of: readonly (readonly [key: string, says: string])[];
	title(key: string): string;
	summary: string;
	children?: string;
}

function Lines({ of, title, summary, children }: LinesProps) {
	if (of.length === 0) return null;
	return (
		<details>
			<summary>{summary}</summary>
			{children && <p class="small soft">{children}</p>}
			<ul class="rules">
				{of.slice(0, MOST).map(([key, says]) => (
					<li key={key}>
						<p>
							{title(key)} <span class="id">{key}</span>
						</p>
						<p class="small soft">{says}</p>
					</li>
				))}
			</ul>
			{of.length > MOST && <p class="small soft">and {of.length - MOST} more</p>}
		</details>
	);
}
