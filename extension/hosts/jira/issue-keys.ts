const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const BROWSE = /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?:[/?#]|$)/;
const LEADING = /^([A-Z][A-Z0-9_]+-\d+)(?=[\s,.:]|$)/;
/** Of the issue's own page, which may stand below a context path. */
const PAGE = /^(?:\/[^/]+)*?\/browse\/([A-Z][A-Z0-9_]+-\d+)/;

export const BROWSE_LINK = 'a[href*="/browse/"]';

/** The text, if it is a key. */
export const wholeKey = (text: string | null | undefined): string | undefined => {
	const found = text?.trim() ?? "";
	return KEY.test(found) ? found : undefined;
};

/** The key that a text begins with. */
export const leadingKey = (text: string | null | undefined): string | undefined =>
	LEADING.exec((text ?? "").trim())?.[1];

/** The key in an address of an item, if it is one. */
export const keyOfLink = (href: string | null | undefined): string | undefined => BROWSE.exec(href ?? "")?.[1];

/** The key as shown: the link's own text, or that of its first part (a row's link also holds the summary). */
export const shownKey = (link: Element | undefined): string | undefined =>
	wholeKey(link?.textContent) ?? leadingKey(link?.firstChild?.textContent);

/** The issue whose own page an address is. */
export const issueOfPage = (pathname: string): string | undefined => PAGE.exec(pathname)?.[1];

/**
 * The item that an address names: of the issue view, or of the panel over a board.
 * @example issueInAddress("https://acme.atlassian.net/jira/software/projects/PS/boards/1?selectedIssue=PS-9") //=> "PS-9"
 */
export function issueInAddress(href: string | undefined): string | undefined {
	if (href === undefined || !URL.canParse(href)) return undefined;
	const { pathname, searchParams } = new URL(href);
	return wholeKey(searchParams.get("selectedIssue")) ?? issueOfPage(pathname);
}

/** The address of the old boards, which in the cloud still leads to the new. */
export const viewOfRapidBoard = ({ pathname, searchParams }: URL): "board" | "backlog" | "other" | undefined => {
	if (!pathname.endsWith("/secure/RapidBoard.jspa")) return undefined;
	const view = searchParams.get("view") ?? "";
	return view.startsWith("planning") ? "backlog" : view.startsWith("reporting") ? "other" : "board";
};
