import type { Summary } from "../../shared/domain/assessment.ts";
import { Age } from "../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../shared/ui/words/age-words.ts";
import { countWords, figureWords } from "../../shared/ui/words/number-words.ts";

/** Benefits whose reading is due or late, and those whose time cannot be told. */
export function BenefitCounts({ summary: { benefits, asOf }, now }: { summary: Summary; now: string }) {
	return (
		<section>
			<div class="heading">
				<h2>Benefits</h2>
				<Age what="latest reading" from={asOf.benefits} now={now} staleDays={STALE_DAYS.benefits} />
			</div>
			{benefits.total === 0 ? (
				<p class="soft">None in the register yet.</p>
			) : (
				<>
					<dl class="counts">
						<Count name="readings late" count={benefits.late} kind={benefits.late > 0 ? "late" : ""} />
						<Count name="readings due" count={benefits.due} />
						<Count name="no window known" count={benefits.unknown} />
					</dl>
					<p class="small soft">Of {countWords(benefits.total, "benefit")} in the register.</p>
				</>
			)}
		</section>
	);
}

function Count({ name, count, kind = "" }: { name: string; count: number; kind?: string }) {
	return (
		<div class={kind}>
			<dt>{name}</dt>
			<dd class="number">{figureWords(count, 0)}</dd>
		</div>
	);
}
