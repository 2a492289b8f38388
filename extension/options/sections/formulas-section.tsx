import { useState } from "preact/hooks";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { ScrollTable } from "../../../shared/ui/parts/scroll-table.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { StateMark } from "../../../shared/ui/parts/state-mark.tsx";
import { ask } from "../../ask.ts";
import { formulaName } from "../formula-names.ts";
import { answerText, PUBLISHED_CASES, requestLine } from "../published-cases.ts";

/** Runs the published cases through the same code that draws the badges, in this very browser. */
export function FormulasSection() {
	const [answers, setAnswers] = useState<readonly string[]>();
	const [trouble, setTrouble] = useState<string>();
	const [busy, setBusy] = useState(false);
	async function check(): Promise<void> {
		setBusy(true);
		try {
			setAnswers((await ask("formulas/answer", { lines: PUBLISHED_CASES.map(requestLine) })).lines);
			setTrouble(undefined);
		} catch (error) {
			setTrouble(error instanceof Error ? error.message : "The background did not answer.");
		}
		setBusy(false);
	}
	const same = (i: number): boolean => answers?.[i] === answerText(caseAt(i), i);
	const identical = answers ? PUBLISHED_CASES.filter((_, i) => same(i)).length : 0;
	const total = PUBLISHED_CASES.length;
	return (
		<Section
			title="Check the formulas"
			lead="Worked cases with published answers, computed in this browser by the code that draws the badges, and compared to the letter."
		>
			<div class="buttons">
				<button type="button" class="button main" disabled={busy} onClick={() => void check()}>
					{answers ? "Check again" : `Check ${total} cases`}
				</button>
			</div>
			<div role="status">
				{answers && (
					<Notice
						kind={identical === total ? "good" : "serious"}
						title={`${identical} of ${total} answers are identical.`}
					>
						{identical < total && <p>Do not rely on figures of this browser; please report which cases differ.</p>}
					</Notice>
				)}
				{trouble && <Notice kind="serious" title={trouble} />}
			</div>
			{answers && (
				<ScrollTable label="Cases and their answers">
					<thead>
						<tr>
							<th scope="col">Formula</th>
							<th scope="col">Rule</th>
							<th scope="col">Answer</th>
							<th scope="col">Result</th>
						</tr>
					</thead>
					<tbody>
						{PUBLISHED_CASES.map((c, i) => (
							<tr key={requestLine(c, i)}>
								<th scope="row">{formulaName(c.fn)}</th>
								<td class="soft">{c.source}</td>
								<td>
									<code>{shortAnswer(answers[i])}</code>
								</td>
								<td>
									{same(i) ? (
										<span class="mark on-track">Identical</span>
									) : (
										<span class="mark off-track">
											<StateMark state="off-track" bare /> Differs
										</span>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</ScrollTable>
			)}
		</Section>
	);
}

function caseAt(i: number) {
	const c = PUBLISHED_CASES[i];
	if (!c) throw new Error(`There is no case ${i + 1}.`);
	return c;
}

/** The answer without its envelope: `{"id":1,"out":{"score":2}}` reads `{"score":2}`. */
const shortAnswer = (line = "no answer"): string =>
	line.replace(/^\{"id":\d+,"out":(.*)\}$/, "$1").replace(/^\{"id":\d+,/, "{");
