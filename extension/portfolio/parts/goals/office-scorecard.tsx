import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { derivationWords } from "../../../../shared/ui/words/goal-words.ts";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView } from "../../engine/goals.ts";
import { UntiedServices } from "./untied-services.tsx";

type Health = GoalsView["catalogue"]["measures"][number]["health"];

const HEALTH: Readonly<Record<Health["state"], string>> = {
	inside: "Inside its band",
	outside: "Outside its band",
	unknown: "Unknown",
};

/** The portfolio office's own measures in three families, its services, and what each is tied to. */
export function OfficeScorecard({ goals }: { goals: GoalsView }) {
	const { scorecard, names } = goals;
	const { linked, proxy, unlinked } = scorecard.derivation;
	const kpis = (list: typeof scorecard.team.kpis): Row[] =>
		list.map((k) => ({ key: k.kpi, title: k.title, health: k.health, tie: derivationWords(k.derivation.verdict) }));
	const measures = scorecard.services.measures.map((m) => ({
		key: `${m.service} ${m.measure}`,
		title: `${names[m.service] ?? m.service}: ${m.title}`,
		health: m.health,
		tie: m.objectives.map((id) => names[id] ?? id).join(", ") || derivationWords("unlinked"),
	}));
	const groups: readonly (readonly [string, readonly Row[]])[] = [
		["What the office contributes to", kpis(scorecard.contribution.kpis)],
		["How its services are received", [...kpis(scorecard.services.kpis), ...measures]],
		["The team itself", kpis(scorecard.team.kpis)],
	];
	return (
		<>
			<h3>The portfolio office's scorecard</h3>
			{linked + proxy + unlinked === 0 ? (
				<p class="soft">It has no KPIs in the register yet.</p>
			) : (
				<p>
					Of its KPIs {linked} {linked === 1 ? "is" : "are"} linked to an objective, {proxy} only by proxy, {unlinked}{" "}
					not at all.
				</p>
			)}
			<ScrollTable label="The portfolio office's scorecard" kind="scorecard">
				<thead>
					<tr>
						<th scope="col">Measure</th>
						<th scope="col">Health</th>
						<th scope="col" class="figure">
							Latest
						</th>
						<th scope="col">Tied to</th>
					</tr>
				</thead>
				{groups.map(([title, rows]) => (
					<tbody key={title}>
						<tr class="group">
							<th scope="rowgroup" colSpan={4}>
								{title}
							</th>
						</tr>
						{rows.map((r) => (
							<tr key={r.key}>
								<th scope="row">{r.title}</th>
								<td class="health">{HEALTH[r.health.state]}</td>
								<td class="figure">
									{r.health.latest === undefined ? "unknown" : figureWords(r.health.latest)}
									{r.health.asOf && <div class="soft small">{dayWords(r.health.asOf)}</div>}
								</td>
								<td>{r.tie}</td>
							</tr>
						))}
						{rows.length === 0 && (
							<tr>
								<td colSpan={4} class="soft">
									Nothing measured. Give a KPI of the register this family.
								</td>
							</tr>
						)}
					</tbody>
				))}
			</ScrollTable>
			<UntiedServices goals={goals} />
		</>
	);
}

interface Row {
	readonly key: string;
	readonly title: string;
	readonly health: Health;
	readonly tie: string;
}
