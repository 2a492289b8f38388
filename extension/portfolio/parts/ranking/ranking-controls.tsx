import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { freedomWords } from "../../../../shared/ui/words/ranking-words.ts";
import type { Freedom } from "../../engine/freedom.ts";
import type { RankingView } from "../../engine/ranking.ts";
import type { RankingChoice } from "./ranking-choice.ts";

interface RankingControlsProps {
	view: RankingView;
	/** As it stands in the field. */
	top: string;
	valid: boolean;
	freedom: Freedom;
	onChoose(change: RankingChoice): void;
}

/** By which model, which work, where the line stands, and what is put to the test. */
export function RankingControls({ view, top, valid, freedom, onChoose }: RankingControlsProps) {
	const { models, model, levels, level, rows } = view;
	const all = levels.reduce((sum, l) => sum + l.count, 0);
	return (
		<form class="form row ranking-controls" onSubmit={(event) => event.preventDefault()}>
			{models.length > 1 && (
				<SelectField
					label="Ranked by"
					value={model?.id ?? ""}
					choices={models.map((m) => [m.id, m.name])}
					onChoose={(id) => onChoose({ model: id })}
				/>
			)}
			{levels.length > 1 && (
				<SelectField
					label="Work"
					value={String(level)}
					choices={[
						...levels.map((l) => [String(l.level), `${l.name} (${figureWords(l.count, 0)})`] as const),
						["all", `All levels (${figureWords(all, 0)})`],
					]}
					onChoose={(value) => onChoose({ level: value === "all" ? "all" : Number(value) })}
				/>
			)}
			<TextField
				label="Line after the top"
				value={top}
				{...(valid ? {} : { problem: `A whole number from 1 to ${figureWords(rows.length, 0)} is expected here.` })}
				onInput={(typed) => onChoose({ top: typed })}
			/>
			{model && (
				<SelectField
					label="Tested against"
					value={freedom}
					choices={model.freedoms.map((f) => [f, freedomWords(f)])}
					onChoose={(value) => onChoose({ freedom: value as Freedom })}
				/>
			)}
		</form>
	);
}
