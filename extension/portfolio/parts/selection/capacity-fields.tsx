import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import { TextAreaField } from "../../../../shared/ui/parts/text-area-field.tsx";
import { limitReasonWords, lineProblemWords } from "../../../../shared/ui/words/limit-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { type EnteredLimits, EVERYBODY } from "../../selection/entered-limits.ts";
import { DEMAND_SOURCES, type KeptLimits } from "../../selection/kept-limits.ts";

interface CapacityFieldsProps {
	kept: KeptLimits;
	limits: EnteredLimits;
	title(key: string): string;
	onChange(part: Partial<KeptLimits>): void;
}

const SOURCES: Readonly<Record<KeptLimits["demandFrom"], string>> = {
	typed: "What I type or paste below",
	people: "Estimates of the open work, by assignee",
	team: `Estimates of the open work, as one team (“${EVERYBODY}”)`,
};
const EXAMPLES: Readonly<Record<KeptLimits["demandFrom"], string>> = {
	typed: "Analyst, 2026-Q3, 14",
	people: "Priya Shah, 40",
	team: `${EVERYBODY}, 400`,
};

/** Who is there, and who is asked for: typed, or pasted from a sheet. What cannot be used is said beneath. */
export function CapacityFields({ kept, limits, title, onChange }: CapacityFieldsProps) {
	const { capacityLines, demandLines, reasons, unestimated } = limits;
	const says = [
		...headings("capacity", capacityLines.heading),
		...capacityLines.problems.map((p) => `Capacity. ${lineProblemWords(p)}`),
		...headings("demand", demandLines.heading),
		...demandLines.problems.map((p) => `Demand. ${lineProblemWords(p)}`),
		...reasons.map((r) => limitReasonWords(r, title)),
		...(unestimated.length > 0
			? [
					`${countWords(unestimated.length, "piece of work has", "pieces of work have")} open parts without an estimate: they ask for more than is counted, nobody knows how much.`,
				]
			: []),
	];
	return (
		<div class="stack">
			<div class="two">
				<TextAreaField
					label="Capacity"
					hint="A line each: role or team, period, how much. The period may be left out."
					rows={5}
					value={kept.capacity}
					placeholder={EXAMPLES[kept.demandFrom]}
					onInput={(capacity) => onChange({ capacity })}
				/>
				<div class="stack">
					<SelectField
						label="Demand"
						value={kept.demandFrom}
						choices={DEMAND_SOURCES.map((s) => [s, SOURCES[s]])}
						onChoose={(value) => {
							const demandFrom = DEMAND_SOURCES.find((s) => s === value);
							if (demandFrom) onChange({ demandFrom });
						}}
					/>
					{kept.demandFrom === "typed" && (
						<TextAreaField
							label="Demand by item"
							hint="A line each: item, role, period, how much. Names as under capacity."
							rows={4}
							value={kept.demand}
							placeholder="PS-1, Analyst, 2026-Q3, 3"
							onInput={(demand) => onChange({ demand })}
						/>
					)}
				</div>
			</div>
			<div role="status">
				{says.length > 0 && (
					<ul class="says">
						{says.map((s) => (
							<li key={s}>{s}</li>
						))}
					</ul>
				)}
			</div>
		</div>
	);
}

const headings = (of: string, heading: string | undefined): string[] =>
	heading === undefined ? [] : [`The first line of the ${of}, “${heading}”, was taken for a heading.`];
