import type { CatalogueEntry } from "../../../shared/domain/rules/check.ts";
import { exampleLines } from "../../../shared/ui/words/example-words.ts";
import { findingSentence, severityWords } from "../../../shared/ui/words/finding-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";

interface RuleCardProps {
	entry: CatalogueEntry;
	/** Absent while nobody knows. */
	count: number | undefined;
	open: boolean;
}

/** One rule: what it finds, and on opening it why, whence, how to mend, and an example of both kinds. */
export function RuleCard({ entry, count, open }: RuleCardProps) {
	const { rule } = entry;
	const finding = entry.tryOut("failing");
	const sentence = finding && findingSentence(finding);
	return (
		<details class="card rule" id={rule.id} open={open}>
			<summary>
				<span class={`severity ${rule.severity}`}>{severityWords(rule.severity)}</span>
				<span>{rule.title}</span>
				{count !== undefined && count > 0 && (
					<span class="number soft">
						{count}
						<span class="heard-only"> now</span>
					</span>
				)}
			</summary>
			<dl class="facts">
				<dt>Why it matters</dt>
				<dd>{rule.why}</dd>
				<dt>How to fix it</dt>
				<dd>{rule.fix}</dd>
				<dt>Source</dt>
				<dd>{rule.source}</dd>
				<dt>Now</dt>
				<dd>
					<Now rule={rule.id} count={count} />
				</dd>
			</dl>
			<div class="examples">
				<Example kind="failing" title="Objects to" example={rule.failing} says={sentence} />
				<Example kind="passing" title="Has nothing against" example={rule.passing} />
			</div>
			<p class="small soft">
				<code>{rule.id}</code>
			</p>
		</details>
	);
}

/** How often the rule objects at present, with the way there. */
function Now({ rule, count }: { rule: string; count: number | undefined }) {
	if (count === undefined) return <>Being worked out</>;
	return count === 0 ? <>Nothing to object to</> : <a href={`#findings/${rule}`}>{countWords(count, "finding")}</a>;
}

interface ExampleProps {
	kind: "failing" | "passing";
	title: string;
	example: unknown;
	says?: string | undefined;
}

function Example({ kind, title, example, says }: ExampleProps) {
	return (
		<div class={`example ${kind}`}>
			<h4>{title}</h4>
			<dl>
				{exampleLines(example).map(({ label, text }, i) => (
					<div key={`${i} ${label}`}>
						<dt class="soft">{label}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
			{says && <p class="says">{says}</p>}
		</div>
	);
}
