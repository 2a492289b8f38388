import { Notice } from "../../shared/ui/parts/notice.tsx";
import { countWords } from "../../shared/ui/words/number-words.ts";
import { isScorable } from "./choice.ts";
import type { PaneDesk } from "./pane-desk.ts";
import { ColumnsForm } from "./parts/columns-form.tsx";
import { CriteriaForm } from "./parts/criteria-form.tsx";
import { DecimalQuestions } from "./parts/decimal-questions.tsx";
import { ModelChoice } from "./parts/model-choice.tsx";
import { NothingFound } from "./parts/nothing-found.tsx";
import { RegisterPart } from "./parts/register-part.tsx";
import { RunResult } from "./parts/run-result.tsx";
import { TableChoice } from "./parts/table-choice.tsx";

/** The task pane: which table, scored by what, from which columns; then what came out, and the way back. */
export function Pane({ desk }: { desk: PaneDesk }) {
	const state = desk.state.value;
	const said = desk.said.value;
	return (
		<>
			<header class="bar">
				<h1>Sightline</h1>
				<button type="button" class="link" disabled={desk.busy.value} onClick={() => void desk.look()}>
					Look again
				</button>
			</header>
			<main aria-busy={desk.busy.value}>
				{state.kind === "looking" && <p class="soft">Looking for the portfolio in this workbook…</p>}
				{state.kind === "looked" && !desk.current.value && <NothingFound others={state.others} />}
				<Work desk={desk} />
				<RegisterPart desk={desk} />
			</main>
			<div class={`said ${said?.kind ?? ""}`}>
				<p role="status">{said?.text}</p>
			</div>
		</>
	);
}

function Work({ desk }: { desk: PaneDesk }) {
	const now = desk.current.value;
	if (!now) return null;
	const { found, proposal, confirmed, choice } = now;
	const rows = found.table.kinds.filter((k) => k === "data").length;
	const projects = `${found.partial ? "over " : ""}${countWords(rows, "project")}`;
	const run = desk.run.value;
	return (
		<>
			<TableChoice desk={desk} now={now} projects={projects} />
			<ModelChoice desk={desk} now={now} />
			<details class="columns" open={!confirmed} key={`${found.target.key} ${choice.kind} ${confirmed}`}>
				<summary>
					Columns <span class="soft">{confirmed ? "confirmed, kept in this workbook" : "proposed: please check"}</span>
				</summary>
				{choice.kind === "weighted" ? <CriteriaForm desk={desk} now={now} /> : <ColumnsForm desk={desk} now={now} />}
				<DecimalQuestions desk={desk} now={now} />
			</details>
			{!proposal.planned.ok && proposal.planned.problems.every((p) => p.code === "no-column") && (
				<Notice kind="warning" title="This table has none of the inputs.">
					<p>Choose columns above, or another way to score.</p>
				</Notice>
			)}
			{proposal.noWeight && <Notice kind="warning" title="At least one criterion needs a weight above 0." />}
			<div class="do">
				<button
					type="button"
					class="button main wide"
					disabled={desk.busy.value || !isScorable(proposal)}
					onClick={() => void desk.score()}
				>
					{confirmed ? (run ? "Score again" : `Score ${projects}`) : `Confirm and score ${projects}`}
				</button>
				<p class="soft small">Writes only Sightline's own columns, beside your table.</p>
			</div>
			{run && <RunResult desk={desk} run={run} />}
		</>
	);
}
