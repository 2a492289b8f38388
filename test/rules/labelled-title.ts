import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findingsOfRegister } from "../../shared/domain/okr/checks/findings-of-register.ts";
import type { Cycle, KeyResult, Kpi, Objective } from "../../shared/domain/okr/objective.ts";

/** One line of writing-labels.jsonl: a title, and every rule of its wording that a person found it to break. */
export interface LabelledTitle {
	readonly text: string;
	readonly kind: "objective" | "key-result" | "kpi";
	readonly sector: string;
	readonly rules: readonly string[];
	readonly ambition?: Objective["ambition"];
	/** Kind of the key result; `increase` where nothing is said. */
	readonly measure?: KeyResult["kind"];
	/** The key result has no date and its objective no cycle. */
	readonly undated?: boolean;
	/** Chosen to mislead a checker. */
	readonly trap?: boolean;
}

/** The rules that a title alone decides. */
export const WORDING_RULES = [
	"objective/output-language",
	"objective/number",
	"objective/too-long",
	"objective/business-as-usual",
	"objective/vague",
	"objective/two-in-one",
	"objective/moonshot-committed",
	"key-result/output-language",
	"key-result/no-from",
	"key-result/no-to",
	"key-result/no-by",
	"key-result/is-a-kpi",
	"key-result/vague",
	"key-result/two-in-one",
	"key-result/business-as-usual",
	"key-result/counts-work",
	"kpi/is-a-key-result",
] as const;

const FILE = resolve(import.meta.dirname, "writing-labels.jsonl");
export const LABELLED: readonly LabelledTitle[] = readFileSync(FILE, "utf8")
	.split("\n")
	.filter((line) => line !== "")
	.map((line) => JSON.parse(line));

const CYCLE = { id: "2026", name: "2026", starts: "2026-01-01", ends: "2026-12-31" } as Cycle;

/** The wording rules that the checker finds broken by a title, as it stands in a register with nothing but titles. */
export function foundIn({ text, kind, ambition, measure = "increase", undated = false }: LabelledTitle): string[] {
	const id = "it";
	const cycle = undated ? {} : { cycle: CYCLE.id };
	const objective = {
		id: kind === "objective" ? id : "O",
		title: kind === "objective" ? text : "",
		...cycle,
	} as Objective;
	const found = findingsOfRegister({
		cycles: [CYCLE],
		objectives: [ambition ? { ...objective, ambition } : objective],
		keyResults:
			kind === "key-result"
				? [{ id, objective: "O", title: text, kind: measure, checkIns: [] } as never as KeyResult]
				: [],
		kpis: kind === "kpi" ? [{ id, title: text, readings: [] } satisfies Kpi] : [],
	});
	const wording: readonly string[] = WORDING_RULES;
	return found.filter((f) => f.about === id && wording.includes(f.rule)).map((f) => f.rule);
}
