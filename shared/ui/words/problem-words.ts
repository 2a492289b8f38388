/** What went wrong with a site, and what the user can do about it. */
const WORDS: Readonly<Record<string, string>> = {
	"signed-out": "You are signed out of Jira. Sign in there; what was read before is still shown.",
	forbidden: "Jira does not let this account read here. Ask for access, or choose another scope.",
	"not-found": "Jira has no such address. Is this the right site?",
	moved: "Jira has moved this interface. Sightline needs an update.",
	"rate-limited": "Jira asked for a pause. Sightline goes on by itself.",
	"server-error": "Jira has a fault of its own. Sightline tries again in a few minutes.",
	rejected: "Jira rejected the question.",
	unreadable: "Jira's answer could not be read.",
	offline: "No connection. What was read before is still shown.",
	refused: "Open a tab of this site, so that Sightline can read through it.",
	"endless-pages": "Jira kept promising more pages and gave none. The pull was stopped; try again.",
};

export const problemWords = (code: string, detail?: string): string =>
	`${WORDS[code] ?? "Something went wrong while reading Jira."}${detail ? ` (${detail})` : ""}`;

export const PROBLEM_CODES = Object.keys(WORDS);
