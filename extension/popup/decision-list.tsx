import type { Claim } from "../../shared/domain/reason.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { Age } from "../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../shared/ui/words/age-words.ts";
import { claimWords } from "../../shared/ui/words/claim-words.ts";

/** What waits for a person: at most three, most important first. A claim that rests on no record is not printed. */
export function DecisionList({ decisions, today, now }: { decisions: readonly Claim[]; today: IsoDate; now: string }) {
	const said = decisions.flatMap((d) => {
		const words = d.evidence.length > 0 ? claimWords(d) : undefined;
		return words ? [words] : [];
	});
	return (
		<section>
			<div class="heading">
				<h2>{said.length === 0 ? "Decisions needed" : `Decisions needed: ${said.length}`}</h2>
				<Age what="judged" from={today} now={now} staleDays={STALE_DAYS.work} />
			</div>
			{said.length === 0 ? (
				<p class="soft">None that the records show.</p>
			) : (
				<ol class="decisions">
					{said.map(({ text, ask }) => (
						<li key={text}>
							<div>
								<p>{text}</p>
								{ask && <p class="ask">{ask}</p>}
							</div>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
