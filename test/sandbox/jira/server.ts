import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { generate } from "selfsigned";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";
import { SITE } from "../portfolio/strategy.ts";
import { pageHtml } from "./pages.ts";
import { answerRest } from "./rest.ts";

/** What can be made to go wrong, for the next requests or until it is taken back. */
export type Fault = "html-login" | "truncated" | "401" | "403" | "410" | "429" | "503" | "slow";

export interface Sandbox {
	readonly port: number;
	/** Every request in order, as `METHOD host/path`: a test can prove that nothing else was asked. */
	readonly calls: string[];
	readonly items: Map<string, WorkItem>;
	/** `undefined` takes it back. Faults touch the REST side only. */
	setFault(fault: Fault | undefined, retryAfter?: string): void;
	/** Keys the signed-in person may not see. */
	readonly hidden: Set<string>;
	/** From now on REST answers only those who opened a page since: a page signs in. Called again, it ends every session. */
	endSessions(): void;
	/** Requests that were refused because too many came in one second. */
	readonly limited: () => number;
	close(): Promise<void>;
}

/** The REST side answers so many requests in any second, and tells the others to wait one. */
const A_SECOND = 8;
const SESSION = "tenant.session.token";

const here = (file: string) => readFileSync(join(import.meta.dirname, file));
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

/** A stand-in for a Jira Cloud site on loopback, with a certificate made for this run. */
export async function startSandbox(items: readonly WorkItem[] = makePortfolio().items): Promise<Sandbox> {
	const pem = await generate([{ name: "commonName", value: "acme.atlassian.net" }], { keySize: 2048 });
	const calls: string[] = [];
	const all = new Map(items.map((i) => [i.key as string, i]));
	const hidden = new Set<string>();
	/** Tokens of open sessions; without any, nobody has to sign in. */
	let sessions: Set<string> | undefined;
	const isSignedIn = (cookie = ""): boolean =>
		!sessions || [...sessions].some((s) => cookie.includes(`${SESSION}=${s}`));
	const recent: number[] = [];
	let limited = 0;
	const isTooMany = (): boolean => {
		const now = performance.now();
		while (recent.length > 0 && now - (recent[0] as number) > 1000) recent.shift();
		if (recent.length >= A_SECOND) return true;
		recent.push(now);
		return false;
	};
	const state: { fault: Fault | undefined; retryAfter: string | undefined } = {
		fault: undefined,
		retryAfter: undefined,
	};

	async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? "/", SITE);
		const method = request.method ?? "GET";
		calls.push(`${method} ${request.headers.host}${url.pathname}`);
		const body = await text(request);
		if (!url.pathname.startsWith("/rest/")) return page(url, reply);
		reply.setHeader("date", new Date().toUTCString());
		if (!isSignedIn(request.headers.cookie)) return failing("html-login", reply, undefined);
		if (isTooMany()) {
			limited++;
			return failing("429", reply, "1");
		}
		if (state.fault) return failing(state.fault, reply, state.retryAfter);
		const foreign = request.headers.origin !== undefined && request.headers.origin !== SITE;
		if (method !== "GET" && (foreign || request.headers["x-atlassian-token"] !== "no-check"))
			return json(reply, 403, { message: "XSRF check failed" });
		const visible = new Map([...all].filter(([key]) => !hidden.has(key)));
		const given = answerRest(visible, { method, url, body }, Date.now());
		json(reply, given.status, given.body);
	}

	const server = createServer({ key: pem.private, cert: pem.cert }, (request, reply) => {
		answer(request, reply).catch((error) => json(reply, 500, { errorMessages: [String(error)] }));
	});
	const page = (url: URL, reply: ServerResponse) => {
		const asset = /^\/sandbox\/(host-page\.(?:js|css))$/.exec(url.pathname)?.[1];
		reply.setHeader("content-security-policy", POLICY);
		if (asset) {
			reply.setHeader("content-type", asset.endsWith("js") ? "text/javascript" : "text/css");
			return void reply.end(here(asset));
		}
		if (sessions) {
			const token = randomUUID();
			sessions.add(token);
			reply.setHeader("set-cookie", `${SESSION}=${token}; Path=/; Secure; HttpOnly`);
		}
		reply.setHeader("content-type", "text/html; charset=utf-8");
		reply.end(pageHtml(url, all));
	};
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return {
		port: (server.address() as AddressInfo).port,
		calls,
		items: all,
		hidden,
		endSessions() {
			sessions = new Set();
		},
		limited: () => limited,
		setFault(fault, retryAfter) {
			state.fault = fault;
			state.retryAfter = retryAfter;
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function json(reply: ServerResponse, status: number, body: unknown): void {
	reply.writeHead(status, { "content-type": "application/json;charset=UTF-8" }).end(JSON.stringify(body));
}

function failing(fault: Fault, reply: ServerResponse, retryAfter: string | undefined): void {
	const html = { "content-type": "text/html;charset=UTF-8" };
	const wait = retryAfter === undefined ? {} : { "retry-after": retryAfter };
	if (fault === "html-login")
		reply.writeHead(200, html).end("<!doctype html><title>Log in with Atlassian account</title>");
	else if (fault === "truncated")
		reply.writeHead(200, { "content-type": "application/json" }).end('{"issues":[{"id":"1","key":');
	else if (fault === "slow") setTimeout(() => json(reply, 200, { issues: [] }), 20_000);
	else reply.writeHead(Number(fault), { "content-type": "application/json", ...wait }).end("{}");
}
