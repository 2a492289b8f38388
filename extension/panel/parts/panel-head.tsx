import { Age } from "../../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { stateWords } from "../../../shared/ui/words/line-short-words.ts";
import { reasonSentence, stateSentence } from "../../../shared/ui/words/line-words.ts";
import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import { toolWords } from "../../../shared/ui/words/tool-words.ts";
import type { PanelAnswer } from "../../panel-answer.ts";
import { LineMark } from "./line-mark.tsx";

/** Which item this is, what its line of sight says, and why. */
export function PanelHead({ answer, now }: { answer: PanelAnswer; now: string }) {
	const { key, address, item, assessment, site } = answer;
	const kind = [item?.typeName, item?.statusName].filter((text) => text !== undefined && text !== "").join(" · ");
	return (
		<header>
			<p class="small soft key-line">
				{address === undefined ? (
					<span>{key}</span>
				) : (
					<a href={address} target="_blank" rel="noreferrer">
						{key}
						<span class="heard-only"> on {siteWords(site.site)}</span>
					</a>
				)}
				{kind && <span>{kind}</span>}
				{item && (
					<Age
						what="read"
						from={item.readAt}
						now={now}
						staleDays={STALE_DAYS.work}
						never="when it was read is not known"
					/>
				)}
			</p>
			<h1>{item ? item.title || "(no title)" : key}</h1>
			{answer.mirrored.map((twin) => (
				<p key={`${twin.site} ${twin.key}`} class="small mirror">
					Mirrored in {toolWords(twin.source)} as{" "}
					{twin.address === undefined ? (
						twin.key
					) : (
						<a href={twin.address} target="_blank" rel="noreferrer">
							{twin.key}
							<span class="heard-only"> on {siteWords(twin.site)}</span>
						</a>
					)}
					. The two are one piece of work here, counted once.
				</p>
			))}
			{assessment && (
				<div class="state">
					<p class={`verdict ${assessment.line.state}`}>
						<LineMark state={assessment.line.state} />
						{stateWords(assessment.line.state)}
					</p>
					<p>{stateSentence(assessment.line.state)}</p>
					<ul class="small soft">
						{assessment.line.reasons.map((reason) => (
							<li key={`${reason.code} ${(reason.ids ?? []).join(" ")}`}>{reasonSentence(reason)}</li>
						))}
					</ul>
				</div>
			)}
		</header>
	);
}
