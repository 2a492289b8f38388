import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { generate } from "selfsigned";

export interface RestRequest {
	readonly method: string;
	readonly url: URL;
	readonly body: string;
}
export interface RestAnswer {
	readonly status: number;
	readonly body: unknown;
	/** Members of the answer's head beyond the type of its content. */
	readonly head?: Readonly<Record<string, string>>;
}

/** What can be made to go wrong, for the next requests or until it is taken back. `delayed`: good, and asks for a pause. */
export type Fault =
	| "html-login"
	| "truncated"
	| "slow"
	| "delayed"
	| "203"
	| "302"
	| "400"
	| "401"
	| "403"
	| "404"
	| "410"
	| "429"
	| "503";

/** What one host does differently from another. */
export interface HostSide {
	/** Its own name first; further names of the same host after it. */
	readonly names: readonly [string, ...string[]];
	/** Name of the cookie that says who is signed in. */
	readonly session: string;
	/** Title of the page that a signed-out person gets. */
	readonly signIn: string;
	/** Folder of `host-page.js` and `host-page.css`. */
	readonly folder: string;
	/** Further files of the page, by name, from where they lie or as they are: a vendor's own styles. */
	readonly files?: Readonly<Record<string, string | { readonly text: string }>>;
	isRest(url: URL): boolean;
	/** What a write or a read by POST needs; the answer where it does not have it. */
	refuse?(request: RestRequest, head: IncomingMessage["headers"]): RestAnswer | undefined;
	answer(request: RestRequest, now: number): RestAnswer;
	page(url: URL): string;
}

export interface ServedHost {
	readonly port: number;
	/** Every request in order, as `METHOD host/path`: a test can prove that nothing else was asked. */
	readonly calls: string[];
	/** `undefined` takes it back. Faults touch the REST side only. */
	setFault(fault: Fault | undefined, retryAfter?: string): void;
	/** From now on REST answers only those who opened a page since: a page signs in. Called again, it ends every session. */
	endSessions(): void;
	/** Requests that were refused because too many came in one second. */
	readonly limited: () => number;
	close(): Promise<void>;
}

/** The REST side answers so many requests in any second, and tells the others to wait one. */
const A_SECOND = 8;
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

/** A stand-in for a host that holds work, on loopback, with a certificate made for this run. */
export async function serveHost(side: HostSide): Promise<ServedHost> {
	const [name] = side.names;
	const pem = await generate([{ name: "commonName", value: name }], { keySize: 2048 });
	const calls: string[] = [];
	/** Tokens of open sessions; without any, nobody has to sign in. */
	let sessions: Set<string> | undefined;
	const isSignedIn = (cookie = ""): boolean =>
		!sessions || [...sessions].some((s) => cookie.includes(`${side.session}=${s}`));
	const recent: number[] = [];
	let limited = 0;
	const isTooMany = (): boolean => {
		const now = performance.now();
		while (recent.length > 0 && now - (recent[0] as number) > 1000) recent.shift();
		if (recent.length >= A_SECOND) return true;
		recent.push(now);
		return false;
	};
	let fault: Fault | undefined;
	let retryAfter: string | undefined;

	async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
		const host = side.names.find((n) => n === request.headers.host?.split(":")[0]) ?? name;
		const url = new URL(request.url ?? "/", `https://${host}`);
		const method = request.method ?? "GET";
		calls.push(`${method} ${request.headers.host}${url.pathname}`);
		const body = await text(request);
		if (!side.isRest(url)) return page(url, reply);
		reply.setHeader("date", new Date().toUTCString());
		const fail = (what: Fault, wait?: string) => failing(what, reply, side.signIn, wait);
		if (!isSignedIn(request.headers.cookie)) return fail("html-login");
		if (isTooMany()) {
			limited++;
			return fail("429", "1");
		}
		if (fault === "delayed") reply.setHeader("retry-after", retryAfter ?? "1").setHeader("x-ratelimit-delay", "0.9");
		else if (fault) return fail(fault, retryAfter);
		const asked = { method, url, body };
		const given = side.refuse?.(asked, request.headers) ?? side.answer(asked, Date.now());
		json(reply, given.status, given.body, given.head);
	}

	function page(url: URL, reply: ServerResponse): void {
		const asset = /\/sandbox\/([a-z-]+\.(?:js|css))$/.exec(url.pathname)?.[1];
		reply.setHeader("content-security-policy", POLICY);
		if (asset) {
			const file = side.files?.[asset] ?? join(side.folder, asset);
			reply.setHeader("content-type", asset.endsWith("js") ? "text/javascript" : "text/css");
			if (typeof file !== "string") return void reply.end(file.text);
			return void reply.end(existsSync(file) ? readFileSync(file) : "");
		}
		if (sessions) {
			const token = randomUUID();
			sessions.add(token);
			reply.setHeader("set-cookie", `${side.session}=${token}; Path=/; Secure; HttpOnly`);
		}
		reply.setHeader("content-type", "text/html; charset=utf-8");
		reply.end(side.page(url));
	}

	const server = createServer({ key: pem.private, cert: pem.cert }, (request, reply) => {
		answer(request, reply).catch((error) => json(reply, 500, { message: String(error) }));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return {
		port: (server.address() as AddressInfo).port,
		calls,
		endSessions() {
			sessions = new Set();
		},
		limited: () => limited,
		setFault(next, wait) {
			fault = next;
			retryAfter = wait;
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function json(reply: ServerResponse, status: number, body: unknown, head: Readonly<Record<string, string>> = {}): void {
	reply.writeHead(status, { "content-type": "application/json;charset=UTF-8", ...head }).end(JSON.stringify(body));
}

function failing(fault: Fault, reply: ServerResponse, signIn: string, retryAfter: string | undefined): void {
	const html = { "content-type": "text/html;charset=UTF-8" };
	const page = `<!doctype html><title>${signIn}</title>`;
	const wait = retryAfter === undefined ? {} : { "retry-after": retryAfter };
	if (fault === "html-login") reply.writeHead(200, html).end(page);
	else if (fault === "203") reply.writeHead(203, html).end(page);
	else if (fault === "302") reply.writeHead(302, { ...html, location: "https://sign-in.example/" }).end(page);
	else if (fault === "truncated")
		reply.writeHead(200, { "content-type": "application/json" }).end('{"issues":[{"id":"1","key":');
	else if (fault === "slow") setTimeout(() => json(reply, 200, { issues: [] }), 20_000);
	else reply.writeHead(Number(fault), { "content-type": "application/json", ...wait }).end("{}");
}
