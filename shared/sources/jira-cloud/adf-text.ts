/** How deep a rich text may nest before the rest of a branch is left out: real ones stay below ten. */
const DEEPEST = 60;
const BLOCKS = new Set([
	"paragraph",
	"heading",
	"listItem",
	"tableRow",
	"codeBlock",
	"blockquote",
	"rule",
	"hardBreak",
]);

/**
 * The plain text of Atlassian's document format, a line per block. Plain strings pass; anything else is no text.
 * @example adfText({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Hello" }] }] }) //=> "Hello"
 */
export function adfText(document: unknown): string | undefined {
	if (typeof document === "string") return document;
	const out: string[] = [];
	collect(document, out, 0);
	const text = out
		.join("")
		.replace(/\n{2,}/g, "\n")
		.trim();
	return text === "" ? undefined : text;
}

function collect(node: unknown, out: string[], depth: number): void {
	if (typeof node !== "object" || node === null || depth > DEEPEST) return;
	if ("text" in node && typeof node.text === "string") out.push(node.text);
	// Smart links show no text of their own: the address may name a key result's page.
	if ("attrs" in node && typeof node.attrs === "object" && node.attrs !== null)
		if ("url" in node.attrs && typeof node.attrs.url === "string") out.push(` ${node.attrs.url} `);
	if ("content" in node && Array.isArray(node.content))
		for (const child of node.content) collect(child, out, depth + 1);
	if ("type" in node && typeof node.type === "string" && BLOCKS.has(node.type)) out.push("\n");
}
