import { Age } from "../../../shared/ui/parts/age.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { SelectField } from "../../../shared/ui/parts/select-field.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { effectSentence } from "../../../shared/ui/words/formula-words.ts";
import { figureWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { draftOf, type FormulaView } from "../engine/formula.ts";
import { withFormula } from "../formula/kept-formula.ts";
import { declaredInputs, NOTHING_SAID, type SaidInput } from "../formula/said-inputs.ts";
import { useFormulaDraft, type WorkedFormula } from "../formula/use-formula-draft.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { EffectTables } from "../parts/formula/effect-tables.tsx";
import { FormulaField } from "../parts/formula/formula-field.tsx";
import { FormulaHelp } from "../parts/formula/formula-help.tsx";
import { InputTable } from "../parts/formula/input-table.tsx";
import { KeepFormula } from "../parts/formula/keep-formula.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";
import { useKept } from "../use-kept.ts";
import { useSettled } from "../use-settled.ts";

const SETTLE_MS = 150;

/** A score of the user's own: checked as it is typed, tried on the portfolio, and kept in the register. */
export function FormulaSection({ desk }: { desk: RegisterDesk }) {
	const [worked, change] = useFormulaDraft();
	const { text, said, beside, level } = useSettled(worked, SETTLE_MS);
	const ask = { expression: text, inputs: declaredInputs(said), beside, level };
	const seen = useKept(useAnswer("formula", ask));
	return (
		<Section title="Formula" lead={LEADS.formula}>
			<EngineAnswer seen={seen}>
				{(view) => <Worked view={view} worked={worked} desk={desk} onChange={change} />}
			</EngineAnswer>
		</Section>
	);
}

interface WorkedProps {
	view: FormulaView;
	worked: WorkedFormula;
	desk: RegisterDesk;
	onChange(change: Partial<WorkedFormula>): void;
}

function Worked({ view, worked, desk, onChange }: WorkedProps) {
	const { formulas, models, check, preview, levels, level, readAt } = view;
	const kept = worked.of === undefined ? formulas[0] : formulas.find((f) => f.id === worked.of);
	const text = worked.text ?? view.expression;
	const name = worked.name ?? kept?.name ?? "";
	const isFirst = kept !== undefined && models[0]?.id === kept.id;
	const ranksFirst = worked.ranksFirst ?? isFirst;
	const reads = check.kind === "good" ? check.reads : [];
	const { expression, inputs } = draftOf(text, view.inputs, reads);
	const draft = { of: kept?.id, name: name.trim(), expression, inputs, ranksFirst };
	const isCurrent = view.expression === text;
	const isGood = check.kind === "good" && isCurrent;
	const isChanged =
		!kept ||
		kept.name !== draft.name ||
		kept.expression !== expression ||
		JSON.stringify(kept.inputs) !== JSON.stringify(inputs) ||
		ranksFirst !== isFirst;
	const say = (id: string, input: SaidInput) => onChange({ said: { ...worked.said, [id]: input } });
	const keep = async () => {
		let id = kept?.id;
		const isSaved = await desk.change(`formula “${draft.name}”`, (register) => {
			const next = withFormula(register, draft);
			id = next.models.find((m) => !register.models.some((was) => was.id === m.id))?.id ?? id;
			return next;
		});
		if (!isSaved) return;
		// Should it be undone, what was typed is still there.
		onChange({ of: id, name: draft.name, text, ranksFirst: undefined });
	};
	const remove = async () => {
		const isGone = await desk.change(`removal of the formula “${kept?.name}”`, (r) => ({
			...r,
			models: r.models.filter((m) => m.id !== kept?.id),
		}));
		if (!isGone) return;
		// What was removed can still be read, changed and saved again.
		onChange({ of: null, name, text, ranksFirst: undefined });
	};
	return (
		<>
			{preview && isCurrent && (
				<p class="answer-line">{effectSentence({ ...preview, beside: preview.beside?.name })}</p>
			)}
			{!(preview && isCurrent) && (
				<p class="answer-line soft">
					{!isCurrent
						? "Checking …"
						: text.trim() === ""
							? "Write a formula, and it is tried on your portfolio as you type."
							: "The formula cannot be used as it stands."}
				</p>
			)}
			<section class="card" aria-label="The formula">
				<div class="card-head">
					<h3>{kept ? kept.name : "A new formula"}</h3>
					{formulas.length > 0 && (
						<button
							type="button"
							class="button link"
							onClick={() => onChange({ ...PRISTINE, of: null, name: "", text: "" })}
						>
							Begin another
						</button>
					)}
				</div>
				{(formulas.length > 1 || (formulas.length > 0 && !kept)) && (
					<div class="form row">
						<SelectField
							label="Work on"
							value={kept?.id ?? ""}
							choices={[
								...(kept ? [] : [["", "A new formula"] as const]),
								...formulas.map((f) => [f.id, f.name] as const),
							]}
							onChoose={(id) => {
								const chosen = formulas.find((f) => f.id === id);
								if (chosen) onChange({ ...PRISTINE, of: chosen.id, text: chosen.expression });
							}}
						/>
					</div>
				)}
				<FormulaField
					text={text}
					view={view}
					onInput={(typed) => onChange({ text: typed })}
					onNewInput={(found) => say(found, NOTHING_SAID)}
				/>
				<FormulaHelp />
				<KeepFormula
					name={name}
					version={kept?.version}
					ranksFirst={ranksFirst}
					isGood={isGood}
					isChanged={isChanged}
					onName={(typed) => onChange({ name: typed })}
					onRanksFirst={(yes) => onChange({ ranksFirst: yes })}
					onKeep={() => void keep()}
					onRemove={kept && (() => void remove())}
				/>
			</section>
			{check.kind !== "expression-fault" && (
				<InputTable view={view} reads={readsShown(view)} said={worked.said} onSay={say} />
			)}
			{preview && (
				<>
					<div class="form row">
						{models.length > 1 && preview.beside && preview.ranked > 0 && (
							<SelectField
								label="Compared with"
								value={preview.beside.id}
								choices={models.map((m) => [m.id, m.name])}
								onChoose={(id) => onChange({ beside: id })}
							/>
						)}
						{levels.length > 1 && (
							<SelectField
								label="Work"
								value={String(level)}
								choices={[
									...levels.map((l) => [String(l.level), `${l.name} (${figureWords(l.count, 0)})`] as const),
									["all", "All levels"],
								]}
								onChoose={(value) => onChange({ level: value === "all" ? "all" : Number(value) })}
							/>
						)}
					</div>
					<EffectTables preview={preview} />
				</>
			)}
			<p class="small soft">
				Scores are exact and equal ones share a rank.{" "}
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

/** What a formula is worked on from when another is taken up. */
const PRISTINE = { name: undefined, text: undefined, said: {}, ranksFirst: undefined };

/** Of a fault in an input, that input: it can then be put right. */
const readsShown = ({ check }: FormulaView): readonly string[] =>
	check.kind === "good" ? check.reads : check.kind === "input-fault" ? [check.id] : [];
