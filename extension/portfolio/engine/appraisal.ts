import { appraiseCase, type CaseAppraisal } from "../../../shared/domain/appraisal/appraise-case.ts";
import { type BusinessCase, type CaseFlow, isByDay } from "../../../shared/domain/appraisal/business-case.ts";
import type { InitiativeAppraisal } from "../../../shared/domain/appraisal/initiative-appraisal.ts";
import type { NpvSpread } from "../../../shared/domain/appraisal/npv-spread.ts";
import { type Answer, missing } from "../../../shared/domain/outcome.ts";
import { isOpen, workLevels } from "../../../shared/domain/work-items/work-levels.ts";
import type { Basis } from "./basis.ts";

/** An answer as it travels: the figures, or why there are none. */
export type Told<T> =
	| { readonly kind: "value"; readonly value: T }
	| { readonly kind: "missing"; readonly missing: readonly string[] }
	| { readonly kind: "fault"; readonly path: string; readonly message: string };

/** What was worked out of some flows. */
export interface AppraisedFlows {
	readonly flows: readonly CaseFlow[];
	readonly byDay: boolean;
	readonly rate?: number;
	readonly measures: Told<InitiativeAppraisal>;
	/** Absent where every amount is certain. */
	readonly spread?: Told<NpvSpread>;
}

export interface AppraisedCase extends AppraisedFlows {
	readonly id: string;
	readonly item: string;
	/** Absent where no work of that key was read. */
	readonly title?: string;
	readonly currency?: string;
	readonly estimated?: string;
	readonly by?: string;
}

export interface AppraisalView {
	readonly cases: readonly AppraisedCase[];
	/** Open work of the highest level: what a case can be made for. */
	readonly initiatives: readonly { readonly key: string; readonly title: string; readonly hasCase: boolean }[];
	readonly registerName: string;
}

/** Every business case of the register, appraised. */
export function appraisal({ register, items }: Basis, _ask: Record<string, never>): AppraisalView {
	const open = [...items.values()].filter(isOpen);
	const [top] = workLevels(open, () => true);
	const withCase = new Set(register.businessCases.map((c) => c.item));
	return {
		cases: register.businessCases.map((c) => appraised(c, items.get(c.item)?.title)),
		initiatives: open
			.filter((item) => item.level === top?.level)
			.map(({ key, title }) => ({ key, title, hasCase: withCase.has(key) })),
		registerName: register.name,
	};
}

function appraised(given: BusinessCase, title: string | undefined): AppraisedCase {
	const { id, item, currency, estimated, by } = given;
	return {
		...appraisedFlows(given),
		id,
		item,
		...(title === undefined ? {} : { title }),
		...(currency ? { currency } : {}),
		...(estimated ? { estimated } : {}),
		...(by ? { by } : {}),
	};
}

export function appraisedFlows(given: Parameters<typeof appraiseCase>[0]): AppraisedFlows {
	const { measures, spread }: CaseAppraisal = appraiseCase(given);
	const { flows, rate } = given;
	return {
		flows,
		byDay: isByDay(flows),
		...(rate === undefined || rate === null ? {} : { rate }),
		measures: toldOf(measures),
		...(spread ? { spread: toldOf(spread) } : {}),
	};
}

function toldOf<T>(answer: Answer<T>): Told<T> {
	if (answer.kind === "value") return { kind: "value", value: answer.value };
	if (answer.kind === "fault") return { kind: "fault", path: answer.path, message: answer.message };
	return { kind: "missing", missing: (answer.kind === "missing" ? answer : missing([])).missing };
}
