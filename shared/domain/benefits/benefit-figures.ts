import type { Reason } from "../reason.ts";
import type { IsoDate } from "../units.ts";
import type { CourseCode, CourseState } from "./benefit-course.ts";
import type { Doam } from "./doam.ts";
import type { ExpectedShare } from "./expected-share.ts";
import type { ForecastAtClose } from "./forecast-at-close.ts";
import type { GoLiveHistory } from "./go-live-history.ts";
import type { RetroFit } from "./retro-fit.ts";

/** The on-course test as plain data. */
export interface CourseFigures {
	readonly state: CourseState;
	/** Shares of the way on the day `asOf`: what has arrived and what should have, unclamped. */
	readonly arrived?: number;
	readonly expected?: number;
	readonly by?: ExpectedShare["by"];
	readonly asOf?: IsoDate;
	readonly reasons: readonly Reason<CourseCode>[];
}

/** What a benefit's own profile tells on a day, beyond its realised share and its window. Plain data. */
export interface BenefitFigures {
	/** The level read and its target, or the sums of actual and plan to date. */
	readonly toDate?: { readonly actual: number; readonly against: number };
	readonly course: CourseFigures;
	/** When the window closes, in the measure's unit and as a share of the way; absent where it cannot be told. */
	readonly forecast?: {
		readonly value: number;
		readonly share: number;
		readonly meets: boolean;
		readonly by: ForecastAtClose["by"];
	};
	/** The baseline was fitted after the work began or went live: for ever, whatever was edited since. */
	readonly retroFitted?: RetroFit;
	readonly goLive: GoLiveHistory;
	/** Readings from before the window: kept as history. */
	readonly earlierReadings?: number;
	readonly doam: Doam;
}
