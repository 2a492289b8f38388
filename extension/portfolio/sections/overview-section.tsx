import { Section } from "../../../shared/ui/parts/section.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { Overview } from "../engine/overview.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { LEADS, SECTIONS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";

/** What the page rests on, what is still to be done for it, and what each section answers. */
export function OverviewSection() {
	const seen = useAnswer("overview", {});
	return (
		<Section title="Overview" lead="What is stored of your portfolio, and what can be made of it.">
			<EngineAnswer seen={seen}>{(stored) => <Stored stored={stored} />}</EngineAnswer>
			<ul class="rules">
				{SECTIONS.flatMap(([id, title]) =>
					id === "overview"
						? []
						: [
								<li key={id}>
									<p>
										<a href={`#${id}`}>{title}</a>
									</p>
									<p class="small soft">{LEADS[id]}</p>
								</li>,
							],
				)}
			</ul>
		</Section>
	);
}

function Stored({ stored: { objectives, keyResults, benefits, items, ranked } }: { stored: Overview }) {
	const declared = [
		countWords(objectives, "objective"),
		countWords(keyResults, "key result"),
		countWords(benefits, "benefit"),
	];
	return (
		<div class="stack">
			{objectives > 0 && (
				<p>
					{declared.slice(0, -1).join(", ")} and {declared.at(-1)}.
				</p>
			)}
			{objectives === 0 && (
				<p>
					No objective is stored yet: <a href="../options/index.html#paste">paste or load a first register</a>.
				</p>
			)}
			{items > 0 ? (
				<p>
					{countWords(items, "work item")}, {ranked} of them ranked.
				</p>
			) : (
				<p>
					No work was read yet: <a href="../options/index.html#connections">connect Jira or Azure DevOps</a>.
				</p>
			)}
		</div>
	);
}
