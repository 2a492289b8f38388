import type { Fault } from "../domain/outcome.ts";
import { searchSpace } from "../domain/prioritisation/selection/search-space.ts";
import type { Selection, SelectionProblem } from "../domain/prioritisation/selection/selection-problem.ts";
import { startSelection } from "../domain/prioritisation/selection/start-selection.ts";
import { type Accepted, acceptClaim } from "./accept-claim.ts";
import { mipModel } from "./mip-model.ts";
import type { ProveWorker } from "./prove-messages.ts";
import type { SolverClaim } from "./run-highs.ts";

/** Work of our own search where no set is known yet: about a third of a second. */
const FIRST_WORK = 30_000_000;

export interface ProveOptions {
	/** `() => new Worker(new URL("…/shared/prove/prove-worker.ts", import.meta.url), { type: "module" })` of the page. */
	readonly createWorker: () => ProveWorker;
	/** What the search has found already; else it is searched for shortly. */
	readonly known?: Selection;
	/** Where highs.wasm lies; absent: beside the worker's script, where the build puts it. */
	readonly wasmUrl?: string;
	/** The lower of both bounds and the better of both values, whenever the solver reports. */
	readonly onProgress?: (selection: Selection) => void;
	/** Ends the worker at once; what is known by then is answered. */
	readonly signal?: AbortSignal;
}

/** How it ended, and the best that is known then. */
export type Proof =
	| ({ readonly kind: "proven" | "unproven" | "cancelled" } & Accepted)
	| { readonly kind: "failed"; readonly selection: Selection; readonly message: string };

/**
 * Asks HiGHS, in a worker of its own, to prove the best set. Its answer is checked exactly and joined with ours; where the
 * solver fails or is cancelled, what the search found stands. An infeasible problem is refused as `startSelection` does.
 */
export async function proveSelection(problem: SelectionProblem, options: ProveOptions): Promise<Proof | Fault> {
	const search = startSelection(problem);
	const space = searchSpace(problem);
	if ("kind" in search) return search;
	if ("conflict" in space) throw new Error("proveSelection: a search was started on a problem without an answer");
	const { createWorker, onProgress, signal, wasmUrl } = options;
	const known = options.known ?? search.step(FIRST_WORK);
	if (known.optimal) return { kind: "proven", selection: known };
	const chosen = new Set(known.chosen);
	const begin = Float64Array.from(space.members, ([first = 0]) => (chosen.has(problem.items[first]?.id ?? "") ? 1 : 0));
	let latest: Accepted = { selection: known };
	const take = (claim: SolverClaim): Accepted => acceptClaim(problem, space, latest.selection, claim);
	if (signal?.aborted) return { kind: "cancelled", ...latest };

	const worker = createWorker();
	try {
		return await new Promise<Proof>((done) => {
			signal?.addEventListener("abort", () => done({ kind: "cancelled", ...latest }), { once: true });
			worker.onerror = ({ message = "The solver could not be started." }) =>
				done({ kind: "failed", selection: latest.selection, message });
			worker.onmessage = ({ data: reply }) => {
				if (reply.kind === "failed") {
					done({ kind: "failed", selection: latest.selection, message: reply.message });
				} else if (reply.kind === "progress") {
					const { selection } = take({ isFinished: false, columns: null, bound: reply.progress.bound });
					latest = { selection };
					onProgress?.(selection);
				} else {
					latest = take(reply.claim);
					done({ kind: latest.selection.optimal ? "proven" : "unproven", ...latest });
				}
			};
			worker.postMessage({ model: mipModel(space), begin, ...(wasmUrl === undefined ? {} : { wasmUrl }) });
		});
	} finally {
		// In the middle of a run nothing else ends it: a solver that computes hears no message.
		worker.terminate();
	}
}
