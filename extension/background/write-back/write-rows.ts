import type { FieldState, FieldWriter, WriteProblem } from "../../../shared/sources/field-writer.ts";
import type { WriteJob, WriteRow } from "../../write-job.ts";

/** So many are looked at anew at once, right before they are written: what came between is a matter of seconds. */
const AT_ONCE = 20;
/** A longer pause ends the run; the user goes on with it. */
const LONGEST_PAUSE_MS = 60_000;
const ATTEMPTS = 3;

type Outcome = NonNullable<WriteRow["outcome"]>;

interface Run {
	readonly writer: FieldWriter;
	readonly field: string;
	/** Forth writes `now` where `was` still stands; back writes `was` where `now` does. */
	readonly way: "forth" | "back";
	readonly signal: AbortSignal;
	pause(ms: number): Promise<void>;
	/** Told of every row as it comes out. */
	done(key: string, outcome: Outcome, why?: string): Promise<void>;
}

/** Of one item: the others go on. Everything else ends the run, with the rest untouched. */
const OF_THE_ITEM: Readonly<Record<string, Outcome>> = {
	conflict: "changed",
	rejected: "refused",
	forbidden: "forbidden",
	"not-found": "gone",
	"server-error": "failed",
	unreadable: "failed",
};

/** Writes row after row. One that refuses never keeps the others; `undefined` where all were gone through. */
export async function writeRows(rows: readonly WriteRow[], run: Run): Promise<WriteJob["problem"]> {
	const { writer, field, way, signal } = run;
	for (let i = 0; i < rows.length; i += AT_ONCE) {
		const part = rows.slice(i, i + AT_ONCE);
		if (signal.aborted) return { code: "cancelled" };
		const keys = part.map((r) => r.key);
		const found = await patiently(run, async () => {
			const states = await writer.states(keys, field);
			return states.ok ? { ok: true, states: states.value } : states;
		});
		if (!found.ok) return problemOf(found.problem);
		const states = new Map(("states" in found ? found.states : []).map((s: FieldState) => [s.key, s]));
		for (const row of part) {
			if (signal.aborted) return { code: "cancelled" };
			const [from, to] = way === "forth" ? [row.was, row.now] : [row.now, row.was];
			const state = states.get(row.key);
			if (!state) await run.done(row.key, "gone");
			else if (way === "forth" && state.value === to) await run.done(row.key, "written");
			else if (state.value !== from) await run.done(row.key, "changed", String(state.value ?? ""));
			else {
				const said = await patiently(run, () => writer.write(state, field, to));
				const outcome = said.ok ? "written" : OF_THE_ITEM[said.problem.code];
				if (outcome === undefined) return problemOf(said.ok ? { code: "conflict" } : said.problem);
				await run.done(row.key, outcome, said.ok ? undefined : said.problem.detail);
			}
		}
	}
	return undefined;
}

type Said =
	| { readonly ok: true; readonly states?: readonly FieldState[] }
	| { readonly ok: false; readonly problem: WriteProblem };

/** A site that asks for a short pause is given it, a few times. */
async function patiently(run: Run, act: () => Promise<Said>): Promise<Said> {
	for (let attempt = 1; ; attempt++) {
		const said = await act();
		if (said.ok || said.problem.code !== "rate-limited" || attempt === ATTEMPTS) return said;
		const { waitMs = 1000 } = said.problem;
		if (waitMs > LONGEST_PAUSE_MS || run.signal.aborted) return said;
		await run.pause(waitMs);
	}
}

const problemOf = ({ code, detail }: WriteProblem): NonNullable<WriteJob["problem"]> => ({
	code,
	...(detail === undefined ? {} : { detail }),
});
