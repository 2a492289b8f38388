import { countWords, figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { RankingView } from "../../engine/ranking.ts";
import type { RankingCounsel } from "../../engine/ranking-counsel.ts";
import type { StabilityView } from "../../engine/ranking-stability.ts";
import type { RankingTurns } from "../../engine/ranking-turns.ts";

interface OrderChangersProps {
	view: RankingView;
	found: StabilityView | undefined;
	/** Each is absent while it is worked out. */
	counsel: RankingCounsel | undefined;
	turns: RankingTurns | undefined;
}

/** The smallest things that would change the order: one question, one weight or estimate, and pairs that chance decides. */
export function OrderChangers({ view, found, counsel, turns }: OrderChangersProps) {
	const { nearest, cut, upTo } = turns ?? {};
	const question = counsel?.question;
	const titles = new Map([...view.rows, ...view.unscored].map((r) => [r.key, r.title]));
	const close = found?.close;
	return (
		<section class="card" aria-label="What would change the order">
			<h3>What would change the order</h3>
			<dl class="changers">
				<div>
					<dt>One question</dt>
					<dd>
						{question ? (
							<>
								Ask for the {question.input.toLowerCase()} of <Named id={question.item} titles={titles} />: depending on
								the answer it stands up to {countWords(question.places, "place")} higher or lower, more than any other
								answer would move anything.
							</>
						) : counsel ? (
							"Nothing is missing, so there is nothing to ask."
						) : (
							"Working it out …"
						)}
					</dd>
				</div>
				{nearest && (
					<div>
						<dt>Nearest change</dt>
						<dd>
							<Named id={nearest.ahead} titles={titles} />. {nearest.words}
						</dd>
					</div>
				)}
				{cut && (
					<div>
						<dt>At the line</dt>
						<dd>
							<Named id={cut.ahead} titles={titles} />. {cut.words}
						</dd>
					</div>
				)}
				{close && (
					<div>
						<dt>Too close to call</dt>
						<dd>
							{close.count === 0
								? "No pair: one of any two is ahead in more than 60 of 100 cases."
								: closeWords(close.count)}
							{close.shown.length > 0 && (
								<details>
									<summary>The closest, those across the line first</summary>
									<ul class="stack">
										{close.shown.map(({ a, b, chance = 0.5 }) => (
											<li key={`${a} ${b}`}>
												<Named id={a} titles={titles} /> and <Named id={b} titles={titles} />: the first is ahead in{" "}
												{percentWords(chance)} of cases.
											</li>
										))}
									</ul>
								</details>
							)}
						</dd>
					</div>
				)}
			</dl>
			{upTo && <p class="small soft">Neighbours were compared down to place {figureWords(upTo, 0)}.</p>}
		</section>
	);
}

function Named({ id, titles }: { id: string; titles: ReadonlyMap<string, string> }) {
	return (
		<>
			<strong>{id}</strong> {titles.get(id)}
		</>
	);
}

const closeWords = (count: number): string =>
	`${countWords(count, "pair")}: neither is ahead of the other in more than 60 of 100 cases.`;
