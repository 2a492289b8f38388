import { useMemo } from "preact/hooks";
import { assess } from "../../../shared/domain/assess.ts";
import type { KeyResult } from "../../../shared/domain/okr/objective.ts";
import { ScrollTable } from "../../../shared/ui/parts/scroll-table.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { KeyResultRow } from "../parts/key-result-row.tsx";
import { today } from "../today.ts";

const COLUMNS = ["Key result", "Owner", "Kind", "From", "To", "Latest", "Standing"] as const;
const FIGURES: ReadonlySet<string> = new Set(["From", "To", "Latest"]);

/** All key results by objective, edited in place. Every change is saved at once and can be taken back. */
export function KeyResultsSection({ desk }: { desk: RegisterDesk }) {
	const { register } = desk;
	const standings = useMemo(() => assess(register, [], today()).keyResults, [register]);
	if (register.keyResults.length === 0)
		return (
			<Section title="Key results">
				<p>
					There are none yet. <a href="#paste">Paste your objectives and key results</a> to begin.
				</p>
			</Section>
		);
	const known = new Set<string>(register.objectives.map((o) => o.id));
	const groups = [
		...register.objectives.map((o) => ({
			id: o.id as string,
			title: o.title,
			of: (k: KeyResult) => k.objective === o.id,
		})),
		{ id: "", title: "Of no objective in the register", of: (k: KeyResult) => !known.has(k.objective) },
	];
	const replace = (record: KeyResult, what: string) =>
		desk.change(what, (r) => ({ ...r, keyResults: r.keyResults.map((k) => (k.id === record.id ? record : k)) }));
	const remove = (record: KeyResult) =>
		desk.change(`removal of ${record.id}`, (r) => ({
			...r,
			keyResults: r.keyResults.filter((k) => k.id !== record.id),
		}));
	return (
		<Section
			title="Key results"
			lead="Change a cell and press Enter. A new latest value is a check-in of today; an emptied figure is unknown, not nought."
		>
			<p class="soft">
				{countWords(register.keyResults.length, "key result")} of {countWords(register.objectives.length, "objective")}.
			</p>
			<ScrollTable label="Key results" kind="edited">
				<thead>
					<tr>
						{COLUMNS.map((name) => (
							<th key={name} scope="col" class={FIGURES.has(name) ? "figure" : ""}>
								{name}
							</th>
						))}
						<th scope="col">
							<span class="heard-only">Remove</span>
						</th>
					</tr>
				</thead>
				{groups.map(({ id, title, of }) => {
					const rows = register.keyResults.filter(of);
					return (
						rows.length > 0 && (
							<tbody key={id}>
								<tr class="group">
									<th scope="rowgroup" colSpan={COLUMNS.length + 1}>
										{id && <span class="id">{id}</span>} {title}
									</th>
								</tr>
								{rows.map((k) => (
									<KeyResultRow
										key={k.id}
										record={k}
										standing={standings.get(k.id)}
										onChange={replace}
										onRemove={remove}
									/>
								))}
							</tbody>
						)
					);
				})}
			</ScrollTable>
		</Section>
	);
}
