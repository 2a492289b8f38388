import { momentWords } from "./age-words.ts";
import { sizeWords } from "./size-words.ts";

/** A site's problem in words: what happened, and what the person can do. */
export interface ProblemWords {
	readonly what: string;
	readonly todo: string;
}

interface SiteProblem {
	readonly code: string;
	readonly until?: string;
	readonly detail?: string;
}

type Words = (site: string, problem: SiteProblem, now: string) => ProblemWords;

/** Codes of `shared/sources/problem.ts`, and those the background adds. */
const PROBLEMS: Readonly<Record<string, Words>> = {
	"signed-out": (site) => ({
		what: `You are signed out of ${site}.`,
		todo: "Sign in there, then choose Sync now.",
	}),
	forbidden: (site) => ({
		what: `${site} did not allow the read.`,
		todo: "Ask its administrator for permission to browse these projects.",
	}),
	"not-found": (site) => ({
		what: `${site} does not know the address that was asked.`,
		todo: "Check the projects in the scope; one may have been renamed or deleted.",
	}),
	moved: (site) => ({
		what: `${site} has retired the service that Sightline reads from.`,
		todo: "Update Sightline to the newest version. The old service is looked at once a day.",
	}),
	"rate-limited": (site, { until }, now) => ({
		what: `${site} asked for a pause.`,
		todo: until ? `Syncing goes on by itself at ${momentWords(until, now)}.` : "Syncing goes on by itself.",
	}),
	"server-error": (site) => ({
		what: `${site} has a fault of its own just now.`,
		todo: "Nothing is lost; it is tried again in a few minutes.",
	}),
	rejected: (site, { detail }) => ({
		what: detail ? `${site} rejected the query: ${detail}` : `${site} rejected the query.`,
		todo: "Correct the scope of this connection.",
	}),
	unreadable: (site, { detail }) => ({
		what: `The reply of ${site} could not be read${detail ? ` (${detail})` : ""}.`,
		todo: "What was read before is kept. Try Sync now again; a proxy may have changed the reply.",
	}),
	offline: (site) => ({
		what: `${site} cannot be reached.`,
		todo: "The figures shown are those read last; it is tried again by itself.",
	}),
	refused: () => ({
		what: "Sightline stopped a request that it is not allowed to make.",
		todo: "Nothing was sent. Please report this, so that it can be put right.",
	}),
	"endless-pages": (site) => ({
		what: `${site} sent the same page of results again and again.`,
		todo: "The sync was stopped and what was read is kept. Try Sync now later.",
	}),
	"no-tab": (site) => ({
		what: `No tab of ${site} is open to read through.`,
		todo: "Open a board of this site in a tab, then choose Sync now.",
	}),
	"cache-damaged": (site, { detail }) => ({
		what:
			detail && detail !== "0"
				? `${detail} stored work items of ${site} cannot be read: the figures leave them out.`
				: `Stored work items of ${site} cannot be read: the figures leave them out.`,
		todo: "Choose Sync now: they are then read anew.",
	}),
	newer: () => ({
		what: "What is stored in this browser was written by a newer Sightline.",
		todo: "It is shown and left as it is. Update this Sightline to go on.",
	}),
	storage: (_, { detail }) => ({
		what: `The browser's storage for Sightline is full${Number(detail) > 0 ? `: ${sizeWords(Number(detail))} are in use` : ""}.`,
		todo: "What is stored stays readable. Under Options, Storage, choose Trim or remove the work items of a site; then Sync now.",
	}),
};

/** The codes that have words of their own. */
export const PROBLEM_CODES: readonly string[] = Object.keys(PROBLEMS);

/**
 * @param now ISO instant, for the time a pause ends.
 * @example problemWords("https://acme.atlassian.net", { code: "signed-out" }, now).what
 * //=> "You are signed out of acme.atlassian.net."
 */
export function problemWords(site: string, problem: SiteProblem, now: string): ProblemWords {
	const words = Object.hasOwn(PROBLEMS, problem.code) ? PROBLEMS[problem.code] : undefined;
	const name = siteWords(site);
	if (words) return words(name, problem, now);
	return { what: `Reading ${name} failed.`, todo: "Try Sync now again. What was read before is kept." };
}

/** A site's address as people say it. */
export const siteWords = (site: string): string => site.replace(/^https?:\/\//, "").replace(/\/$/, "");
