import { useEffect, useRef, useState } from "preact/hooks";
import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import type { Decision } from "../../../shared/domain/register.ts";
import { shownKey } from "../../../shared/domain/work-items/shown-key.ts";
import type { PanelAnswer } from "../../panel-answer.ts";
import type { Choice } from "../choice.ts";
import { TargetChoice } from "./target-choice.tsx";

interface DecideFormProps {
	kind: Decision["kind"];
	answer: PanelAnswer;
	assessment: ItemAssessment;
	busy: boolean;
	save(choice: Choice): void;
	cancel(): void;
}

/** What would hold from now on, and why: the press that records it. */
export function DecideForm({ kind, answer, assessment, busy, save, cancel }: DecideFormProps) {
	const { links, decision } = assessment.line;
	const [targets, setTargets] = useState<readonly string[]>(links.map((link) => link.target));
	const [under, setUnder] = useState("");
	const [why, setWhy] = useState("");
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
	const reason = why.trim() === "" ? {} : { why: why.trim() };
	const key = shownKey(answer.key);
	const choice: Choice = {
		kind,
		...(kind === "change" ? { targets } : {}),
		...(kind === "belong" ? { under: under.trim() } : {}),
		...(kind === "withdraw" && decision !== undefined ? { withdraws: decision } : {}),
		...reason,
	};
	const isOpen = (kind === "change" && targets.length === 0) || (kind === "belong" && under.trim() === "");
	const says: Readonly<Record<Decision["kind"], string>> = {
		confirm: `${key} serves ${links.map((l) => (l.share === "1" ? l.target : `${l.target} (${l.share})`)).join(", ")}.`,
		change: `What does ${key} serve?`,
		belong: `${key} belongs to other work, in this tool or another, and serves what that serves.`,
		exempt: `${key} is run-the-business work and need not serve an objective.`,
		withdraw: `The decision that holds for ${key} is taken back; what was before it holds again.`,
	};
	return (
		<form
			ref={form}
			class="decide stack"
			aria-label={SAVES[kind]}
			onSubmit={(event) => {
				event.preventDefault();
				save(choice);
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				cancel();
			}}
		>
			<p>{says[kind]}</p>
			{kind === "change" && <TargetChoice all={answer.targets} chosen={targets} choose={setTargets} />}
			{kind === "belong" && (
				<div class="field">
					<label for="under">Address or key of that work</label>
					<input
						id="under"
						type="text"
						value={under}
						maxLength={2000}
						autocomplete="off"
						placeholder="https://…/browse/PS-12 or …/_workitems/edit/12"
						onInput={(e) => setUnder(e.currentTarget.value)}
					/>
				</div>
			)}
			<div class="field">
				<label for="why">Why? (optional, kept with the decision)</label>
				<input
					id="why"
					type="text"
					value={why}
					maxLength={2000}
					autocomplete="off"
					onInput={(e) => setWhy(e.currentTarget.value)}
				/>
			</div>
			<div class="buttons">
				<button type="submit" class="button main" disabled={busy || isOpen}>
					{SAVES[kind]}
				</button>
				<button type="button" class="button" onClick={cancel}>
					Cancel
				</button>
			</div>
		</form>
	);
}

const SAVES: Readonly<Record<Decision["kind"], string>> = {
	confirm: "Confirm these links",
	change: "Save the links",
	belong: "Put it there",
	exempt: "Exempt it",
	withdraw: "Take it back",
};
