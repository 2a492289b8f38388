import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { type PoolOptions, type PoolWorker, ThreadsPoolWorker, type WorkerRequest } from "vitest/node";

type Listener = (event: unknown) => void;

let kept: ThreadsPoolWorker | undefined;
let busy = false;

/**
 * A worker thread that outlives its run. Vitest ends a thread after every run, and loading the engine again costs ten
 * times what a test does; a mutant is switched on by a variable and the engine keeps no state, so one loading will do.
 * The thread ends with its process, of which the runner of mutants takes a new one now and then.
 */
export class KeptThread implements PoolWorker {
	readonly name = "kept-thread";
	private readonly own = new EventEmitter();
	private readonly listeners: [string, Listener][] = [];

	constructor(private readonly options: PoolOptions) {}

	private get worker(): ThreadsPoolWorker {
		kept ??= new ThreadsPoolWorker(this.options);
		return kept;
	}

	async start(): Promise<void> {
		if (kept === undefined) {
			await this.worker.start();
			this.worker.on("message", (message: { type?: string }) => {
				if (message.type === "testfileFinished") busy = false;
			});
		}
		// A thread that waits for the next mutant is no reason to keep the process.
		(this.worker as unknown as { thread: Worker }).thread.unref();
	}

	on(event: string, callback: Listener): void {
		this.own.on(event, callback);
		this.listeners.push([event, callback]);
		this.worker.on(event, callback);
	}

	off(event: string, callback: Listener): void {
		this.own.off(event, callback);
		this.worker.off(event, callback);
	}

	send(message: WorkerRequest): void {
		if (message.type === "stop") this.own.emit("message", { type: "stopped", __vitest_worker_response__: true });
		else {
			if (message.type === "run" && busy) throw new Error("Two runs in one thread: the second would lose its tests.");
			busy ||= message.type === "run";
			this.worker.send(message);
		}
	}

	deserialize(data: unknown): unknown {
		return data;
	}

	async stop(): Promise<void> {
		for (const [event, callback] of this.listeners) this.off(event, callback);
	}
}
