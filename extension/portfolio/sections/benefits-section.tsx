import type { CourseState } from "../../../shared/domain/benefits/benefit-course.ts";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { benefitsAnswer } from "../../../shared/ui/words/benefit-portfolio-words.ts";
import { courseWords } from "../../../shared/ui/words/benefit-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import type { BenefitsAnswer } from "../engine/benefits.ts";
import { BenefitTable } from "../parts/benefits/benefit-table.tsx";
import { BenefitsMapView } from "../parts/benefits/benefits-map-view.tsx";
import { ClosureTable } from "../parts/benefits/closure-table.tsx";
import { CourseMark } from "../parts/benefits/course-mark.tsx";
import { DoubleClaims } from "../parts/benefits/double-claims.tsx";
import { MoneyTable } from "../parts/benefits/money-table.tsx";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { PartLinks } from "../parts/part-links.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";

const ORDER: readonly CourseState[] = ["behind", "unknown", "on-course", "ahead"];
const PARTS = [
	["list", "One by one"],
	["harm", "Dis-benefits"],
	["map", "Map"],
	["money", "Money"],
	["claims", "Claimed twice"],
	["closure", "Closed too early"],
] as const;

/** Whether benefits are arriving, each with its figures, and what they lead to. */
export function BenefitsSection() {
	const seen = useAnswer("benefits", {});
	return (
		<Section title="Benefits" lead={LEADS.benefits}>
			<EngineAnswer seen={seen}>{(answer) => <Benefits answer={answer} />}</EngineAnswer>
		</Section>
	);
}

function Benefits({ answer }: { answer: BenefitsAnswer }) {
	const { gains, losses, lapsed, counts, today, names, money, claims, openAtClosure } = answer;
	if (gains.length + losses.length + lapsed.length === 0)
		return (
			<p>
				No benefits are declared yet. Paste them as rows, or load a register that has them, under Options, Register: a
				title, a measure, where it starts and where it is to go are enough to begin with.
			</p>
		);
	const groups = ORDER.map(
		(state) => [courseWords(state), gains.filter((l) => l.standing.course.state === state)] as const,
	);
	return (
		<>
			<p class="answer-line">{benefitsAnswer(counts)}</p>
			<dl class="figures counts">
				{ORDER.map((state) => (
					<div key={state}>
						<dt>
							<CourseMark state={state} />
						</dt>
						<dd class="number">{counts[state]}</dd>
					</div>
				))}
				<div>
					<dt>Readings overdue</dt>
					<dd class="number">{counts.late}</dd>
				</div>
				<div>
					<dt>Baselines retro-fitted</dt>
					<dd class="number">{counts.retroFitted}</dd>
				</div>
			</dl>
			<PartLinks section="benefits" parts={PARTS} />
			<div class="part stack" id="benefits/list">
				<h3>{countWords(gains.length, "benefit")}, those behind first</h3>
				<p class="small soft">
					To date is the share of the way from baseline to target, beside the share that was expected by the same day.
					The letters are the validation: description, observable outcome, attribution, measurement, title.
				</p>
				<BenefitTable label="Benefits" groups={[...groups, ["Lapsed", lapsed]]} today={today} names={names} />
			</div>
			<div class="part stack" id="benefits/harm">
				<h3>{losses.length === 0 ? "No dis-benefit is declared" : countWords(losses.length, "dis-benefit")}</h3>
				{losses.length === 0 ? (
					<p class="soft">
						What a change makes worse belongs here, with its size and what is done about it: a benefit of the type
						“dis-benefit” in the register.
					</p>
				) : (
					<>
						<p class="small soft">Kept apart from the benefits: behind means that more harm came than was accepted.</p>
						<BenefitTable label="Dis-benefits" groups={[["Accepted losses", losses]]} today={today} names={names} />
					</>
				)}
			</div>
			<div class="part stack" id="benefits/map">
				<BenefitsMapView answer={answer} />
			</div>
			<div class="part stack" id="benefits/money">
				<MoneyTable money={money} />
			</div>
			<div class="part stack" id="benefits/claims">
				<DoubleClaims claims={claims} names={names} />
			</div>
			<div class="part stack" id="benefits/closure">
				<ClosureTable open={openAtClosure} names={names} />
			</div>
		</>
	);
}
