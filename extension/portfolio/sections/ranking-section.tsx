import { Age } from "../../../shared/ui/parts/age.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { countWords, percentWords } from "../../../shared/ui/words/number-words.ts";
import type { RankingView } from "../engine/ranking.ts";
import { FIELDS_PAGE } from "../fields-page.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { AgreementTable } from "../parts/ranking/agreement-table.tsx";
import { OrderChangers } from "../parts/ranking/order-changers.tsx";
import { type RankingChoice, readTop, useRankingChoice, usualTop } from "../parts/ranking/ranking-choice.ts";
import { RankingControls } from "../parts/ranking/ranking-controls.tsx";
import { RankingTable } from "../parts/ranking/ranking-table.tsx";
import { RankingVerdict } from "../parts/ranking/ranking-verdict.tsx";
import { UnscoredList } from "../parts/ranking/unscored-list.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";
import { useKept } from "../use-kept.ts";
import { useSettled } from "../use-settled.ts";

/** What comes first by a model, and how much of that order is certain. */
export function RankingSection() {
	const [choice, choose] = useRankingChoice();
	const { model, level } = choice;
	const seen = useKept(useAnswer("ranking", { model, level }));
	return (
		<Section title="Ranking" lead={LEADS.ranking}>
			<EngineAnswer seen={seen}>{(view) => <Ranked view={view} choice={choice} onChoose={choose} />}</EngineAnswer>
		</Section>
	);
}

const LARGE = 1_000;

interface RankedProps {
	view: RankingView;
	choice: RankingChoice;
	onChoose(change: RankingChoice): void;
}

function Ranked({ view, choice, onChoose }: RankedProps) {
	const { model, rows, levels, level } = view;
	const read = readTop(choice.top, rows.length);
	const top = read ?? usualTop(rows.length);
	// A large portfolio takes seconds: the line is asked about once the hand that types it rests.
	const settled = useSettled(top, rows.length > LARGE ? 600 : 0);
	const ask = { model: model?.id, level, top: settled };
	const freedom = model?.freedoms.find((f) => f === choice.freedom) ?? model?.freedoms[0] ?? "estimates";
	const tested = useKept(useAnswer("rankingStability", { ...ask, freedom }), `${model?.id} ${level} ${freedom}`);
	const about = `${model?.id} ${level}`;
	const turned = useKept(useAnswer("rankingTurns", ask), about);
	const counselled = useKept(useAnswer("rankingCounsel", { model: model?.id, level }), about);
	const now = new Date().toISOString();
	if (!model)
		return (
			<p>
				Nothing says yet how work is scored. Add a scoring model to the register, in Options, Register: WSJF, RICE, or
				your own criteria and weights.
			</p>
		);
	if (levels.length === 0)
		return (
			<p>
				No open work has a scoring input yet. <a href={FIELDS_PAGE}>Say which fields hold them</a> in Options, Fields:{" "}
				{model.name} is ready to rank.
			</p>
		);
	const found = tested.state === "answered" ? tested.answer : undefined;
	const turns = turned.state === "answered" ? turned.answer : undefined;
	const counsel = counselled.state === "answered" ? counselled.answer : undefined;
	return (
		<>
			<RankingControls
				view={view}
				top={choice.top ?? String(top)}
				valid={read !== undefined || rows.length === 0}
				freedom={freedom}
				onChoose={onChoose}
			/>
			{rows.length === 0 ? (
				<p>Nothing can be ranked yet: every item lacks an input. The first answer below makes a beginning.</p>
			) : (
				<>
					<EngineAnswer seen={tested}>
						{(answer) => answer && <RankingVerdict found={answer} unscored={view.unscored} />}
					</EngineAnswer>
					<RankingTable key={about} view={view} top={top} found={found} turns={turns} now={now} />
				</>
			)}
			<UnscoredList view={view} top={top} found={found} />
			<OrderChangers view={view} found={found} counsel={counsel} turns={turns} />
			{counsel && <AgreementTable agreement={counsel.agreement} model={model.name} />}
			<Basis view={view} now={now} />
		</>
	);
}

function Basis({ view: { model, rows, unscored, finished, readAt }, now }: { view: RankingView; now: string }) {
	if (!model) return null;
	return (
		<p class="small soft">
			Ranked exactly by {model.name}, version {model.version}
			{model.weights && ` (${model.weights.map((w) => `${w.name} ${percentWords(w.share)}`).join(", ")})`}, over{" "}
			{countWords(rows.length + unscored.length, "open item")} with scoring inputs; equal scores share a rank.
			{finished > 0 && ` ${countWords(finished, "finished item")} left out.`}{" "}
			<Age what="work read" never="work never read" from={readAt} now={now} staleDays={STALE_DAYS.work} />
		</p>
	);
}
