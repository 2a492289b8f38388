import { parseJson } from "../schema/json-text.ts";
import type { SourceReply } from "./transport.ts";

/** What can go wrong between us and a host, told apart because the user has to do something different about each. */
export interface Problem {
	readonly code:
		| "signed-out"
		| "forbidden"
		| "not-found"
		| "moved"
		| "rate-limited"
		| "server-error"
		| "rejected"
		| "unreadable"
		| "offline"
		| "refused"
		| "no-tab"
		| "endless-pages";
	/** rate-limited, or moved and looked at not long ago: milliseconds to wait before the next request. */
	readonly waitMs?: number;
	readonly detail?: string;
}

/** Nobody waits longer than this on one word of a server's. */
export const LONGEST_WAIT_MS = 3_600_000;
const UNSAID_WAIT_MS = 30_000;

/** An HTTP date begins with a day's name; Date.parse alone would take "-5" for a month of 2001. */
const instant = (text: string): number => (/^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN);

/**
 * Milliseconds to wait by a `Retry-After`: seconds or a date, capped at an hour. Absent, negative or unreadable: half a
 * minute. A date is counted from the server's own `Date` where it gave one, since clocks differ.
 * @example retryAfterMs("120", 0) //=> 120000
 */
export function retryAfterMs(header: string | undefined, nowMs: number, serverDate = ""): number {
	const text = header?.trim() ?? "";
	const serverNow = instant(serverDate);
	const date = instant(text) - (Number.isNaN(serverNow) ? nowMs : serverNow);
	const ms = /^\d+$/.test(text) ? Number(text) * 1000 : date;
	return ms >= 0 ? Math.min(ms, LONGEST_WAIT_MS) : UNSAID_WAIT_MS;
}

export type Read =
	| { readonly ok: true; readonly value: unknown; readonly waitMs?: number }
	| { readonly ok: false; readonly problem: Problem };

const problem = (code: Problem["code"], detail?: string): Problem => (detail ? { code, detail } : { code });

/**
 * What a reply says is wrong before its text is read as JSON: cheap, also of a page of many records. A signed-out Jira
 * answers 200 with a sign-in page, so the type of the content decides and not the status alone.
 */
export function problemOf(reply: SourceReply, nowMs: number): Problem | undefined {
	if (reply.kind === "network") return problem("offline", reply.why);
	if (reply.kind === "no-tab") return problem("no-tab");
	if (reply.kind === "refused") return problem("refused", reply.why);
	const { status, contentType, retryAfter, text } = reply;
	if (status === 429 || (status === 503 && retryAfter !== undefined) || (status >= 400 && TOO_MUCH_USE.test(text)))
		return { code: "rate-limited", waitMs: retryAfterMs(retryAfter, nowMs, reply.date) };
	// A redirect of a read leads to a sign-in page; one that was followed ends as HTML below.
	if (status === 401 || (status >= 300 && status < 400)) return problem("signed-out");
	if (status === 403) return problem("forbidden", messagesOf(text));
	if (status === 404) return problem("not-found", messagesOf(text));
	if (status === 410)
		return { code: "moved", ...(retryAfter ? { waitMs: retryAfterMs(retryAfter, nowMs, reply.date) } : {}) };
	if (status >= 500) return problem("server-error", String(status));
	if (status >= 400) return problem("rejected", messagesOf(text) ?? String(status));
	const isJson = /\bjson\b/i.test(contentType) || (contentType === "" && /^\s*[[{]/.test(text));
	if (isJson) return undefined;
	return /html/i.test(contentType) || /^\s*</.test(text) ? problem("signed-out") : problem("unreadable", contentType);
}

/** The pause that a site asks for: where it refuses more, and with an answer that is good, too. */
export function pauseAsked(reply: SourceReply, nowMs: number): number | undefined {
	if (reply.kind === "reply" && reply.retryAfter !== undefined)
		return retryAfterMs(reply.retryAfter, nowMs, reply.date);
	return problemOf(reply, nowMs)?.waitMs;
}

/** The JSON of a reply, or what is wrong with it. */
export function readReply(reply: SourceReply, nowMs: number): Read {
	const wrong = problemOf(reply, nowMs);
	if (wrong) return { ok: false, problem: wrong };
	const parsed = parseJson(reply.kind === "reply" ? reply.text : "");
	if (!parsed.ok) {
		const { place, message } = parsed;
		return { ok: false, problem: problem("unreadable", `line ${place.line}, column ${place.column}: ${message}`) };
	}
	const waitMs = pauseAsked(reply, nowMs);
	return { ok: true, value: parsed.value, ...(waitMs === undefined ? {} : { waitMs }) };
}

/** Azure DevOps' code for somebody who used more than their share; it comes with several statuses. */
const TOO_MUCH_USE = /\bTF400733\b/;

/**
 * Jira gives its reasons as `errorMessages`, or by field as `errors`; Azure DevOps as one `message`. A page of HTML gives
 * none that could be shown.
 */
function messagesOf(text: string): string | undefined {
	const parsed = parseJson(text);
	const value = parsed.ok && typeof parsed.value === "object" ? parsed.value : null;
	const list = value && "errorMessages" in value && Array.isArray(value.errorMessages) ? value.errorMessages : [];
	const byField =
		value && "errors" in value && typeof value.errors === "object" ? Object.values(value.errors ?? {}) : [];
	const one = value && "message" in value ? [value.message] : [];
	const said = [...list, ...byField, ...one].filter((m) => typeof m === "string").join(" ");
	return said === "" ? undefined : said.slice(0, 300);
}
