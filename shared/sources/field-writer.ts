import type { Problem } from "./problem.ts";
import { problemOf } from "./problem.ts";
import type { SourceReply, WriteTransport } from "./transport.ts";
import type { Fetched, SourceOptions } from "./work-source.ts";

/** What is written into a field; `null` empties it. */
export type PlainValue = string | number | null;

/** A field of one item as it stands on the site now. */
export interface FieldState {
	readonly key: string;
	readonly value: PlainValue;
	/** Where the site counts an item's changes: what is written by it fails if another came before. */
	readonly rev?: number;
	/** It cannot be written: the item's type or screen has no such field, or the person may not; or it holds no plain value. */
	readonly refusal?: "not-editable" | "not-plain";
}

export type WriteProblem = Problem | { readonly code: "conflict"; readonly detail?: string; readonly waitMs?: number };

export type Written = { readonly ok: true } | { readonly ok: false; readonly problem: WriteProblem };

/** Writes one field of one item at a time; reads how it stands before. */
export interface FieldWriter {
	/** Keys that one `states` may ask for. */
	readonly mostKeys: number;
	/** Items that are gone or not to be seen are left out. */
	states(keys: readonly string[], field: string): Promise<Fetched<readonly FieldState[]>>;
	write(state: Pick<FieldState, "key" | "rev">, field: string, value: PlainValue): Promise<Written>;
}

export interface WriterOptions extends SourceOptions {
	readonly send: WriteTransport;
}

/** What a site said to a write. A sign-in page with status 200 is no success. */
export function readWritten(reply: SourceReply, nowMs: number): Written {
	if (reply.kind === "reply" && (reply.status === 409 || reply.status === 412))
		return { ok: false, problem: { code: "conflict" } };
	if (reply.kind === "reply" && reply.status === 204) return { ok: true };
	const problem = problemOf(reply, nowMs);
	return problem ? { ok: false, problem } : { ok: true };
}

/** A value as a field of a plain kind holds it; `undefined` for what no such field holds. */
export function plainValue(raw: unknown): PlainValue | undefined {
	if (raw === undefined || raw === null || raw === "") return null;
	if (typeof raw === "string") return raw;
	return typeof raw === "number" && Number.isFinite(raw) ? raw : undefined;
}
