import { useState } from "preact/hooks";
import type { Judge } from "../../../../shared/store/opinions.ts";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import { countWords, figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { WeightsView } from "../../engine/weights.ts";
import type { KeptOpinions } from "../../opinions/use-opinions.ts";
import { withJudge, withoutJudge } from "../../weights/judged-sets.ts";

interface JudgeBarProps {
	view: WeightsView;
	/** Whose comparisons are shown. */
	judge: Judge | undefined;
	change: KeptOpinions["change"];
	onTurn(name: string): void;
}

/** Who judges: whose turn it is, how far each has come, and another by name. */
export function JudgeBar({ view: { set, judges, pairs, criteria }, judge, change, onTurn }: JudgeBarProps) {
	const [typed, setTyped] = useState("");
	const [removed, setRemoved] = useState<Judge>();
	const name = typed.trim();
	const nowWords = criteria
		.flatMap((c) => (c.now === undefined ? [] : [`${c.name} ${percentWords(c.now)}`]))
		.join(", ");
	const isTaken = judges.some((j) => j.name === name);
	function add(): void {
		if (name === "" || isTaken) return;
		change((kept) => withJudge(kept, set, { name, pairs: [] }));
		onTurn(name);
		setTyped("");
	}
	function remove(gone: Judge): void {
		setRemoved(gone);
		change((kept) => withoutJudge(kept, set, gone.name));
	}
	const canReturn = removed && !judges.some((j) => j.name === removed.name);
	return (
		<div class="judge-bar">
			{judges.length > 0 && (
				// biome-ignore lint/a11y/useSemanticElements: a frame with a caption is more than a row of buttons needs.
				<div class="buttons" role="group" aria-label="Whose comparisons">
					{judges.map(({ name: each, done }) => (
						<button
							key={each}
							type="button"
							class="button judge"
							aria-pressed={each === judge?.name}
							onClick={() => onTurn(each)}
						>
							{each}{" "}
							<span class="small number">
								{figureWords(done, 0)} of {figureWords(pairs, 0)}
							</span>
						</button>
					))}
				</div>
			)}
			<form
				class="form row add-judge"
				onSubmit={(event) => {
					event.preventDefault();
					add();
				}}
			>
				<TextField
					label={judges.length === 0 ? "Who judges?" : "Another judge"}
					value={typed}
					placeholder="A name"
					{...(isTaken ? { problem: `${name} judges already.` } : {})}
					onInput={setTyped}
				/>
				<button type="submit" class="button" disabled={name === "" || isTaken}>
					{judges.length === 0 ? "Begin" : "Add"}
				</button>
				{judge && (
					<button type="button" class="button" onClick={() => remove(judge)}>
						Remove {judge.name}
					</button>
				)}
				{canReturn && (
					<button type="button" class="button" onClick={() => change((kept) => withJudge(kept, set, removed))}>
						Bring {removed.name} back
					</button>
				)}
			</form>
			{judges.length === 0 && (
				<p class="small soft">
					{countWords(pairs, "comparison")}, about a minute for every ten. Several people can judge one after the other.
					{nowWords !== "" && ` The model weighs them so now: ${nowWords}.`}
				</p>
			)}
		</div>
	);
}
