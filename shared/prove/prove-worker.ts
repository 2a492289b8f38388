import loadHighs from "highs";
import type { ProveReply, ProveRequest } from "./prove-messages.ts";
import { runHighs } from "./run-highs.ts";

/** As much of a worker's own scope as is used: the DOM library types `self` as a window. */
interface WorkerScope {
	postMessage(reply: ProveReply): void;
	onmessage: ((event: MessageEvent<ProveRequest>) => void) | null;
}

const scope: WorkerScope = self;

/** One request per worker: whoever asked ends it, also in the middle of a run. */
scope.onmessage = ({ data: { model, begin, wasmUrl } }) => {
	const reply = (message: ProveReply) => scope.postMessage(message);
	loadHighs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl })
		.then((highs) => {
			const claim = runHighs(highs, model, (progress) => reply({ kind: "progress", progress }), { begin });
			reply({ kind: "claim", claim });
		})
		.catch((error: unknown) => reply({ kind: "failed", message: String(error).slice(0, 500) }));
};
