import { useEffect, useState } from "preact/hooks";
import { RULES } from "../../../shared/domain/rules/catalogue.ts";
import type { Finding, Rule } from "../../../shared/domain/rules/rule.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { findingSentence, severityWords } from "../../../shared/ui/words/finding-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import { readFindings } from "../read-findings.ts";
import type { RegisterDesk } from "../register-desk.ts";
import { today } from "../today.ts";

interface FindingsProps {
	desk: RegisterDesk;
	store: () => Promise<Store>;
}
const SEVEREST = { serious: 0, warning: 1, info: 2 } as const;

/** Every rule with what it finds now; the rules that find nothing are listed too, so that silence can be trusted. */
export function FindingsSection({ desk, store }: FindingsProps) {
	const { register } = desk;
	const [findings, setFindings] = useState<readonly Finding[]>();
	const [trouble, setTrouble] = useState(false);
	useEffect(() => {
		store()
			.then((open) => readFindings(open, register, today()))
			.then(setFindings, () => setTrouble(true));
	}, [register]);
	const by = (rule: Rule) => (findings ?? []).filter((f) => f.rule === rule.id);
	const firing = RULES.filter((r) => by(r).length > 0).sort((a, b) => SEVEREST[a.severity] - SEVEREST[b.severity]);
	const quiet = RULES.filter((r) => by(r).length === 0);
	return (
		<Section
			title="Findings"
			lead="What the rules object to in the register, with the reason and the remedy of each rule."
		>
			<div role="status">
				{trouble && <Notice kind="serious" title="The findings could not be worked out from what is stored." />}
				{findings && <p>{summaryOf(findings, register.benefits.length)}</p>}
			</div>
			{firing.map((rule) => (
				<FindingsOf key={rule.id} rule={rule} findings={by(rule)} titleOf={titles(desk)} />
			))}
			{findings && quiet.length > 0 && (
				<details class="card">
					<summary>{countWords(quiet.length, "rule")} with nothing to object to</summary>
					<ul class="rules">
						{quiet.map((rule) => (
							<li key={rule.id}>
								<p>{rule.title}</p>
								<p class="small soft">{rule.why}</p>
							</li>
						))}
					</ul>
				</details>
			)}
		</Section>
	);
}

const titles = (desk: RegisterDesk) => {
	const all = new Map<string, string>(desk.register.benefits.map((b) => [b.id, b.title]));
	return (id: string) => all.get(id) ?? id;
};

function summaryOf(findings: readonly Finding[], benefits: number): string {
	if (benefits === 0) return "There are no benefits in the register yet, so there is nothing to check.";
	if (findings.length === 0) return `No rule objects to any of ${countWords(benefits, "benefit")}.`;
	const about = new Set(findings.map((f) => f.about)).size;
	return `${countWords(findings.length, "finding")} on ${about} of ${countWords(benefits, "benefit")}.`;
}

interface OfRuleProps {
	rule: Rule;
	findings: readonly Finding[];
	titleOf: (id: string) => string;
}

function FindingsOf({ rule, findings, titleOf }: OfRuleProps) {
	return (
		<details class="card">
			<summary>
				<span class={`severity ${rule.severity}`}>{severityWords(rule.severity)}</span>
				<span>{rule.title}</span>
				<span class="number soft">{findings.length}</span>
			</summary>
			<p class="soft">
				{rule.why} {rule.fix} <span class="small">({rule.source})</span>
			</p>
			<ul class="rules">
				{findings.map((finding) => (
					<li key={finding.about}>
						<p>{titleOf(finding.about)}</p>
						<p class="small soft">{findingSentence(finding)}</p>
					</li>
				))}
			</ul>
		</details>
	);
}
