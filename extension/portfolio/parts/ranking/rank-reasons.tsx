import { ageWords, dayWords } from "../../../../shared/ui/words/age-words.ts";
import { figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { RankedRow, RankingView } from "../../engine/ranking.ts";
import type { TestedItem } from "../../engine/ranking-stability.ts";

interface RankReasonsProps {
	row: RankedRow;
	model: NonNullable<RankingView["model"]>;
	firstModel: string;
	tested: TestedItem | undefined;
	turn: string | undefined;
	now: string;
}

/** How a score came about and how firmly its place stands, for whoever asks. */
export function RankReasons({ row, model, firstModel, tested, turn, now }: RankReasonsProps) {
	const { exact, isRounded, inputs, expiresOn, expired, undated, onCards } = row;
	return (
		<div class="rank-reasons stack small">
			<p>
				{isRounded ? "Rounded once, to " : "Exactly "}
				<span class="number">{exact}</span>, by {model.name} version {model.version}.
			</p>
			<dl>
				{inputs.map(({ name, value, on, by, held }) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>
							<span class="number">{typeof value === "number" ? figureWords(value) : (value ?? "missing")}</span>
							{held && <span class="soft"> (off the scale, held at its end)</span>}
							{(on ?? by) && (
								<span class="soft">, {[on && ageWords(on, now), by && `by ${by}`].filter(Boolean).join(" ")}</span>
							)}
						</dd>
					</div>
				))}
			</dl>
			{tested && <p>{placeSentence(tested)}</p>}
			{turn && <p>{turn}</p>}
			{expired && expiresOn && <p>Expired: its inputs held until {dayWords(expiresOn)}.</p>}
			{undated && undated.length > 0 && <p>Nobody knows how old these are: {undated.join(", ")}.</p>}
			{onCards && (
				<p class="soft">
					On its card: {figureWords(onCards.rank, 0)} of {figureWords(onCards.of, 0)} by {firstModel}, among scored work
					of every level.
				</p>
			)}
		</div>
	);
}

function placeSentence({ first, best, worst, mean, likeliest }: TestedItem): string {
	if (best === worst) return `Always in place ${figureWords(best, 0)}, whatever is tried.`;
	const often = likeliest
		? `Most often in place ${figureWords(likeliest.rank, 0)} (${percentWords(likeliest.chance)}), `
		: "In place ";
	const leads = first > 0 ? ` First in ${percentWords(first)} of cases.` : "";
	return `${often}${figureWords(mean, 1)} on average; never better than ${figureWords(best, 0)}, never worse than ${figureWords(worst, 0)}.${leads}`;
}
