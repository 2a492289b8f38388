import { CATALOGUE } from "../../shared/domain/rules/catalogue.ts";
import type { CatalogueEntry } from "../../shared/domain/rules/check.ts";
import { exampleLines } from "../../shared/ui/words/example-words.ts";
import { findingSentence, severityWords } from "../../shared/ui/words/finding-words.ts";
import { looksAtWords } from "../../shared/ui/words/rule-words.ts";

const SEVERITIES = ["serious", "warning", "info"] as const;
const kindsOf = (entries: readonly CatalogueEntry[]) => [...new Set(entries.map((e) => e.rule.looksAt))];

const example = (value: unknown): string =>
	exampleLines(value)
		.map(({ label, text }) => (label === "Title" ? text : `${label.toLowerCase()}: ${text}`))
		.join("; ");

function entryText({ rule, tryOut }: CatalogueEntry): string {
	const finding = tryOut("failing");
	const sentence = finding ? findingSentence(finding) : undefined;
	return `### \`${rule.id}\`

**${rule.title}** ${rule.why}

- Severity: ${severityWords(rule.severity).toLowerCase()}
- Source: ${rule.source}
- How to fix it: ${rule.fix}
- Objects to: ${example(rule.failing)}
- And says: ${sentence}
- Has nothing against: ${example(rule.passing)}
`;
}

function countTable(): string {
	const rows = kindsOf(CATALOGUE).map((kind) => {
		const own = CATALOGUE.filter((e) => e.rule.looksAt === kind);
		const counts = SEVERITIES.map((s) => own.filter((e) => e.rule.severity === s).length);
		return `| [${looksAtWords(kind)}](#${looksAtWords(kind).toLowerCase().replaceAll(" ", "-")}) | ${[...counts, own.length].join(" | ")} |`;
	});
	const head = ["Looks at", ...SEVERITIES.map(severityWords), "All"];
	return [`| ${head.join(" | ")} |`, `| --- |${" ---: |".repeat(head.length - 1)}`, ...rows].join("\n");
}

/** RULES.md, made of the catalogue and nothing else. */
export function rulesText(): string {
	const groups = kindsOf(CATALOGUE).map((kind) => {
		const own = CATALOGUE.filter((e) => e.rule.looksAt === kind);
		return `## ${looksAtWords(kind)}\n\n${own.map(entryText).join("\n")}`;
	});
	return `# Rules

The ${CATALOGUE.length} rules of Sightline: what each looks at, why it matters, where it comes from, how to put things right, and an
example of both kinds, run by a test. Made from the catalogue by \`npm run rules\`; edit the rules, not this file.

Rules advise and never block. Rules of wording read English and are silent on titles in other languages.

${countTable()}

${groups.join("\n")}`;
}
