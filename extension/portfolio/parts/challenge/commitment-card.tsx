import { Age } from "../../../../shared/ui/parts/age.tsx";
import { dayWords, STALE_DAYS } from "../../../../shared/ui/words/age-words.ts";
import { commitmentSentence } from "../../../../shared/ui/words/challenge-words.ts";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";
import type { CommitmentView } from "../../engine/challenge.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface CommitmentCardProps {
	view: CommitmentView;
	today: string;
	names: Readonly<Record<string, string>>;
}

/** One promise: the answer, every reason for it, and the records and dates it rests on. */
export function CommitmentCard({ view, today, names }: CommitmentCardProps) {
	const { commitment, answer, reasons, evidence, work, asOf } = view;
	return (
		<li class={`card commitment ${answer}`}>
			<div class="card-head">
				<h4>
					<VerdictMark verdict={answer} /> <span>{commitment.title}</span> <span class="id">{commitment.id}</span>
				</h4>
				<Age what="oldest figure" from={asOf} now={today} staleDays={STALE_DAYS.keyResults} never="no figure yet" />
			</div>
			<p class="small soft">{promised(view)}</p>
			<ul class="reasons">
				{reasons.map((reason) => (
					<li key={`${reason.code} ${reason.ids?.join()}`}>
						<VerdictMark verdict={reason.says} bare />
						<span>{commitmentSentence(reason, (id) => names[id])}</span>
					</li>
				))}
			</ul>
			<details>
				<summary class="small">
					Evidence: {countWords(evidence.length, "record")}, {countWords(work.count, "work item")}
					<span class="heard-only"> for {commitment.title}</span>
				</summary>
				<ul class="small why">
					{evidence.map(({ kind, id, date }) => (
						<li key={`${kind} ${id}`}>
							{kind === "benefit" ? "Benefit" : "Key result"} {id}, {names[id] ?? "not in the register"}:{" "}
							{date ? `newest figure of ${dayWords(date)}` : "no figure yet"}.
						</li>
					))}
					{work.first.map((key) => (
						<li key={key}>
							{key} {names[key]}
						</li>
					))}
					{work.count > work.first.length && (
						<li>and {countWords(work.count - work.first.length, "more work item", "more work items")}</li>
					)}
				</ul>
			</details>
		</li>
	);
}

function promised({ commitment: { promisedTo, promisedOn, due, value } }: CommitmentView): string {
	const parts = [
		promisedTo || promisedOn
			? `Promised${promisedTo ? ` to ${promisedTo}` : ""}${promisedOn ? ` on ${dayWords(promisedOn)}` : ""}`
			: "Nothing says to whom it was promised",
		due ? `due ${dayWords(due)}` : "without a date",
		...(value === undefined ? [] : [`worth ${figureWords(value, 0)}`]),
	];
	return `${parts.join(", ")}.`;
}
