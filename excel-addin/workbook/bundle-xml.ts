/** The part's namespace: how anything that opens the file finds it. */
export const NAMESPACE = "urn:sightline:bundle:1";
/** A request to Excel on the web may be 5 MB in all. */
export const LARGEST_PART = 4_000_000;

export type UnwrappedPart =
	| { readonly ok: true; readonly revision: number; readonly json: string }
	| { readonly ok: false; readonly why: "too-large" | "doctype" | "not-ours" | "no-xml" };

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** JSON as the text of one element. Characters that XML cannot hold are written as JSON escapes. */
export function wrapBundle(json: string, revision: number): string {
	const text = json
		.replace(/[&<>]/g, (c) => ESCAPES[c] ?? c)
		.replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
	return `<bundle xmlns="${NAMESPACE}" revision="${revision}">${text}</bundle>`;
}

/** The part's text, by the browser's own parser. A document type is refused unread: it could expand without end. */
export function unwrapBundle(xml: string): UnwrappedPart {
	if (xml.length > LARGEST_PART * 2) return { ok: false, why: "too-large" };
	if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, why: "doctype" };
	const document = new DOMParser().parseFromString(xml, "application/xml");
	const root = document.documentElement;
	if (!root || document.getElementsByTagName("parsererror").length > 0) return { ok: false, why: "no-xml" };
	if (root.localName !== "bundle" || root.namespaceURI !== NAMESPACE) return { ok: false, why: "not-ours" };
	const revision = Number(root.getAttribute("revision"));
	return {
		ok: true,
		revision: Number.isSafeInteger(revision) && revision >= 0 ? revision : 0,
		json: root.textContent ?? "",
	};
}
