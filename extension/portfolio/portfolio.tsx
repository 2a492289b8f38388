import { PageShell, sectionOf, useHash } from "../../shared/ui/parts/page-shell.tsx";
import type { RegisterDesk } from "../register/register-desk.ts";
import { StatusLine } from "../register/status-line.tsx";
import { SECTIONS } from "./portfolio-sections.ts";
import { AppraisalSection } from "./sections/appraisal-section.tsx";
import { BenefitsSection } from "./sections/benefits-section.tsx";
import { ChallengeSection } from "./sections/challenge-section.tsx";
import { FormulaSection } from "./sections/formula-section.tsx";
import { GoalsSection } from "./sections/goals-section.tsx";
import { OverviewSection } from "./sections/overview-section.tsx";
import { RankingSection } from "./sections/ranking-section.tsx";
import { SelectionSection } from "./sections/selection-section.tsx";
import { VotesSection } from "./sections/votes-section.tsx";
import { WeightsSection } from "./sections/weights-section.tsx";
import { WriteBackSection } from "./sections/write-back-section.tsx";

/** The portfolio on one page: ranked, selected, appraised, and challenged. */
export function Portfolio({ desk }: { desk: RegisterDesk }) {
	const current = sectionOf(SECTIONS, useHash(), "overview");
	return (
		<PageShell name="portfolio" sections={SECTIONS} current={current} foot={<StatusLine desk={desk} />}>
			{current === "overview" && <OverviewSection />}
			{current === "goals" && <GoalsSection desk={desk} />}
			{current === "weights" && <WeightsSection desk={desk} />}
			{current === "votes" && <VotesSection />}
			{current === "formula" && <FormulaSection desk={desk} />}
			{current === "ranking" && <RankingSection />}
			{current === "selection" && <SelectionSection />}
			{current === "appraisal" && <AppraisalSection desk={desk} />}
			{current === "benefits" && <BenefitsSection />}
			{current === "challenge" && <ChallengeSection />}
			{current === "write-back" && <WriteBackSection />}
		</PageShell>
	);
}
