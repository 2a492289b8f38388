import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { inputsOf } from "../../shared/domain/prioritisation/inputs-of.ts";
import { type RegisterProblem, readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import type { TableMemory } from "../workbook/bundle-shape.ts";
import { type FoundTarget, type FoundTargets, findTargets } from "../workbook/find-targets.ts";
import type { OwnMarks } from "../workbook/own-marks.ts";
import type { ColumnSnapshot } from "../workbook/own-snapshot.ts";
import { type Bundle, EMPTY_BUNDLE } from "../workbook/read-bundle.ts";
import { restoreColumns } from "../workbook/restore-columns.ts";
import { scorePortfolio } from "../workbook/score-portfolio.ts";
import type { ScoreSummary } from "../workbook/score-summary.ts";
import type { ScoreTarget } from "../workbook/score-target.ts";
import type { ScoringPlan } from "../workbook/table-inputs.ts";
import { readWorkbookPart, writeWorkbookPart } from "../workbook/workbook-part.ts";
import type { WorkbookProblem } from "../workbook/workbook-problem.ts";
import { type Choice, firstChoice, isConfirmed, isScorable, memoryOf, type Proposal, proposal } from "./choice.ts";
import { problemText } from "./problem-text.ts";

export interface Said {
	readonly text: string;
	readonly kind: "good" | "warning" | "serious";
}
/** One scoring run, as far as it is shown and can be taken back. */
export interface Run {
	readonly target: ScoreTarget;
	readonly plan: ScoringPlan;
	readonly summary: ScoreSummary;
	readonly written: readonly string[];
	readonly before: ColumnSnapshot;
}
/** The table being worked on. */
export interface Current {
	readonly found: FoundTarget;
	readonly choice: Choice;
	readonly proposal: Proposal;
	/** A person has scored with just these columns before; else they are a proposal still. */
	readonly confirmed: boolean;
	readonly memory: TableMemory;
}
type Looked = { readonly kind: "looking" } | ({ readonly kind: "looked" } & FoundTargets) | { readonly kind: "failed" };

/** What the pane knows and can do. The ribbon's buttons use the same one, so both always agree. */
export class PaneDesk {
	private readonly looked = signal<Looked>({ kind: "looking" });
	private readonly chosen = signal<string | undefined>(undefined);
	private readonly choices = signal<Readonly<Record<string, Choice>>>({});
	private readonly bundle = signal<Bundle>(EMPTY_BUNDLE);
	private readonly runs = signal<readonly Run[]>([]);
	private readonly last = signal<Said | undefined>(undefined);
	private readonly working = signal(false);

	readonly state: ReadonlySignal<Looked> = this.looked;
	readonly said: ReadonlySignal<Said | undefined> = this.last;
	readonly busy: ReadonlySignal<boolean> = this.working;
	readonly current = computed((): Current | undefined => {
		const looked = this.looked.value;
		if (looked.kind !== "looked") return undefined;
		const found = looked.found.find((f) => f.target.key === this.chosen.value) ?? looked.found[0];
		if (!found) return undefined;
		const remembered = this.bundle.value.memory[found.target.key];
		const choice = this.choices.value[found.target.key] ?? firstChoice(found, remembered);
		const proposed = proposal(found, choice, remembered);
		const memory = memoryOf(choice, proposed, inputsOf(proposed.model));
		return { found, choice, proposal: proposed, memory, confirmed: isConfirmed(memory, remembered) };
	});
	/** The last run on this table, while it has not been taken back. */
	readonly run = computed(() => this.runs.value.findLast((r) => r.target.key === this.current.value?.found.target.key));
	readonly register = computed(() => this.bundle.value.register);

	say(text: string, kind: Said["kind"] = "good"): void {
		this.last.value = { text, kind };
	}

	/** Reads the workbook anew: its tables, and what it remembers of them. Nothing is written. */
	look(): Promise<void> {
		return this.work(async () => {
			const part = await readWorkbookPart();
			if (part.ok) this.bundle.value = part.value;
			else this.trouble(part.problem);
			const found = await findTargets();
			if (!found.ok) {
				this.looked.value = { kind: "failed" };
				return this.trouble(found.problem);
			}
			this.looked.value = { kind: "looked", ...found.value };
		});
	}

	take(key: string): void {
		this.chosen.value = key;
	}

	choose(change: Partial<Choice>): void {
		const now = this.current.value;
		if (!now) return;
		const key = now.found.target.key;
		this.choices.value = { ...this.choices.value, [key]: { ...now.choice, ...change } };
	}

	/** Scores the table in place and remembers in the workbook what it was scored by. */
	score(): Promise<void> {
		return this.work(async () => {
			const now = this.current.value;
			if (!now?.proposal.planned.ok || !isScorable(now.proposal)) return;
			const { plan } = now.proposal.planned;
			const scored = await scorePortfolio(now.found.target, plan);
			if (!scored.ok) return this.trouble(scored.problem);
			const { target, summary, written, before } = scored.value;
			this.runs.value = [...this.runs.value, { target, plan, summary, written, before }];
			this.mark(target.marks);
			this.say(`Scored ${summary.scored} of ${summary.projects} projects.`);
			if (!now.confirmed) await this.remember(now);
		});
	}

	/** Takes the last run on this table back; the runs before it can be taken back after it. */
	restore(): Promise<void> {
		return this.work(async () => {
			const run = this.run.value;
			if (!run) return;
			const restored = await restoreColumns(run.target, run.before);
			if (!restored.ok) return this.trouble(restored.problem);
			this.runs.value = this.runs.value.filter((r) => r !== run);
			this.mark(run.before.marks);
			this.say("The last scoring was taken back.");
		});
	}

	/** Puts the register of a file into the workbook. */
	async takeRegister(text: string): Promise<readonly RegisterProblem[]> {
		const read = readRegister(text);
		if (read.ok)
			await this.work(async () => {
				const { register, carry } = read;
				const written = await writeWorkbookPart({ ...this.bundle.value, register, carry });
				if (!written.ok) return this.trouble(written.problem);
				this.bundle.value = written.value;
				this.say(`The workbook now carries “${register.name || "your register"}”.`);
			});
		else this.say("This file holds no register that can be read; nothing was changed.", "serious");
		return read.problems;
	}

	registerText(): string {
		return writeRegister(this.bundle.value.register, this.bundle.value.carry);
	}

	private async remember({ found, memory }: Current): Promise<void> {
		const { value: bundle } = this.bundle;
		const kept = await writeWorkbookPart({ ...bundle, memory: { ...bundle.memory, [found.target.key]: memory } });
		if (kept.ok) this.bundle.value = kept.value;
		else this.trouble(kept.problem);
	}

	/** Every table of the workbook shares one list of which columns are ours. */
	private mark(marks: OwnMarks): void {
		const looked = this.looked.value;
		if (looked.kind !== "looked") return;
		const found = looked.found.map((f) => ({ ...f, target: { ...f.target, marks } }));
		this.looked.value = { ...looked, found };
		this.runs.value = this.runs.value.map((r) => ({ ...r, target: { ...r.target, marks } }));
	}

	private trouble(problem: WorkbookProblem): void {
		this.say(problemText(problem), "serious");
	}

	/** One thing at a time: a second press while Excel still works is not a second run. */
	private async work(step: () => Promise<void>): Promise<void> {
		if (this.working.value) return;
		this.working.value = true;
		try {
			await step();
		} finally {
			this.working.value = false;
		}
	}
}
