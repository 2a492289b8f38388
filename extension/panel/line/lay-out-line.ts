import type { LineGraph, LineNode } from "./line-graph.ts";
import { wrapText } from "./wrap-text.ts";

export interface PlacedNode extends LineNode {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The title, broken into the lines that fit. */
	readonly lines: readonly string[];
}

export interface PlacedEdge {
	/** An SVG path. */
	readonly path: string;
	readonly share?: string;
	/** Middle of the share's text. */
	readonly at?: { readonly x: number; readonly y: number };
}

export interface LaidOutLine {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly PlacedNode[];
	readonly edges: readonly PlacedEdge[];
}

/** All in CSS pixels. */
const GAP = 18;
const TRUNK = 16;
const INDENT = 60;
const JOIN = 22;
const HEAD = 17;
const LINE = 17;
const PAD = 9;
const LETTER = 6.9;
const MOST_LINES = 2;

/**
 * Places a line of sight from the item down to the objectives: work in the full width, targets indented under it. Edges to
 * what the work serves run down on the left, with the share on each; those from a key result to its objective on the right.
 */
export function layOutLine({ nodes, edges }: LineGraph, width: number): LaidOutLine {
	const placed = new Map<string, PlacedNode>();
	let y = 1;
	for (const node of nodes) {
		const isWork = node.kind === "item" || node.kind === "parent";
		const x = isWork ? 1 : INDENT;
		const room = width - x - (isWork ? 1 : JOIN);
		const lines = wrapText(node.title, Math.max(8, Math.floor((room - 2 * PAD) / LETTER)), MOST_LINES);
		const height = 2 * PAD + (node.head === "" ? 0 : HEAD) + LINE * lines.length;
		placed.set(node.id, { ...node, x, y, width: room, height, lines });
		y += height + GAP;
	}
	return {
		width,
		height: y - GAP + 1,
		nodes: [...placed.values()],
		edges: edges.flatMap((edge): PlacedEdge[] => {
			const from = placed.get(edge.from);
			const to = placed.get(edge.to);
			if (!from || !to) return [];
			const middle = to.y + to.height / 2;
			if (to.kind === "parent") return [{ path: `M${TRUNK} ${from.y + from.height}V${to.y}` }];
			if (from.kind === "key-result") {
				const right = from.x + from.width;
				return [{ path: `M${right} ${from.y + from.height / 2}H${width - JOIN / 2}V${middle}H${right}` }];
			}
			const path = `M${TRUNK} ${from.y + from.height}V${middle}H${to.x}`;
			if (edge.share === undefined) return [{ path }];
			return [{ path, share: edge.share, at: { x: (TRUNK + to.x) / 2, y: middle - 5 } }];
		}),
	};
}
