import { useMemo, useState } from "preact/hooks";
import type { SelectionInput } from "../../../shared/domain/prioritisation/selection/read-selection.ts";
import { readAmount } from "../../../shared/sources/files/read-amount.ts";
import { SELECTION_DOCUMENT } from "../../../shared/store/documents.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { SelectField } from "../../../shared/ui/parts/select-field.tsx";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { figureWords } from "../../../shared/ui/words/number-words.ts";
import type { SelectionCandidates } from "../engine/selection-candidates.ts";
import { FIELDS_PAGE } from "../fields-page.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { LeftAlone } from "../parts/left-alone.tsx";
import { ChosenTable } from "../parts/selection/chosen-table.tsx";
import { LimitsPart } from "../parts/selection/limits-part.tsx";
import { SelectionBalance } from "../parts/selection/selection-balance.tsx";
import { SelectionVerdict } from "../parts/selection/selection-verdict.tsx";
import { UnweighedList } from "../parts/selection/unweighed-list.tsx";
import { WontList } from "../parts/selection/wont-list.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { type EnteredLimits, enteredLimits } from "../selection/entered-limits.ts";
import { type KeptLimits, NO_LIMITS, readKeptLimits } from "../selection/kept-limits.ts";
import { useSelection } from "../selection/use-selection.ts";
import { type Answered, useAnswer } from "../use-answer.ts";
import { useSettled } from "../use-settled.ts";
import { useStoredText } from "../use-stored-text.ts";

/** The best set of open work within a budget, with what is proven of it. */
export function SelectionSection() {
	const [level, setLevel] = useState<number>();
	const seen = useAnswer("selectionCandidates", level === undefined ? {} : { level });
	const stored = useStoredText(SELECTION_DOCUMENT);
	const kept = stored.text === undefined ? undefined : readKeptLimits(stored.text);
	const keep = (limits: KeptLimits) => stored.keep(JSON.stringify(limits));
	const unread: Answered<never> = stored.trouble ? { state: "trouble", why: stored.trouble } : { state: "waiting" };
	return (
		<Section title="Selection" lead={LEADS.selection}>
			<EngineAnswer seen={stored.text === undefined ? unread : seen}>
				{(found) =>
					kept ? (
						<Chosen {...{ found, kept }} trouble={stored.trouble} onKeep={keep} onLevel={setLevel} />
					) : (
						<LeftAlone what="What was entered here before" onDiscard={() => keep(NO_LIMITS)} />
					)
				}
			</EngineAnswer>
		</Section>
	);
}

const SETTLE_MS = 300;
const WORTH: Readonly<Record<string, string>> = {
	wsjf: "cost of delay (business value + time criticality + risk reduction)",
	cd3: "cost of delay per week",
	rice: "reach × impact × confidence",
};

interface ChosenProps {
	found: SelectionCandidates;
	kept: KeptLimits;
	trouble: string | undefined;
	onKeep(kept: KeptLimits): void;
	onLevel(level: number): void;
}

function Chosen({ found, kept, trouble, onKeep, onLevel }: ChosenProps) {
	const { model, candidates, unweighed, wont, levels, level, readAt } = found;
	const total = candidates.reduce((sum, c) => sum + c.cost, 0);
	const text = kept.budget ?? figureWords(Math.round(total / 2), 0);
	// Typing is waited for: every other budget or capacity is a search of its own.
	const settled = useSettled(JSON.stringify({ ...kept, budget: text }), SETTLE_MS);
	const asked = useMemo(() => readKeptLimits(settled) ?? NO_LIMITS, [settled]);
	const { value: budget, unit } = readAmount(asked.budget ?? "", ".") ?? {};
	const valid = budget !== undefined && budget >= 0 && unit !== "%";
	const limits = useMemo(() => enteredLimits(asked, candidates), [asked, candidates]);
	const titles = Object.fromEntries(candidates.map((c) => [c.key, c.title]));
	const musts = new Set(kept.musts);
	const selecting = useSelection(
		valid && candidates.length > 0 ? inputOf(candidates, budget, new Set(asked.musts), limits) : undefined,
		titles,
	);
	if (!model)
		return <p>Nothing says yet what work is worth: add a scoring model to the register (Options, Register).</p>;
	if (levels.length === 0)
		return (
			<p>
				No open work has a cost yet. <a href={FIELDS_PAGE}>Say which field holds it</a> in Options, Fields; the work is
				then read again.
			</p>
		);
	const change = (part: Partial<KeptLimits>) => onKeep({ ...kept, ...part });
	const toggle = (key: string) =>
		change({ musts: musts.has(key) ? kept.musts.filter((k) => k !== key) : [...kept.musts, key] });
	return (
		<>
			<form class="form row" onSubmit={(event) => event.preventDefault()}>
				<TextField
					label="Budget"
					value={text}
					hint={`All ${candidates.length} together cost ${figureWords(total, 0)}.`}
					{...(valid ? {} : { problem: "An amount of 0 or more is expected here." })}
					onInput={(budget) => change({ budget })}
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
			<LimitsPart
				{...{ kept, limits, candidates, trouble }}
				chosen={new Set(selecting.set?.chosen)}
				budget={valid ? budget : undefined}
				onChange={change}
			/>
			{selecting.set && (
				<>
					<ChosenTable {...{ selecting, candidates, musts, limits }} onMust={toggle} />
					<SelectionBalance set={selecting.set} found={found} />
				</>
			)}
			<WontList wont={wont} />
			<UnweighedList unweighed={unweighed} />
			<p class="small soft">
				Worth is {WORTH[model.kind] ?? "the score"} by {model.name}: cost is weighed by the budget itself. What blocks
				something is chosen with it. What is entered here is kept on this machine.{" "}
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

function inputOf(
	candidates: SelectionCandidates["candidates"],
	budget: number,
	musts: ReadonlySet<string>,
	{ capacity, demandOf, excludesOf }: EnteredLimits,
): SelectionInput {
	return {
		items: candidates.map(({ key, worth, cost, requires }) => ({
			id: key,
			value: worth,
			cost,
			requires,
			demand: demandOf.get(key) ?? {},
			excludes: excludesOf.get(key) ?? [],
			must: musts.has(key),
		})),
		budget,
		capacity,
	};
}
