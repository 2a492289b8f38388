/** How deep a rich text may nest before the rest of a branch is left out: real ones stay below ten. */
const DEEPEST = 60;
/** Longer texts are cut: the first part names what the work serves. */
const LONGEST = 20_000;
const BLOCKS = new Set([
	"paragraph",
	"heading",
	"listItem",
	"taskItem",
	"decisionItem",
	"tableRow",
	"codeBlock",
	"blockquote",
	"rule",
	"hardBreak",
]);

interface Text {
	readonly parts: string[];
	length: number;
}

/**
 * The plain text of Atlassian's document format, a line per block. Plain strings pass; anything else is no text.
 * @example adfText({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Hello" }] }] }) //=> "Hello"
 */
export function adfText(document: unknown): string | undefined {
	if (typeof document === "string") return document;
	const found: Text = { parts: [], length: 0 };
	collect(document, found, 0);
	const text = found.parts
		.join("")
		.replace(/\n{2,}/g, "\n")
		.trim();
	return text === "" ? undefined : text;
}

function add(found: Text, part: unknown): void {
	if (typeof part !== "string") return;
	found.parts.push(part);
	found.length += part.length;
}

function collect(node: unknown, found: Text, depth: number): void {
	if (typeof node !== "object" || node === null || depth > DEEPEST || found.length > LONGEST) return;
	if ("text" in node) add(found, node.text);
	if ("attrs" in node && typeof node.attrs === "object" && node.attrs !== null) addAttributes(node.attrs, found);
	if ("content" in node && Array.isArray(node.content))
		for (const child of node.content) collect(child, found, depth + 1);
	if ("type" in node && typeof node.type === "string" && BLOCKS.has(node.type)) add(found, "\n");
}

/** Mentions, emoji and status lozenges keep their text here; smart links only an address, which may name a key result. */
function addAttributes(attributes: object, found: Text): void {
	if ("text" in attributes) add(found, attributes.text);
	if ("url" in attributes && typeof attributes.url === "string") add(found, ` ${attributes.url} `);
}
