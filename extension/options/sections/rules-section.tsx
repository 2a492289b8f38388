import { useEffect, useState } from "preact/hooks";
import { CATALOGUE, RULES } from "../../../shared/domain/rules/catalogue.ts";
import type { Rule, Severity } from "../../../shared/domain/rules/rule.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { SelectField } from "../../../shared/ui/parts/select-field.tsx";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { severityWords } from "../../../shared/ui/words/finding-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import { looksAtWords } from "../../../shared/ui/words/rule-words.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { RuleCard } from "../parts/rule-card.tsx";
import { ALL_RULES, filterRules } from "../rule-filter.ts";
import { countByRule, useFindings } from "../use-findings.ts";

interface RulesProps {
	desk: RegisterDesk;
	store: () => Promise<Store>;
	/** The rule that the address names: shown open and in view. */
	rule: string;
}
const KINDS = [...new Set(RULES.map((r) => r.looksAt))];
const SEVERITIES: readonly Severity[] = ["serious", "warning", "info"];

/** Every rule of the catalogue, to search and to read. */
export function RulesSection({ desk, store, rule: named }: RulesProps) {
	const { findings } = useFindings(store, desk.register);
	const [filter, setFilter] = useState(ALL_RULES);
	const counts = findings && countByRule(findings);
	const shown = new Set(filterRules(RULES, filter, (r) => counts?.get(r.id) ?? 0));
	useEffect(() => {
		if (named) document.getElementById(named)?.scrollIntoView({ block: "start" });
	}, [named]);
	return (
		<Section
			title="Rules"
			lead="Every rule that findings come from: why it matters, where it comes from, how to put things right, and an example of both kinds."
		>
			<search class="form row">
				<TextField label="Search" value={filter.text} onInput={(text) => setFilter({ ...filter, text })} />
				<SelectField
					label="Looks at"
					value={filter.looksAt ?? ""}
					choices={[["", "Everything"], ...KINDS.map((k) => [k, looksAtWords(k)] as const)]}
					onChoose={(value) => setFilter({ ...filter, looksAt: KINDS.find((k) => k === value) })}
				/>
				<SelectField
					label="Severity"
					value={filter.severity ?? ""}
					choices={[["", "Any"], ...SEVERITIES.map((s) => [s, severityWords(s)] as const)]}
					onChoose={(value) => setFilter({ ...filter, severity: SEVERITIES.find((s) => s === value) })}
				/>
				<label class="check">
					<input
						type="checkbox"
						checked={filter.firing}
						onChange={(event) => setFilter({ ...filter, firing: event.currentTarget.checked })}
					/>
					Only with findings
				</label>
			</search>
			<p role="status" class="soft">
				{shown.size === RULES.length
					? countWords(RULES.length, "rule")
					: `${shown.size} of ${countWords(RULES.length, "rule")}`}
			</p>
			{shown.size === 0 && (
				<div class="buttons">
					<button type="button" class="button" onClick={() => setFilter(ALL_RULES)}>
						Show all rules
					</button>
				</div>
			)}
			{KINDS.map((kind) => (
				<RulesOf key={kind} kind={kind} shown={shown} counts={counts} named={named} />
			))}
		</Section>
	);
}

interface RulesOfProps {
	kind: Rule["looksAt"];
	shown: ReadonlySet<Rule>;
	counts: ReadonlyMap<string, number> | undefined;
	named: string;
}

function RulesOf({ kind, shown, counts, named }: RulesOfProps) {
	const entries = CATALOGUE.filter((e) => e.rule.looksAt === kind && shown.has(e.rule));
	if (entries.length === 0) return null;
	return (
		<section class="stack" aria-label={looksAtWords(kind)}>
			<h3 class="group-name">
				{looksAtWords(kind)} <span class="soft number">{entries.length}</span>
			</h3>
			{entries.map((entry) => (
				<RuleCard
					key={entry.rule.id}
					entry={entry}
					count={counts && (counts.get(entry.rule.id) ?? 0)}
					open={entry.rule.id === named}
				/>
			))}
		</section>
	);
}
