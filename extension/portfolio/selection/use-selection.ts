import { useEffect, useRef, useState } from "preact/hooks";
import type { SelectionInput } from "../../../shared/domain/prioritisation/selection/read-selection.ts";
import type { FoundSet, SelectionAsk, SelectionReply } from "./selection-messages.ts";

/** Longer than this is not searched: what is not proven by then gets better slowly, and the proof step is for that. */
const SEARCH_MS = 2000;

export interface SelectionState {
	readonly set?: FoundSet;
	readonly searching: boolean;
	/** The set is of what was asked before: it stands until there is one of what is asked now. */
	readonly stale: boolean;
	readonly proof: "none" | "running" | "proven" | "unproven" | "cancelled" | "failed";
	readonly trouble?: string;
	readonly conflict: readonly string[];
	/** By key: the sentences, once asked for. */
	readonly explained: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: SelectionState = { searching: false, stale: false, proof: "none", conflict: [], explained: new Map() };

/** Why something was left out of another set is no reason any more. */
function withSet(state: SelectionState, set: FoundSet): SelectionState {
	const same = state.set?.chosen.join(" ") === set.chosen.join(" ");
	return { ...state, set, stale: false, explained: same ? state.explained : NOTHING.explained };
}

function after(state: SelectionState, reply: SelectionReply): SelectionState {
	switch (reply.kind) {
		case "found":
			return { ...withSet(state, reply.set), searching: reply.running };
		case "refused":
			return { ...NOTHING, trouble: reply.message, conflict: reply.ids };
		case "proof":
			return { ...withSet(state, reply.set), proof: reply.state };
		case "proof-failed":
			return { ...state, proof: "failed", trouble: reply.message };
		case "explained":
			return { ...state, explained: new Map([...state.explained, [reply.id, reply.sentences]]) };
	}
}

/** The best set for what is asked, searched anew in a thread of its own whenever that changes. */
export function useSelection(input: SelectionInput | undefined, titles: Readonly<Record<string, string>>) {
	const [state, setState] = useState(NOTHING);
	const worker = useRef<Worker | undefined>(undefined);
	const text = input && JSON.stringify(input);
	const ask = (message: SelectionAsk) => worker.current?.postMessage(message);
	useEffect(() => {
		setState(({ set }) =>
			text !== undefined && set
				? { ...NOTHING, set, searching: true, stale: true }
				: { ...NOTHING, searching: text !== undefined },
		);
		if (text === undefined) return;
		const thread = new Worker(new URL("./selection-worker.ts", import.meta.url), { type: "module" });
		worker.current = thread;
		thread.addEventListener("message", ({ data }: MessageEvent<SelectionReply>) => setState((s) => after(s, data)));
		thread.addEventListener("error", () =>
			setState((s) => ({
				...s,
				searching: false,
				trouble: "The search stopped. Change the budget to start it again.",
			})),
		);
		thread.postMessage({ kind: "search", input: JSON.parse(text), forMs: SEARCH_MS } satisfies SelectionAsk);
		return () => thread.terminate();
	}, [text]);
	return {
		...state,
		prove: () => {
			setState((s) => ({ ...s, proof: "running" }));
			ask({ kind: "prove" });
		},
		stopProof: () => ask({ kind: "stop-proof" }),
		explain: (id: string) => ask({ kind: "explain", id, titles }),
	};
}

export type Selecting = ReturnType<typeof useSelection>;
