import type { Executor } from "../executor/executor.ts";
import { LARGEST_PAYLOAD, type ReplyBody, type RequestBody } from "../executor/message.ts";
import { HostApiError } from "./host-api-error.ts";

/** What a run cost. */
export interface Meter {
	/** Round trips that the script waited for. */
	trips: number;
	actions: number;
	sent: number;
	received: number;
}

/** The way between a script and the workbook: everything goes over it as JSON text, measured and limited as in Excel. */
export class Wire {
	readonly meter: Meter = { trips: 0, actions: 0, sent: 0, received: 0 };
	/** Runs before each request is carried out: for tests in which somebody else changes the workbook meanwhile. */
	before: ((trip: number) => void) | undefined;
	/** Called after each request, so that a page can draw what changed. */
	after: (() => void) | undefined;

	constructor(readonly executor: Executor) {}

	async send(request: RequestBody): Promise<ReplyBody> {
		const asked = JSON.stringify(request);
		if (request.Actions.length === 0) return { Results: [] };
		this.meter.trips++;
		this.meter.actions += request.Actions.length;
		this.meter.sent += asked.length;
		await Promise.resolve();
		this.before?.(this.meter.trips);
		if (asked.length > LARGEST_PAYLOAD)
			throw new HostApiError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
		const answered = JSON.stringify(this.executor.execute(JSON.parse(asked) as RequestBody));
		this.meter.received += answered.length;
		this.after?.();
		if (answered.length > LARGEST_PAYLOAD)
			throw new HostApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
		return JSON.parse(answered) as ReplyBody;
	}

	reset(): void {
		Object.assign(this.meter, { trips: 0, actions: 0, sent: 0, received: 0 });
	}
}
