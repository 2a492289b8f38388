import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import WebSocket from "ws";
import { netLog } from "./find-browser.mjs";

type Json = Record<string, unknown>;

/** A headless Firefox spoken to by WebDriver BiDi: no driver binary is needed. */
export interface Firefox {
	send<T = Json>(method: string, params?: Json): Promise<T>;
	/** The value of an expression in a page; promises are awaited. */
	evaluate<T>(context: string, expression: string): Promise<T>;
	/** The first tab, and the browser's own window, where privileged code runs. */
	readonly tab: string;
	readonly chrome: string;
	close(): Promise<void>;
}

/** Nothing calls home, nothing asks, nothing updates itself. */
const QUIET = {
	"remote.active-protocols": 1,
	"browser.shell.checkDefaultBrowser": false,
	"datareporting.policy.dataSubmissionEnabled": false,
	"toolkit.telemetry.enabled": false,
	"app.update.enabled": false,
	"app.normandy.enabled": false,
	"network.connectivity-service.enabled": false,
	"network.captive-portal-service.enabled": false,
	"services.settings.server": "data:,#remote-settings-dummy/v1",
	"extensions.getAddons.cache.enabled": false,
	"media.gmp-manager.updateEnabled": false,
};

async function begin(path: string, profile: string): Promise<{ child: ReturnType<typeof spawn>; url: string }> {
	const log = netLog("firefox");
	const child = spawn(
		path,
		["-headless", "-no-remote", "-profile", profile, "--remote-debugging-port=0", "--remote-allow-system-access"],
		{
			stdio: ["ignore", "ignore", "pipe"],
			env: { ...process.env, ...(log ? { MOZ_LOG: "nsHttp:1", MOZ_LOG_FILE: log } : {}) },
		},
	);
	const url = await new Promise<string>((done, fail) => {
		let said = "";
		child.stderr?.on("data", (part) => {
			said += part;
			const listening = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
			if (listening?.[1]) done(listening[1]);
		});
		child.once("exit", (code) => fail(new Error(`Firefox ended (${code}): ${said.slice(-500)}`)));
	});
	return { child, url };
}

/** One socket, many questions: each answer finds its asker by number. */
function speaker(socket: WebSocket): Firefox["send"] {
	const waiting = new Map<number, (reply: Json) => void>();
	socket.on("message", (data) => {
		const reply = JSON.parse(String(data)) as Json;
		if (typeof reply.id === "number") waiting.get(reply.id)?.(reply);
	});
	let last = 0;
	return async <T = Json>(method: string, params: Json = {}): Promise<T> => {
		const id = ++last;
		const reply = await new Promise<Json>((done) => {
			waiting.set(id, done);
			socket.send(JSON.stringify({ id, method, params }));
		});
		waiting.delete(id);
		if (reply.type === "error") throw new Error(`${method}: ${reply.error}: ${reply.message}`);
		return reply.result as T;
	};
}

export async function startFirefox(path: string, prefs: Record<string, string | number | boolean>): Promise<Firefox> {
	const profile = await mkdtemp(join(tmpdir(), "sightline-firefox-"));
	const lines = Object.entries({ ...QUIET, ...prefs }).map(
		([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`,
	);
	await writeFile(join(profile, "user.js"), lines.join("\n"));
	const { child, url } = await begin(path, profile);
	const socket = new WebSocket(`${url}/session`);
	await new Promise((done) => socket.once("open", done));
	const send = speaker(socket);
	await send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
	type Tree = { contexts: { context: string }[] };
	const tab = (await send<Tree>("browsingContext.getTree")).contexts[0]?.context ?? "";
	const chrome = (await send<Tree>("browsingContext.getTree", { "moz:scope": "chrome" })).contexts[0]?.context ?? "";
	return {
		send,
		tab,
		chrome,
		async evaluate<T>(context: string, expression: string): Promise<T> {
			type Answer = { type: string; result?: { value: T }; exceptionDetails?: { text: string } };
			const answer = await send<Answer>("script.evaluate", { expression, target: { context }, awaitPromise: true });
			if (answer.type !== "success") throw new Error(answer.exceptionDetails?.text ?? "the script failed");
			return answer.result?.value as T;
		},
		async close() {
			const gone = new Promise((done) => child.once("exit", done));
			await Promise.race([send("browser.close").catch(() => {}), sleep(2000)]);
			socket.close();
			await Promise.race([gone, sleep(3000)]);
			child.kill();
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
