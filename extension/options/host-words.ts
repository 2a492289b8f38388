/** Why a site of one's own company is not connected: what to do, in words. Codes of `host/probe` and `host/add`. */
const WORDS: Readonly<Record<string, string>> = {
	"not-given": "The browser was not allowed to read this site, so nothing was read.",
	"no-tab":
		"Open a page of this site in a tab, sign in there, and press the button again: it is read through that page.",
	"signed-out": "You are signed out of this site. Sign in there and press the button again.",
	"jira-cloud": "This is a Jira in the cloud. Connect it by its name at atlassian.net.",
	"unknown-product":
		"Neither Jira nor Azure DevOps answered at this address. Copy the address of one of its boards, and sign in there.",
	"not-https": "Only addresses that begin with https are read.",
};

/** @example hostTrouble("not-given") //=> "The browser was not allowed to read this site, so nothing was read." */
export const hostTrouble = (code: string): string =>
	(Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? "This site could not be connected. Nothing was read of it.";
