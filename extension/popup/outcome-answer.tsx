import type { DeliveryState, Summary } from "../../shared/domain/assessment.ts";
import { Age } from "../../shared/ui/parts/age.tsx";
import { StateShape } from "../../shared/ui/parts/state-mark.tsx";
import { STALE_DAYS } from "../../shared/ui/words/age-words.ts";
import { outcomeAnswer } from "../../shared/ui/words/delivery-words.ts";

/** The question, and its answer in one or two words. */
export function OutcomeAnswer({ summary, now }: { summary: Summary; now: string }) {
	const { verdict, headline, sentence } = outcomeAnswer(summary.outcomes);
	const state = markOf(verdict, summary.outcomes);
	return (
		<section class="answer">
			<h1>Are our projects delivering the outcomes we promised?</h1>
			<p class={`verdict ${state}`}>
				<StateShape state={state} />
				{headline}
			</p>
			<p>{sentence}</p>
			<Age what="latest reading" from={summary.asOf.keyResults} now={now} staleDays={STALE_DAYS.keyResults} />
		</section>
	);
}

function markOf(verdict: "yes" | "not-all" | "unknown", outcomes: Summary["outcomes"]): DeliveryState {
	if (verdict === "not-all") return outcomes["off-track"] > 0 ? "off-track" : "at-risk";
	return verdict === "yes" ? "on-track" : "unknown";
}
