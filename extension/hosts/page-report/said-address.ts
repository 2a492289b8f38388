import type { Pseudonyms } from "./pseudonyms.ts";

/** Words of the hosts' own addresses; every other part of a path is told by its length. */
const WORDS = new Set(
	`jira software c projects boards board backlog timeline list calendar summary browse issues plans scenarios secure
	RapidBoard.jspa Dashboard.jspa tfs t _boards _backlogs _sprints _queries _workitems taskboard query query-edit edit
	planning planning.nodetail detail reporting`.split(/\s+/),
);
const MEMBERS = ["rapidView", "view", "selectedIssue"];
const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const lengthOf = (part: string): string => `~${part.length}`;

/** The address of a page or a link with nothing of whose it is: known words, exchanged keys, and the lengths of the rest. */
export function saidAddress(href: string, base: string, names: Pseudonyms): string {
	if (!URL.canParse(href, base)) return "";
	const { origin, hostname, pathname, searchParams } = new URL(href, base);
	const isHere = origin === new URL(base).origin;
	if (!isHere) return "";
	const parts = pathname.split("/");
	const path = parts.map((part, i) => {
		if (KEY.test(part)) return names.of(part);
		if (/^\d+$/.test(part)) return parts[i - 1] === "edit" ? names.of(part) : "1";
		return part === "" || WORDS.has(part) ? part : lengthOf(part);
	});
	const members = MEMBERS.flatMap((name) => {
		const value = searchParams.get(name);
		if (value === null) return [];
		const said = KEY.test(value) ? names.of(value) : WORDS.has(value) ? value : /^\d+$/.test(value) ? "1" : undefined;
		return said === undefined ? [] : [`${name}=${said}`];
	});
	const query = members.length > 0 ? `?${members.join("&")}` : "";
	return `${/^https:/.test(href) ? originSaid(hostname) : ""}${path.join("/")}${query}`;
}

/** A product's own name is nobody's; a site's or a company's is. */
function originSaid(hostname: string): string {
	if (hostname === "dev.azure.com") return "https://dev.azure.com";
	const product = /\.(?:atlassian\.net|visualstudio\.com)$/.exec(hostname)?.[0];
	return `https://${product ? `site${product}` : "host.example"}`;
}
