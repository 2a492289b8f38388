import { useEffect } from "preact/hooks";
import type { Register } from "../../../shared/domain/register.ts";
import { RULES } from "../../../shared/domain/rules/catalogue.ts";
import type { Finding, Rule } from "../../../shared/domain/rules/rule.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { findingSentence, severityWords } from "../../../shared/ui/words/finding-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { useFindings } from "../use-findings.ts";

interface FindingsProps {
	desk: RegisterDesk;
	store: () => Promise<Store>;
	/** The rule that the address names: shown open and in view. */
	rule: string;
}
const SEVEREST = { serious: 0, warning: 1, info: 2 } as const;

/** Every rule that objects to something now, with what it objects to; the others are counted, so that silence can be trusted. */
export function FindingsSection({ desk, store, rule: named }: FindingsProps) {
	const { register } = desk;
	const { findings, trouble } = useFindings(store, register);
	const by = (rule: Rule) => (findings ?? []).filter((f) => f.rule === rule.id);
	const firing = RULES.filter((r) => by(r).length > 0).sort((a, b) => SEVEREST[a.severity] - SEVEREST[b.severity]);
	const titles = titlesOf(register);
	useEffect(() => {
		if (named && findings) document.getElementById(named)?.scrollIntoView({ block: "start" });
	}, [named, findings]);
	return (
		<Section
			title="Findings"
			lead="What the rules object to in the register, with the reason and the remedy of each rule."
		>
			<div role="status">
				{trouble && <Notice kind="serious" title="The findings could not be worked out from what is stored." />}
				{findings && <p>{summaryOf(findings, titles.size)}</p>}
			</div>
			{firing.map((rule) => (
				<FindingsOf key={rule.id} rule={rule} findings={by(rule)} titles={titles} open={rule.id === named} />
			))}
			{findings && firing.length < RULES.length && (
				<p class="soft">
					{countWords(RULES.length - firing.length, "rule")} with nothing to object to:{" "}
					<a href="#rules">see all rules</a>.
				</p>
			)}
		</Section>
	);
}

/** The records that rules look at, by id. */
const titlesOf = ({ objectives, keyResults, kpis, benefits }: Register): ReadonlyMap<string, string> =>
	new Map<string, string>([...objectives, ...keyResults, ...kpis, ...benefits].map((r) => [r.id, r.title]));

function summaryOf(findings: readonly Finding[], records: number): string {
	if (records === 0) return "There is nothing in the register yet, so there is nothing to check.";
	if (findings.length === 0) return `No rule objects to any of ${countWords(records, "record")}.`;
	const about = new Set(findings.map((f) => f.about)).size;
	return `${countWords(findings.length, "finding")} on ${about} of ${countWords(records, "record")}.`;
}

interface OfRuleProps {
	rule: Rule;
	findings: readonly Finding[];
	titles: ReadonlyMap<string, string>;
	open: boolean;
}

function FindingsOf({ rule, findings, titles, open }: OfRuleProps) {
	return (
		<details class="card" id={rule.id} open={open}>
			<summary>
				<span class={`severity ${rule.severity}`}>{severityWords(rule.severity)}</span>
				<span>{rule.title}</span>
				<span class="number soft">{findings.length}</span>
			</summary>
			<p class="soft">
				{rule.why} {rule.fix} <a href={`#rules/${rule.id}`}>About this rule</a>
			</p>
			<ul class="rules">
				{findings.map((finding) => (
					<li key={finding.about}>
						<p>{titles.get(finding.about) ?? finding.about}</p>
						<p class="small soft">{findingSentence(finding)}</p>
					</li>
				))}
			</ul>
		</details>
	);
}
