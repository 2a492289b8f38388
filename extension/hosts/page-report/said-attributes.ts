import type { HostAdapter } from "../host-card.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { saidAddress } from "./said-address.ts";

/** Attributes whose value is a word or a number of the standard, never a person's. */
const PLAIN = new Set(
	`role type lang dir draggable contenteditable tabindex hidden colspan rowspan scope aria-rowcount aria-rowindex
	aria-colcount aria-colindex aria-level aria-selected aria-expanded aria-hidden data-color-mode`.split(/\s+/),
);
const PLAIN_VALUE = /^-?[a-z0-9-]{0,24}$/i;
/** Words of names that authors of pages give: no digits, no sign beside the dash, and not long. */
const WORD = /^[a-z](?:[a-z_-]{0,63})$/i;
/** Made by tools, another one in each release. */
const HASHED = /^(?:css|sc)-/;
const LEADING_KEY = /^\s*([A-Z][A-Z0-9_]+-\d+)(?=[\s,.:]|$)/;

export const lengthOf = (text: string): string => (text.trim() === "" ? (text === "" ? "" : "~_") : `~${text.length}`);

/** What a text is told as: its length, and the key that it is or begins with. */
export function saidText(text: string, names: Pseudonyms): string {
	const trimmed = text.trim();
	// A number that is known from a link or an attribute is an item's; any other is somebody's figure.
	if (/^\d+$/.test(trimmed) && names.knows(trimmed)) return names.of(trimmed);
	const key = LEADING_KEY.exec(text)?.[1];
	if (key === undefined) return lengthOf(text);
	const rest = trimmed.length - key.length;
	return rest === 0 ? names.of(key) : `${names.of(key)} ~${rest}`;
}

/** The attributes of an element as the report tells them: name and value. */
export function saidAttributes(
	element: Element,
	host: HostAdapter,
	names: Pseudonyms,
	base: string,
): [string, string][] {
	const ids = idWords(host);
	return [...element.attributes].flatMap(({ name, value }): [string, string][] => {
		const said = (text: string): [string, string][] => [[name, text]];
		if (PLAIN.has(name)) return PLAIN_VALUE.test(value) ? said(value) : [];
		if (name === "href") return said(saidAddress(value, base, names));
		if (name === "class") {
			const kept = value.split(/\s+/).filter((word) => WORD.test(word) && !HASHED.test(word));
			return kept.length > 0 ? said(kept.join(" ")) : [];
		}
		if (name === "data-testid" || name === "data-test-id") return said(saidTestId(value, names));
		if (name === "id") return said(saidId(value, ids, names));
		if (name === "aria-label") return said(saidText(value, names));
		if (name === "name" || name === "content" || name === "data-version")
			return saidMeta(element, name, value, names, base);
		// What else carries a key on this host.
		return host.keyAttributes.includes(name) ? said(saidKey(value, names)) : [];
	});
}

const saidKey = (value: string, names: Pseudonyms): string =>
	/^\d+$/.test(value) ? names.of(value) : saidText(value, names);

/** Part by part, as its author wrote it; a part that is a key is exchanged, one that is no plain word told by its length. */
const saidTestId = (value: string, names: Pseudonyms): string =>
	value
		.split(".")
		.map((part) => {
			const exchanged = /^[A-Z][A-Z0-9_]+-\d+$/.test(part) ? names.of(part) : undefined;
			return exchanged ?? (WORD.test(part) || /^[a-z]+-\d-[a-z]+$/.test(part) ? part : `~${part.length}`);
		})
		.join(".");

/** Ids may be made of names of people: only those that the host's selectors speak of are told, and what they carry exchanged. */
function saidId(value: string, known: ReadonlySet<string>, names: Pseudonyms): string {
	if (known.has(value)) return value;
	const [, stem = "", key = ""] = /^([a-z-]*-)((?:[A-Z][A-Z0-9_]+-)?\d+)$/.exec(value) ?? [];
	return key !== "" && known.has(stem) ? stem + names.of(key) : `~${value.length}`;
}

const idWords = (host: HostAdapter): ReadonlySet<string> =>
	new Set([
		"jira",
		"card-",
		...[host.writing, ...host.selectors.map((s) => s.css)].flatMap((css) => css.match(/[\w-]+/g) ?? []),
	]);

/** Of the page's own head: that it is Jira, which version, and below which path. */
function saidMeta(element: Element, name: string, value: string, names: Pseudonyms, base: string): [string, string][] {
	if (element.localName !== "meta") return [];
	const about = element.getAttribute("name") ?? "";
	if (name === "name") return [[name, value]];
	if (name === "data-version") return /^[\d.]{1,12}$/.test(value) ? [[name, value]] : [];
	if (about === "application-name") return value === "JIRA" ? [[name, value]] : [];
	return about === "ajs-context-path" ? [[name, value === "" ? "" : saidAddress(value, base, names)]] : [];
}
