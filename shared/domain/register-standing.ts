import type { CoverageTally } from "./alignment/coverage.ts";
import type { Assessment, KeyResultAssessment, ObjectiveAssessment } from "./assessment.ts";
import { assessKeyResult, type KeyResultStanding } from "./okr/assess-key-result.ts";
import { assessObjective, type ObjectiveStanding, type Under } from "./okr/assess-objective.ts";
import { type ChainBreak, cascadeBreaks } from "./okr/cascade/cascade-breaks.ts";
import { findingsByRecord, findingsOfRegister } from "./okr/checks/findings-of-register.ts";
import type { Register } from "./register.ts";
import { rememberFor, rememberLast } from "./remember.ts";
import type { Finding } from "./rules/rule.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "./units.ts";

const NONE: readonly never[] = [];

type WithWork = Pick<Assessment, "keyResults" | "objectives">;

/** Where objectives and key results stand by their own readings: work does not move them, so they are judged once. */
export class RegisterStanding {
	private readonly ofKeyResults: readonly KeyResultStanding[];
	private readonly ofObjectives: readonly ObjectiveStanding[];

	/** What the checks object to in objectives, key results and KPIs, and the same by the record it is about. */
	readonly findings: readonly Finding[];
	private readonly about: ReadonlyMap<string, readonly Finding[]>;

	/** Where the chain from the top objective down is broken. */
	readonly breaks: readonly ChainBreak[];

	constructor(register: Register, today: IsoDate) {
		const { cycles, objectives, keyResults } = register;
		this.breaks = cascadeBreaks(register, today);
		this.findings = findingsOfRegister(register);
		this.about = findingsByRecord(this.findings);
		const cycleById = new Map(cycles.map((c) => [c.id, c]));
		const cycleOf = new Map(objectives.map((o) => [o.id, o.cycle ? cycleById.get(o.cycle) : undefined]));
		const judged = keyResults.map((keyResult): Under => {
			return { keyResult, judged: assessKeyResult(keyResult, cycleOf.get(keyResult.objective), today) };
		});
		const own = new Map<ObjectiveId, Under[]>(objectives.map((o) => [o.id, []]));
		for (const under of judged) own.get(under.keyResult.objective)?.push(under);
		this.ofKeyResults = judged.map((j) => j.judged.standing);
		this.ofObjectives = objectives.map((o) => assessObjective(o, own.get(o.id) ?? [], cycleOf.get(o.id), today));
	}

	/** The same with the work that serves each. `before`: the last answer, of which what did not change is taken over. */
	withWork(tally: CoverageTally, before?: WithWork): WithWork {
		const keyResults = new Map<KeyResultId, KeyResultAssessment>();
		for (const s of this.ofKeyResults) {
			const work = tally.workOf(s.id);
			const known = before?.keyResults.get(s.id);
			const isSame = known?.live === work.live && known.all === work.all;
			keyResults.set(s.id, isSame ? known : { ...s, ...work, findings: this.about.get(s.id) ?? NONE });
		}
		const objectives = new Map<ObjectiveId, ObjectiveAssessment>();
		for (const s of this.ofObjectives) {
			const work = tally.workOf(s.id);
			const known = before?.objectives.get(s.id);
			const isSame = known?.live === work.live && known.all === work.all;
			objectives.set(s.id, isSame ? known : { ...s, ...work, findings: this.about.get(s.id) ?? NONE });
		}
		return { keyResults, objectives };
	}
}

/** Judged once for a register and a day, however often the work beside it is read anew. */
export const standingOf = (register: Register, today: IsoDate): RegisterStanding => onDay(register)(today);

const onDay = rememberFor((register: Register) =>
	rememberLast((today: IsoDate) => new RegisterStanding(register, today)),
);
