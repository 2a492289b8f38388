import { jittered } from "./jittered.ts";
import { LONGEST_WAIT_MS, pauseAsked } from "./problem.ts";
import type { SourceReply } from "./transport.ts";

/** Pauses that a site asked for, by what they are of: kept where the death of the worker does not reach. */
export interface PauseMemory {
	read(): Promise<ReadonlyMap<string, number>>;
	keep(of: string, until: number): Promise<void>;
}

/** Pauses of the whole site; those of one endpoint are kept under its name. */
const WHOLE = "";
/** Jira's word for a limit of one endpoint alone. */
const OF_ENDPOINT = "jira-burst-based";
/** An endpoint that moved is looked at once a day. */
const MOVED_STATUS = 410;
const MOVED = "moved ";
const DAY_MS = 24 * 3_600_000;
const SECOND_MS = 1000;

const seconds = (ms: number): string => String(Math.ceil(ms / SECOND_MS));

interface Surroundings {
	now(): number;
	/** Between 0 and 1. */
	random(): number;
	readonly memory?: PauseMemory | undefined;
}

/** When a site may be asked again: by its own `Retry-After`, on whatever status, with a little more to it. */
export class SitePauses {
	private readonly until = new Map<string, number>();
	/** Settled once what an earlier life of the worker kept is known. */
	readonly ready: Promise<void>;

	constructor(private readonly around: Surroundings) {
		const known = async () => {
			for (const [of, until] of (await around.memory?.read()) ?? []) this.until.set(of, until);
		};
		this.ready = known().catch(() => {});
	}

	/** What is left of a pause, as the site itself would say it; of an endpoint that moved, that it did. */
	left(endpoint: string): SourceReply | undefined {
		const gone = this.leftOf(MOVED + endpoint);
		if (gone > 0) return { kind: "reply", status: MOVED_STATUS, contentType: "", retryAfter: seconds(gone), text: "" };
		const left = Math.max(this.leftOf(WHOLE), this.leftOf(endpoint));
		if (left <= 0) return undefined;
		return { kind: "reply", status: 429, contentType: "", retryAfter: seconds(left), text: "" };
	}

	/** No pause is longer than an hour: one that seems so was kept before the clock was set back, and is over. */
	private leftOf(of: string): number {
		const left = (this.until.get(of) ?? 0) - this.around.now();
		return left > (of.startsWith(MOVED) ? DAY_MS : LONGEST_WAIT_MS) ? 0 : left;
	}

	/** Keeps a pause that the site asks for, and says it to the caller as it is kept. */
	heed(reply: SourceReply, endpoint: string): SourceReply {
		const { now, random } = this.around;
		if (reply.kind === "reply" && reply.status === MOVED_STATUS) this.keep(MOVED + endpoint, DAY_MS);
		const asked = pauseAsked(reply, now());
		if (asked === undefined || reply.kind !== "reply") return reply;
		const ms = jittered(asked, random());
		const of = reply.limitReason === OF_ENDPOINT ? endpoint : WHOLE;
		if (ms > this.leftOf(of)) this.keep(of, ms);
		return { ...reply, retryAfter: seconds(ms) };
	}

	private keep(of: string, ms: number): void {
		const until = this.around.now() + ms;
		this.until.set(of, until);
		void this.around.memory?.keep(of, until).catch(() => {});
	}
}
