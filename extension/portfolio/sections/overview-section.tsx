import { Section } from "../../../shared/ui/parts/section.tsx";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { useAnswer } from "../use-answer.ts";

/** What the page rests on. */
export function OverviewSection() {
	const seen = useAnswer("overview", {});
	return (
		<Section title="Overview" lead="What is stored of your portfolio, and what can be made of it.">
			<EngineAnswer seen={seen}>
				{(o) => (
					<p>
						{countWords(o.objectives, "objective")}, {countWords(o.keyResults, "key result")},{" "}
						{countWords(o.benefits, "benefit")} and {countWords(o.items, "work item")}, {o.ranked} of them ranked.
					</p>
				)}
			</EngineAnswer>
		</Section>
	);
}
