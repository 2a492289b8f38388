import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import { RULES } from "../../../shared/domain/rules/catalogue.ts";
import type { Finding } from "../../../shared/domain/rules/rule.ts";
import { findingSentence, severityWords } from "../../../shared/ui/words/finding-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { PanelAnswer } from "../../panel-answer.ts";

const SEVEREST = { serious: 0, warning: 1, info: 2 } as const;
const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

interface FindingsPartProps {
	answer: PanelAnswer;
	assessment: ItemAssessment;
}

/** What the rules object to in its benefits, the worst first; each says why it matters and what puts it right. */
export function FindingsPart({ answer: { benefits, today }, assessment }: FindingsPartProps) {
	const findings = [...assessment.findings].sort((a, b) => SEVEREST[a.severity] - SEVEREST[b.severity]);
	const titles = new Map<string, string>(benefits.map((b) => [b.benefit.id, b.benefit.title]));
	return (
		<section aria-labelledby="findings">
			<div class="heading">
				<h2 id="findings">Findings</h2>
				<span class="small soft">
					Judged <time dateTime={today}>today</time>
				</span>
			</div>
			{findings.length === 0 ? (
				<p class="soft">
					{benefits.length === 0
						? "There is no benefit of it that a rule could look at."
						: `No rule objects to ${benefits.length === 1 ? "its benefit" : `any of its ${countWords(benefits.length, "benefit")}`}.`}
				</p>
			) : (
				<div class="findings">
					{findings.map((finding, i) => (
						<OneFinding
							key={`${finding.rule} ${finding.about}`}
							finding={finding}
							title={titles.get(finding.about) ?? finding.about}
							open={i === 0}
						/>
					))}
				</div>
			)}
		</section>
	);
}

function OneFinding({ finding, title, open }: { finding: Finding; title: string; open: boolean }) {
	const rule = BY_ID.get(finding.rule);
	return (
		<details open={open}>
			<summary>
				<span class={`severity ${finding.severity}`}>{severityWords(finding.severity)}</span>
				<span>{findingSentence(finding) ?? rule?.title ?? finding.code}</span>
			</summary>
			<dl class="small why-fix">
				<dt>Benefit</dt>
				<dd>
					{title} <span class="id">{finding.about}</span>
				</dd>
				{rule && (
					<>
						<dt>Why it matters</dt>
						<dd>{rule.why}</dd>
						<dt>To put it right</dt>
						<dd>{rule.fix}</dd>
					</>
				)}
			</dl>
		</details>
	);
}
