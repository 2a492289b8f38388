import { asking } from "../ask-site.ts";
import type { SourceRequest } from "../transport.ts";
import type { Fetched, Learnt, SourceOptions } from "../work-source.ts";

const VERSION = "7.1";
const VERSION_KEY = "api-version";

export type AskAzure = <T>(request: SourceRequest, shape: (value: unknown) => T | undefined) => Promise<Fetched<T>>;

/**
 * Asks with the version of the interface that we are written for. A server of the company's own may be older: it says which
 * version it knows, and is asked with that from then on.
 */
export function askingAzure(options: SourceOptions, learnt: Learnt): AskAzure {
	const ask = asking(options);
	return async (request, shape) => {
		const version = versionOf(learnt);
		const found = await ask(withVersion(request, version), shape);
		if (found.ok || found.problem.code !== "rejected") return found;
		const older = olderVersion(found.problem.detail ?? "", version);
		if (older === undefined) return found;
		learnt.set(VERSION_KEY, older);
		return ask(withVersion(request, older), shape);
	};
}

/** The version that the site is known to take. */
export function versionOf(learnt: Learnt): string {
	const known = learnt.get(VERSION_KEY);
	return typeof known === "string" ? known : VERSION;
}

const withVersion = (request: SourceRequest, version: string): SourceRequest => ({
	...request,
	path: `${request.path}${request.path.includes("?") ? "&" : "?"}${VERSION_KEY}=${version}`,
});

/**
 * The server's words are translated; that they name the version asked for and a lower one is not.
 * @example olderVersion("… version of 7.1 is out of range … this server supports is 6.0.", "7.1") //=> "6.0"
 */
function olderVersion(words: string, asked: string): string | undefined {
	const named: readonly string[] = words.match(/\b\d\.\d\b/g) ?? [];
	return named.includes(asked) ? named.find((v) => Number(v) < Number(asked)) : undefined;
}
