import type { BusinessCase } from "./appraisal/business-case.ts";
import type { Benefit } from "./benefits/benefit.ts";
import type { Commitment } from "./challenge/commitment.ts";
import type { Cycle, DeclaredValue, KeyResult, Kpi, Objective } from "./okr/objective.ts";
import type { Service } from "./okr/office/service.ts";
import type { StrategyVersion } from "./okr/strategy.ts";
import type { ScoringModel } from "./prioritisation/scoring-model.ts";
import type { ExactText, ItemKey, TargetId } from "./units.ts";

/** A person's word about one item: it wins over stated, inherited and inferred links. Append-only: undo withdraws. */
export interface Decision {
	readonly id: string;
	readonly item: ItemKey;
	/** Where the item is kept. Two sites may use one key; those who decided before this was written down had one of them. */
	readonly site?: string;
	/**
	 * `confirm` and `change` carry the links that hold from now on; `exempt` is run-the-business work; `belong` puts the item
	 * under another, of whatever tool.
	 */
	readonly kind: "confirm" | "change" | "exempt" | "belong" | "withdraw";
	/** For `belong`: what the item serves as a part of. */
	readonly under?: { readonly item: ItemKey; readonly site?: string };
	readonly links?: readonly { readonly target: TargetId; readonly share?: ExactText }[];
	/** For `withdraw`: the id of the decision taken back. */
	readonly withdraws?: string;
	readonly by: string;
	/** Date and time, ISO with zone: order matters within a day. */
	readonly at: string;
	readonly why?: string;
}

/** A person's word for one scoring input of one item: it wins over the site's field. Append-only: an undo is a further entry. */
export interface EnteredInput {
	readonly id: string;
	readonly item: ItemKey;
	/** Where the item is kept; two sites may use one key. */
	readonly site?: string;
	/** Criterion id, as in `WorkItem.inputs`. */
	readonly input: string;
	/** `null`: what was entered before is taken back, and the site's field counts again. */
	readonly value: number | null;
	readonly by: string;
	/** Date and time, ISO in UTC. */
	readonly at: string;
	readonly why?: string;
}

/** All a PMO declares. The file `*.sightline.json` holds exactly this, plus whatever newer versions added. */
export interface Register {
	readonly format: "sightline-register";
	readonly version: 1;
	readonly name: string;
	/** Vision and strategies, each version from its day on. */
	readonly strategyVersions: readonly StrategyVersion[];
	/** Values of the organisation, to choose from at check-ins. */
	readonly values: readonly DeclaredValue[];
	readonly cycles: readonly Cycle[];
	readonly objectives: readonly Objective[];
	readonly keyResults: readonly KeyResult[];
	readonly kpis: readonly Kpi[];
	readonly benefits: readonly Benefit[];
	/** What initiatives are to cost and bring in. */
	readonly businessCases: readonly BusinessCase[];
	/** What was promised to the board, and what would show that it was kept. */
	readonly commitments: readonly Commitment[];
	/** The portfolio office's service catalogue. */
	readonly services: readonly Service[];
	readonly decisions: readonly Decision[];
	/** Scoring inputs that people entered themselves, oldest first. */
	readonly entered: readonly EnteredInput[];
	/** The first is the one that ranks; none: nothing is ranked. */
	readonly models: readonly ScoringModel[];
	/** Labels that mark run-the-business work as exempt, e.g. `bau`. */
	readonly exemptLabels: readonly string[];
	/** Per site, the fields that carry estimate, objective, cost or a criterion, as people confirmed: id by what it carries. */
	readonly fields?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Label prefixes that state a link, e.g. `okr:`. */
	readonly labelPrefixes: readonly string[];
}

/** An empty register: what a user starts from. */
export const EMPTY_REGISTER: Register = {
	format: "sightline-register",
	version: 1,
	name: "",
	strategyVersions: [],
	values: [],
	cycles: [],
	objectives: [],
	keyResults: [],
	kpis: [],
	benefits: [],
	businessCases: [],
	commitments: [],
	services: [],
	decisions: [],
	entered: [],
	models: [],
	exemptLabels: ["bau", "run-the-business"],
	labelPrefixes: ["okr:"],
};
