import { benefit } from "./shapes/benefit-shape.ts";
import { businessCase } from "./shapes/business-case-shape.ts";
import { decision, enteredInput } from "./shapes/decision-shape.ts";
import { model } from "./shapes/model-shape.ts";
import { commitment, service, strategyVersion } from "./shapes/office-shapes.ts";
import { cycle, declaredValue, keyResult, kpi, objective } from "./shapes/okr-shapes.ts";

/**
 * The records of a register file, by the register's member that holds them. Loose: members that a newer version added are
 * kept as they are.
 */
export const RECORD_SHAPES = {
	strategyVersions: strategyVersion,
	values: declaredValue,
	cycles: cycle,
	objectives: objective,
	keyResults: keyResult,
	kpis: kpi,
	benefits: benefit,
	businessCases: businessCase,
	commitments: commitment,
	services: service,
	decisions: decision,
	entered: enteredInput,
	models: model,
} as const;

export type RecordSection = keyof typeof RECORD_SHAPES;
export const SECTIONS = Object.keys(RECORD_SHAPES) as readonly RecordSection[];
