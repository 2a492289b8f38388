import type { HostAdapter } from "../host-card.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { lengthOf, saidAttributes, saidText } from "./said-attributes.ts";

const MOST_ELEMENTS = 4000;
const DEEPEST = 150;
/** Of these only that they are there. */
const CLOSED = new Set(["svg", "iframe", "canvas", "video", "audio", "object", "math"]);
const LEFT_OUT = new Set(["script", "style", "link", "noscript", "template", "title", "base"]);
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "meta", "source", "track", "wbr"]);
const METAS = new Set(["application-name", "ajs-context-path"]);

export interface Skeleton {
	readonly html: string;
	/** True where the page holds more than is told. */
	readonly isCut: boolean;
}

/** The page as HTML without a word of it: one element a line, `~12` for a text of twelve characters, `~_` for blanks. */
export function skeleton(root: Element, host: HostAdapter, names: Pseudonyms, base: string): Skeleton {
	const lines: string[] = [];
	let left = MOST_ELEMENTS;
	let isCut = false;

	function isTold(element: Element): boolean {
		const { localName } = element;
		if (LEFT_OUT.has(localName) || element.getAttributeNames().some((n) => n.startsWith("data-sightline")))
			return false;
		return localName !== "meta" || METAS.has(element.getAttribute("name") ?? "");
	}

	function tell(element: Element, depth: number): void {
		if (left-- <= 0 || depth > DEEPEST) {
			isCut = true;
			return;
		}
		const tag = /^[a-z][a-z0-9-]{0,40}$/.test(element.localName) ? element.localName : "div";
		// What stands in a field now, which its attribute need not say.
		const field = element.localName === "input" ? lengthOf((element as HTMLInputElement).value) : "";
		const attributes = saidAttributes(element, host, names, base).map(([n, v]) => ` ${n}="${v}"`);
		const indent = " ".repeat(depth);
		const start = `${indent}<${tag}${attributes.join("")}${field === "" ? "" : ` value="${field}"`}>`;
		if (VOID.has(tag)) return void lines.push(start);
		const inner = lines.length;
		if (!CLOSED.has(tag))
			for (const child of element.childNodes) {
				if (child.nodeType === 3) {
					const said = saidText(child.textContent ?? "", names);
					if (said !== "") lines.push(`${indent} ${said}`);
				} else if (child.nodeType === 1 && isTold(child as Element)) tell(child as Element, depth + 1);
			}
		const inside = lines.splice(inner);
		// What holds one text or nothing stands in one line.
		if (inside.length === 0) lines.push(`${start}</${tag}>`);
		else if (inside.length === 1 && !inside[0]?.includes("<")) lines.push(`${start}${inside[0]?.trim()}</${tag}>`);
		else lines.push(start, ...inside, `${indent}</${tag}>`);
	}
	tell(root, 0);
	return { html: lines.join("\n"), isCut };
}
