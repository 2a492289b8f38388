import { useState } from "preact/hooks";
import type { SelectionInput } from "../../../shared/domain/prioritisation/selection/read-selection.ts";
import { readAmount } from "../../../shared/sources/files/read-amount.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { SelectField } from "../../../shared/ui/parts/select-field.tsx";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { figureWords } from "../../../shared/ui/words/number-words.ts";
import type { SelectionCandidates } from "../engine/selection-candidates.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { ChosenTable } from "../parts/selection/chosen-table.tsx";
import { SelectionBalance } from "../parts/selection/selection-balance.tsx";
import { SelectionVerdict } from "../parts/selection/selection-verdict.tsx";
import { UnweighedList } from "../parts/selection/unweighed-list.tsx";
import { useSelection } from "../selection/use-selection.ts";
import { useAnswer } from "../use-answer.ts";
import { useSettled } from "../use-settled.ts";

/** The best set of open work within a budget, with what is proven of it. */
export function SelectionSection() {
	const [level, setLevel] = useState<number>();
	const seen = useAnswer("selectionCandidates", level === undefined ? {} : { level });
	return (
		<Section
			title="Selection"
			lead="Which open work is worth the most within a budget: found at once, with a proven limit to how much better any other choice could be."
		>
			<EngineAnswer seen={seen}>{(found) => <Chosen found={found} onLevel={setLevel} />}</EngineAnswer>
		</Section>
	);
}

const SETTLE_MS = 300;
const WORTH: Readonly<Record<string, string>> = {
	wsjf: "cost of delay (business value + time criticality + risk reduction)",
	cd3: "cost of delay per week",
	rice: "reach × impact × confidence",
};

function Chosen({ found, onLevel }: { found: SelectionCandidates; onLevel(level: number): void }) {
	const { model, candidates, unweighed, levels, level, readAt } = found;
	const total = candidates.reduce((sum, c) => sum + c.cost, 0);
	const [typed, setTyped] = useState<string>();
	const [musts, setMusts] = useState<ReadonlySet<string>>(new Set());
	const text = typed ?? figureWords(Math.round(total / 2), 0);
	// Typing is waited for: every other budget is a search of its own.
	const settled = useSettled(text, SETTLE_MS);
	const budget = readAmount(settled, ".")?.value;
	const valid = budget !== undefined && budget >= 0;
	const titles = Object.fromEntries(candidates.map((c) => [c.key, c.title]));
	const selecting = useSelection(valid && candidates.length > 0 ? inputOf(found, budget, musts) : undefined, titles);
	if (!model)
		return <p>Nothing says yet what work is worth: add a scoring model to the register (Options, Register).</p>;
	if (levels.length === 0)
		return <p>No open work has a cost yet. Map the field that holds it in Options, Connections, then sync.</p>;
	const toggle = (key: string) =>
		setMusts((was) => new Set(was.has(key) ? [...was].filter((k) => k !== key) : [...was, key]));
	return (
		<>
			<form class="form row" onSubmit={(event) => event.preventDefault()}>
				<TextField
					label="Budget"
					value={text}
					hint={`All ${candidates.length} together cost ${figureWords(total, 0)}.`}
					{...(valid ? {} : { problem: "An amount of 0 or more is expected here." })}
					onInput={setTyped}
				/>
				{levels.length > 1 && (
					<SelectField
						label="Work"
						value={String(level)}
						choices={levels.map((l) => [String(l.level), `${l.name} (${l.count})`])}
						onChoose={(value) => onLevel(Number(value))}
					/>
				)}
			</form>
			<SelectionVerdict selecting={selecting} candidates={candidates} />
			{selecting.set && (
				<>
					<ChosenTable selecting={selecting} candidates={candidates} musts={musts} onMust={toggle} />
					<SelectionBalance set={selecting.set} found={found} />
				</>
			)}
			<UnweighedList unweighed={unweighed} />
			<p class="small soft">
				Worth is {WORTH[model.kind] ?? "the score"} by {model.name}: cost is weighed by the budget itself. What blocks
				something is chosen with it.{" "}
				<Age
					what="work read"
					never="work never read"
					from={readAt}
					now={new Date().toISOString()}
					staleDays={STALE_DAYS.work}
				/>
			</p>
		</>
	);
}

function inputOf(found: SelectionCandidates, budget: number, musts: ReadonlySet<string>): SelectionInput {
	return {
		items: found.candidates.map(({ key, worth, cost, requires }) => ({
			id: key,
			value: worth,
			cost,
			requires,
			must: musts.has(key),
		})),
		budget,
		capacity: {},
	};
}
