import { noBy, noFrom, noTo, onlyInTitle, titleDisagrees } from "./key-result-figures.ts";
import { dueOutsideCycle, keyResultNoOwner, keyResultTwice, noObjective } from "./key-result-structure.ts";
import {
	countsWork,
	isAKpi,
	keyResultAsUsual,
	keyResultOutput,
	keyResultTwoInOne,
	keyResultVague,
} from "./key-result-wording.ts";
import { isAKeyResult, kpiNoBand, kpiNoOwner, kpiTwice } from "./kpi-checks.ts";
import { tooFewKeyResults, tooManyAtTop, tooManyForOwner, tooManyKeyResults } from "./objective-numbers.ts";
import {
	objectiveNoOwner,
	objectiveNoParent,
	objectiveServesItself,
	objectiveTwice,
	objectiveUnknownParent,
} from "./objective-structure.ts";
import {
	moonshotCommitted,
	objectiveAsUsual,
	objectiveNumber,
	objectiveOutput,
	objectiveTooLong,
	objectiveTwoInOne,
	objectiveVague,
} from "./objective-wording.ts";
import type { KeyResultCheck, KpiCheck, ObjectiveCheck } from "./okr-check.ts";

/** Every check an objective goes through, in the order they are shown. */
export const OBJECTIVE_CHECKS: readonly ObjectiveCheck[] = [
	objectiveNoOwner,
	objectiveUnknownParent,
	objectiveServesItself,
	objectiveNoParent,
	objectiveOutput,
	objectiveNumber,
	objectiveTooLong,
	objectiveTwoInOne,
	objectiveVague,
	objectiveAsUsual,
	moonshotCommitted,
	tooFewKeyResults,
	tooManyKeyResults,
	tooManyForOwner,
	tooManyAtTop,
	objectiveTwice,
];

export const KEY_RESULT_CHECKS: readonly KeyResultCheck[] = [
	noObjective,
	keyResultNoOwner,
	noFrom,
	noTo,
	noBy,
	dueOutsideCycle,
	onlyInTitle,
	titleDisagrees,
	keyResultOutput,
	countsWork,
	isAKpi,
	keyResultVague,
	keyResultTwoInOne,
	keyResultAsUsual,
	keyResultTwice,
];

export const KPI_CHECKS: readonly KpiCheck[] = [kpiNoOwner, kpiNoBand, isAKeyResult, kpiTwice];
