import type { SourceReply } from "../../../shared/sources/transport.ts";

/** What the browser lets us do at a host of the user's own company, by the host's name. */
export interface HostAccess {
	/** True while the user's permission stands. */
	isAllowed(name: string): Promise<boolean>;
	/** Gives the permission back. */
	disallow(name: string): Promise<void>;
	/** The scripts that run on the host's pages from now on, those that are open too; without any, none. */
	setScripts(name: string, files: readonly string[]): Promise<void>;
	/** Reads paths through an open page of an origin, one answer for each; `undefined` where no page of it is open. */
	readThrough(origin: string, paths: readonly string[]): Promise<readonly SourceReply[] | undefined>;
}
