import type { BenefitCheck } from "./benefit-check.ts";
import { lateBaseline, staleBaseline, undatedBaseline } from "./checks/baseline.ts";
import { claimedTwice } from "./checks/claimed-twice.ts";
import { noDescription, noOutcome, sameTitle, titleWithoutChange } from "./checks/definition.ts";
import { directionConflict, goingBackwards } from "./checks/direction.ts";
import { goLiveMovedTwice, goLivePassed, liveBeforeStart } from "./checks/go-live.ts";
import { harmGrows, harmUnmitigated } from "./checks/harm.ts";
import { measureCountsOutputs, noBaseline, noDistance, noMeasure, noSource, noTarget } from "./checks/measurement.ts";
import { costAboveValue, intangibleWithMoney, valueWithoutProfile } from "./checks/money.ts";
import { outputInsteadOfOutcome } from "./checks/output-language.ts";
import { noObjective, noOwner, noResponsible, noStakeholders, ownerMeasures } from "./checks/ownership.ts";
import { behindPlan, forecastMissesTarget, periodsOverlap, periodUnread, planMissesTarget } from "./checks/plan.ts";
import { readingInFuture, readingLate, readingsDisagree, readingsMissed } from "./checks/readings.ts";
import { closedWithOpenBenefit, endedWithoutReading, noWindow } from "./checks/realisation.ts";
import { nothingBringsIt, shareNotSaid, sharesAboveOne } from "./checks/shares.ts";
import { lapsedWithoutReason, realisedBelowTarget } from "./checks/status.ts";
import { assumptionUnreviewed, dependsOnItself, dependsOnLost, riskUnowned } from "./checks/surroundings.ts";
import { cycleEnded, plannedInWindow, windowShort, windowUnusable } from "./checks/window.ts";

/** Every check a benefit goes through, in the order they are shown: what it is, whether it arrives, what would round it off. */
export const BENEFIT_CHECKS: readonly BenefitCheck[] = [
	noOwner,
	noObjective,
	noMeasure,
	noBaseline,
	lateBaseline,
	noTarget,
	noDistance,
	outputInsteadOfOutcome,
	noWindow,
	endedWithoutReading,
	closedWithOpenBenefit,
	claimedTwice,
	directionConflict,
	measureCountsOutputs,
	ownerMeasures,
	sameTitle,
	staleBaseline,
	sharesAboveOne,
	nothingBringsIt,
	windowUnusable,
	windowShort,
	cycleEnded,
	goLivePassed,
	goLiveMovedTwice,
	liveBeforeStart,
	plannedInWindow,
	readingsMissed,
	readingLate,
	readingInFuture,
	readingsDisagree,
	goingBackwards,
	behindPlan,
	forecastMissesTarget,
	planMissesTarget,
	periodUnread,
	periodsOverlap,
	harmGrows,
	harmUnmitigated,
	costAboveValue,
	intangibleWithMoney,
	realisedBelowTarget,
	lapsedWithoutReason,
	dependsOnItself,
	dependsOnLost,
	riskUnowned,
	assumptionUnreviewed,
	valueWithoutProfile,
	noDescription,
	noOutcome,
	titleWithoutChange,
	noResponsible,
	noStakeholders,
	noSource,
	undatedBaseline,
	shareNotSaid,
];
