import type { MipModel } from "./mip-model.ts";
import type { SolverClaim, SolverProgress } from "./run-highs.ts";

/** What the worker is asked. */
export interface ProveRequest {
	readonly model: MipModel;
	/** A set to begin with, one number per column. */
	readonly begin: Float64Array;
	/** Where highs.wasm lies; absent: beside the worker's script. */
	readonly wasmUrl?: string;
}

/** What the worker answers: progress any number of times, then one of the others. */
export type ProveReply =
	| { readonly kind: "progress"; readonly progress: SolverProgress }
	| { readonly kind: "claim"; readonly claim: SolverClaim }
	| { readonly kind: "failed"; readonly message: string };

/** As much of a Worker as is used. */
export interface ProveWorker {
	postMessage(request: ProveRequest): void;
	terminate(): void;
	onmessage: ((event: { readonly data: ProveReply }) => void) | null;
	onerror: ((event: { readonly message?: string }) => void) | null;
}
