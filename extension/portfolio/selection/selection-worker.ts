import { exactText } from "../../../shared/domain/exact.ts";
import { explainLeftOut } from "../../../shared/domain/prioritisation/selection/explain-left-out.ts";
import { readSelection } from "../../../shared/domain/prioritisation/selection/read-selection.ts";
import type { Selection, SelectionProblem } from "../../../shared/domain/prioritisation/selection/selection-problem.ts";
import { startSelection } from "../../../shared/domain/prioritisation/selection/start-selection.ts";
import type { ProveWorker } from "../../../shared/prove/prove-messages.ts";
import { proveSelection } from "../../../shared/prove/prove-selection.ts";
import { leftOutWords } from "../../../shared/ui/words/selection-words.ts";
import type { FoundSet, SelectionAsk, SelectionReply } from "./selection-messages.ts";

/** Work between two looks at the clock: a few hundredths of a second. */
const STEP = 2_000_000;
/** Work for one explanation: about half a second at the most. */
const EXPLAIN = 20_000_000;

let problem: SelectionProblem | undefined;
let best: Selection | undefined;
let searched = 0;
let proof: AbortController | undefined;
const say = (reply: SelectionReply) => self.postMessage(reply);

const plain = ({ chosen, value, cost, bound, gap, optimal }: Selection): FoundSet => ({
	chosen,
	value: exactText(value),
	cost: exactText(cost),
	bound: exactText(bound),
	gap: exactText(gap),
	optimal,
	ms: searched,
});

/** A set is shown at once and again whenever it has got better; the bound that comes with it is proven. */
function search(input: unknown, forMs: number): void {
	const read = readSelection(input as object);
	if (read.kind !== "value") {
		const message = read.kind === "fault" ? read.message : "Something is missing.";
		say({ kind: "refused", message, ids: [] });
		return;
	}
	problem = read.value;
	const found = startSelection(problem);
	if ("kind" in found) {
		say({ kind: "refused", message: found.message, ids: found.ids ?? [] });
		return;
	}
	const start = performance.now();
	let shown = "";
	for (;;) {
		best = found.step(STEP);
		searched = performance.now() - start;
		const running = !best.done && searched < forMs;
		const now = `${exactText(best.value)} ${exactText(best.bound)}`;
		if (!running || now !== shown) say({ kind: "found", set: plain(best), running });
		shown = now;
		if (!running) return;
	}
}

async function prove(): Promise<void> {
	if (!problem || !best) return;
	const start = performance.now();
	const before = searched;
	const show = (selection: Selection, state: "running" | "proven" | "unproven" | "cancelled") => {
		best = selection;
		searched = before + performance.now() - start;
		say({ kind: "proof", state, set: plain(selection) });
	};
	proof = new AbortController();
	const proven = await proveSelection(problem, {
		known: best,
		signal: proof.signal,
		onProgress: (selection) => show(selection, "running"),
		createWorker: () =>
			new Worker(new URL("../../../shared/prove/prove-worker.ts", import.meta.url), {
				type: "module",
			}) as unknown as ProveWorker,
	});
	if (proven.kind === "fault") say({ kind: "proof-failed", message: proven.message });
	else if (proven.kind === "failed") say({ kind: "proof-failed", message: proven.message });
	else show(proven.selection, proven.kind);
}

function explain(id: string, titles: Readonly<Record<string, string>>): void {
	if (!problem || !best) return;
	const left = explainLeftOut(problem, best, id, EXPLAIN);
	say({ kind: "explained", id, sentences: leftOutWords(left, (key) => titles[key] ?? key) });
}

self.addEventListener("message", ({ data }: MessageEvent<SelectionAsk>) => {
	if (data.kind === "search") search(data.input, data.forMs);
	else if (data.kind === "explain") explain(data.id, data.titles);
	else if (data.kind === "stop-proof") proof?.abort();
	else prove().catch((error: unknown) => say({ kind: "proof-failed", message: String(error) }));
});
