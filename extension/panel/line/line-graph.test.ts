import { describe, expect, test } from "vitest";
import type { LineOfSight, Link } from "../../../shared/domain/alignment/line-of-sight.ts";
import type { PanelAnswer, PanelTarget } from "../../panel-answer.ts";
import { layOutLine } from "./lay-out-line.ts";
import { lineGraph } from "./line-graph.ts";

const targets = [
	{ id: "O-1", title: "Homes", state: "at-risk" },
	{ id: "KR-1", title: "Fewer days", objective: "O-1", state: "on-track" },
	{ id: "KR-2", title: "More homes", objective: "O-1", state: "unknown" },
	{ id: "KR-9", title: "Lost", objective: "O-9", state: "unknown" },
] as unknown as PanelTarget[];
const answer = {
	key: "PS-1",
	item: { title: "Story", typeName: "Story" },
	above: [{ key: "PS-2", title: "Epic" }],
	targets,
} as unknown as PanelAnswer;
const link = (target: string, share: string, more: Partial<Link> = {}) =>
	({
		target,
		targetKind: target.startsWith("O") ? "objective" : "key-result",
		share,
		how: "stated",
		by: "label",
		evidence: [],
		...more,
	}) as unknown as Link;
const line = (links: Link[], more: Partial<LineOfSight> = {}) => ({
	line: { state: "aligned", links, reasons: [], path: ["PS-1"], ...more } as unknown as LineOfSight,
});

describe("the graph of a line of sight", () => {
	test("runs from the item over its parent to the key results and, once, to their objective", () => {
		const inherited = { how: "inherited", via: "PS-2" } as unknown as Partial<Link>;
		const { nodes, edges } = lineGraph(
			answer,
			line([link("KR-1", "1/3", inherited), link("KR-2", "2/3", inherited)], { path: ["PS-1", "PS-2"] as never }),
		);
		expect(nodes.map((n) => [n.kind, n.head, n.title])).toEqual([
			["item", "PS-1 · Story", "Story"],
			["parent", "PS-2 · Above it", "Epic"],
			["key-result", "KR-1 · Key result · On track", "Fewer days"],
			["key-result", "KR-2 · Key result · Unknown", "More homes"],
			["objective", "O-1 · Objective · At risk", "Homes"],
		]);
		expect(edges).toEqual([
			{ from: "PS-1", to: "PS-2" },
			{ from: "KR-1", to: "O-1" },
			{ from: "KR-2", to: "O-1" },
			{ from: "PS-2", to: "KR-1", share: "1/3", how: "inherited from PS-2" },
			{ from: "PS-2", to: "KR-2", share: "2/3", how: "inherited from PS-2" },
		]);
	});

	test("needs no key result where work serves an objective itself, and says how it is known", () => {
		const { nodes, edges } = lineGraph(answer, line([link("O-1", "1")]));
		expect(nodes.map((n) => n.kind)).toEqual(["item", "objective"]);
		expect(edges).toEqual([{ from: "PS-1", to: "O-1", share: "all", how: "by label" }]);
		const decided = { how: "decided" } as Partial<Link>;
		expect(lineGraph(answer, line([link("O-1", "1", decided)])).edges[0]?.how).toBe("decided");
	});

	test("says where a target or its objective is not in the register", () => {
		const { nodes } = lineGraph(answer, line([link("KR-9", "1/2"), link("KR-8", "1/2")]));
		expect(nodes.slice(1).map((n) => [n.id, n.title])).toEqual([
			["KR-9", "Lost"],
			["O-9", "Not in the register"],
			["KR-8", "Not in the register"],
		]);
	});

	test.each([
		["unaligned", "No objective or key result"],
		["exempt", "Run-the-business work"],
		["unknown", "Not known yet"],
	] as const)("of %s work ends in words: %s", (state, words) => {
		const { nodes, edges } = lineGraph(answer, line([], { state }));
		expect(nodes.at(-1)).toEqual({ id: "end", kind: "end", head: "", title: words });
		expect(edges.at(-1)).toEqual({ from: "PS-1", to: "end" });
	});

	test("shows a parent that was named and not read", () => {
		const reasons = [{ code: "parent-not-read", ids: ["PS-1", "PS-7"] }] as LineOfSight["reasons"];
		const { nodes } = lineGraph(answer, line([], { state: "unknown", reasons }));
		expect(nodes.map((n) => [n.id, n.title])).toEqual([
			["PS-1", "Story"],
			["PS-7", "Not read"],
			["end", "Not known yet"],
		]);
	});
});

test("boxes lie below each other, inside the width, and every share stands on its edge", () => {
	const graph = lineGraph(answer, line([link("KR-1", "1/3"), link("KR-2", "2/3")]));
	for (const width of [288, 400, 560]) {
		const { nodes, edges, height } = layOutLine(graph, width);
		nodes.forEach((n, i) => {
			expect(n.x + n.width).toBeLessThanOrEqual(width);
			expect(n.y + n.height).toBeLessThan(nodes[i + 1]?.y ?? height);
		});
		expect(edges.map((e) => e.share)).toEqual([undefined, undefined, "1/3", "2/3"]);
		expect(edges.every((e) => (e.share === undefined) === (e.at === undefined))).toBe(true);
	}
});
