import type { KeyResultAssessment } from "../../../shared/domain/assessment.ts";
import type { KeyResult } from "../../../shared/domain/okr/objective.ts";
import { StateMark } from "../../../shared/ui/parts/state-mark.tsx";
import { dayWords } from "../../../shared/ui/words/age-words.ts";
import { percentWords } from "../../../shared/ui/words/number-words.ts";
import { type CellName, KINDS, latestCheckIn } from "../key-result-cells.ts";
import { CellInput } from "./cell-input.tsx";

interface RowProps {
	record: KeyResult;
	standing: KeyResultAssessment | undefined;
	onChange(record: KeyResult, what: string): Promise<unknown>;
	onRemove(record: KeyResult): Promise<unknown>;
}

const FIGURES: readonly (readonly [CellName, string])[] = [
	["from", "From"],
	["to", "To"],
	["latest", "Latest"],
];

export function KeyResultRow({ record, standing, onChange, onRemove }: RowProps) {
	const latest = latestCheckIn(record);
	const cell = (name: CellName, label: string) => (
		<CellInput record={record} cell={name} label={`${label} of ${record.id}`} onChange={onChange} />
	);
	return (
		<tr>
			<th scope="row" class="title">
				<span class="id">{record.id}</span>
				{cell("title", "Title")}
			</th>
			<td>{cell("owner", "Owner")}</td>
			<td>
				<select
					aria-label={`Kind of ${record.id}`}
					value={record.kind}
					onChange={(event) => {
						const kind = KINDS.find((k) => k === event.currentTarget.value);
						if (kind) void onChange({ ...record, kind }, `kind of ${record.id}`);
					}}
				>
					{KINDS.map((kind) => (
						<option key={kind} value={kind}>
							{kind}
						</option>
					))}
				</select>
			</td>
			{record.kind === "ordinal" && (
				<td colSpan={2} class="zones">
					{cell("zones", "Zones")}
					{record.unit && <p class="small soft">{record.unit}</p>}
				</td>
			)}
			{FIGURES.filter(([name]) => record.kind !== "ordinal" || name === "latest").map(([name, label]) => (
				<td key={name} class="figure">
					{cell(name, label)}
					{name === "latest" && latest && <p class="small soft">{dayWords(latest.date)}</p>}
					{name === "to" && record.unit && <p class="small soft">{record.unit}</p>}
				</td>
			))}
			<td>
				<StateMark state={standing?.state ?? "unknown"} />
				<p class="small soft">{standingWords(standing)}</p>
			</td>
			<td>
				<button type="button" class="icon-button" title="Remove" onClick={() => void onRemove(record)}>
					<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
						<path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
					</svg>
					<span class="heard-only">Remove {record.id}</span>
				</button>
			</td>
		</tr>
	);
}

/** Progress, or what is missing for one. */
function standingWords(standing: KeyResultAssessment | undefined): string {
	if (standing?.progress !== undefined) return `${percentWords(standing.progress)} of the way`;
	if (standing?.fault) return standing.fault.message;
	const missing = standing?.missing ?? [];
	return missing.includes("reading") || missing.length === 0 ? "No reading yet" : "Figures missing";
}
