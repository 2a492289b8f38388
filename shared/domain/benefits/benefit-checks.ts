import type { BenefitCheck } from "./benefit-check.ts";
import { claimedTwice } from "./checks/claimed-twice.ts";
import { lateBaseline, noBaseline, noDistance, noMeasure, noTarget } from "./checks/measurement.ts";
import { outputInsteadOfOutcome } from "./checks/output-language.ts";
import { noObjective, noOwner } from "./checks/ownership.ts";
import { closedWithOpenBenefit, endedWithoutReading, noWindow } from "./checks/realisation.ts";

/** Every check a benefit goes through, in the order they are shown. */
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
];
