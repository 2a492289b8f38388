import type { Reading } from "../okr/objective.ts";
import type { Answer } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitCourse, benefitCourse } from "./benefit-course.ts";
import { benefitWindow } from "./benefit-window.ts";
import { type ForecastAtClose, forecastAtClose } from "./forecast-at-close.ts";
import { latestReading } from "./latest-reading.ts";
import type { DatedWindow } from "./realisation-window.ts";
import { type RealisedToDate, realisedToDate } from "./realised-to-date.ts";

/** What can be said of one benefit from its own profile on a day, before anything is judged. */
export interface BenefitFacts {
	readonly window: DatedWindow | undefined;
	readonly latest: Reading | undefined;
	readonly realised: Answer<RealisedToDate>;
	readonly course: BenefitCourse;
	readonly forecast: Answer<ForecastAtClose>;
}

export function benefitFacts(benefit: Benefit, today: IsoDate): BenefitFacts {
	const window = benefitWindow(benefit, today);
	const realised = realisedToDate(benefit, today);
	return {
		window,
		latest: latestReading(benefit, today),
		realised,
		course: benefitCourse(benefit, window, realised),
		forecast: forecastAtClose(benefit, window, realised),
	};
}

/** Realised in full by its newest figure; of a dis-benefit that is nothing to be glad of, and never true. */
export const isRealisedInFull = ({ type }: Benefit, { realised }: BenefitFacts): boolean =>
	type !== "dis-benefit" && realised.kind === "value" && realised.value.unclamped.compare(1) >= 0;

/** Neither realised, lapsed nor closed by what people say of it. */
export const isOpen = ({ status }: Pick<Benefit, "status">): boolean =>
	status === undefined || status === "planned" || status === "live";
