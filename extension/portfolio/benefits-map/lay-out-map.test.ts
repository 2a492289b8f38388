import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import { benefitsMap } from "../../../shared/domain/benefits/benefits-map.ts";
import { MAP_COLUMNS } from "../../../shared/domain/benefits/map-node.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { layOutMap, NODE_HEIGHT } from "./lay-out-map.ts";
import { stepTo } from "./step-to.ts";

const { register } = makePortfolio();
const { map } = assess(register, [], TODAY as IsoDate).benefitPortfolio;
const layout = layOutMap(map);
const at = (id: string) => {
	const place = layout.placed.find((p) => p.node.id === id);
	if (!place) throw new Error(`${id} is not drawn`);
	return place;
};

describe("the drawing of the sample's map", () => {
	test("draws every node once, inside its frame, and none over another", () => {
		expect(layout.placed.map((p) => p.node.id).sort()).toEqual(map.nodes.map((n) => n.id).sort());
		for (const { column } of layout.columns) {
			const tops = layout.placed.filter((p) => p.node.column === column).map((p) => p.top);
			for (const [i, top] of tops.entries()) {
				expect(top).toBeGreaterThanOrEqual(0);
				expect(top + NODE_HEIGHT).toBeLessThanOrEqual(layout.height);
				if (i > 0) expect(top - (tops[i - 1] ?? 0)).toBeGreaterThan(NODE_HEIGHT);
			}
		}
		for (const { left, width } of layout.placed) expect(left + width).toBeLessThanOrEqual(layout.width);
	});
	test("fits a page of 1280 pixels, columns from left to right", () => {
		expect(layout.width).toBeLessThanOrEqual(960);
		expect(layout.columns.map((c) => c.column)).toEqual([...MAP_COLUMNS]);
		const lefts = layout.columns.map((c) => c.left);
		expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
	});
	test("keeps objectives in the register's order, each above its key results", () => {
		const order = layout.placed.filter((p) => p.node.column === "objective").map((p) => p.node.record);
		expect(order).toEqual(
			register.objectives.flatMap((o) => [
				o.id,
				...register.keyResults.filter((k) => k.objective === o.id).map((k) => k.id),
			]),
		);
		expect(at("objective:KR-1").left).toBeGreaterThan(at("objective:O-1").left);
	});
	test("draws a line for each edge but those from a key result to the objective above it", () => {
		const keyResults = new Set(map.nodes.filter((n) => n.as === "key-result").map((n) => n.id));
		expect(layout.edges).toHaveLength(map.edges.filter((e) => !keyResults.has(e.from)).length);
		const { path } = layout.edges.find((e) => e.edge.from === "benefit:B-1") ?? {};
		const [from, to] = [at("benefit:B-1"), at("objective:KR-1")];
		expect(path).toMatch(new RegExp(`^M${from.left + from.width} ${from.top + NODE_HEIGHT / 2}C`));
		expect(path?.endsWith(`${to.left} ${to.top + NODE_HEIGHT / 2}`)).toBe(true);
	});
	test("places two benefits of one key result side by side", () => {
		expect(Math.abs(at("benefit:B-1").top - at("benefit:B-25").top)).toBe(47);
	});
});

test("a line within a column bows out to the right", () => {
	const one = { id: "B-1", title: "First", readings: [], work: [], serves: [] };
	const two = { id: "B-2", title: "Second", readings: [], work: [], serves: [], dependencies: [{ benefit: "B-1" }] };
	const drawn = layOutMap(benefitsMap([one, two] as never, [], []));
	const [edge] = drawn.edges;
	const right = (drawn.placed[0]?.left ?? 0) + (drawn.placed[0]?.width ?? 0);
	expect(edge?.path).toBe(`M${right} 20C${right + 16} 20 ${right + 16} 67 ${right} 67`);
});

test("nothing to draw is an empty drawing", () => {
	expect(layOutMap({ nodes: [], edges: [], gaps: [] })).toMatchObject({ placed: [], edges: [], height: NODE_HEIGHT });
});

describe("arrow keys", () => {
	const step = (key: string, id: string) => stepTo(key, at(id), layout.placed, map.edges)?.node.id;
	test("walk along edges to the left and right", () => {
		expect(step("ArrowRight", "benefit:B-1")).toBe("objective:KR-1");
		expect(step("ArrowLeft", "objective:KR-1")).toMatch(/^benefit:B-(1|25)$/);
		expect(step("ArrowLeft", "benefit:B-1")).toMatch(/^outcome:/);
	});
	test("go to the nearest of the next column where no edge leads on", () => {
		expect(step("ArrowRight", "benefit:B-26")).toMatch(/^objective:/);
		expect(step("ArrowLeft", "objective:KR-18")).toMatch(/^benefit:/);
	});
	test("walk up and down within a column, and end at its ends", () => {
		const benefits = layout.placed.filter((p) => p.node.column === "benefit").map((p) => p.node.id);
		expect(step("ArrowDown", benefits[0] ?? "")).toBe(benefits[1]);
		expect(step("ArrowUp", benefits[1] ?? "")).toBe(benefits[0]);
		expect(step("ArrowUp", benefits[0] ?? "")).toBeUndefined();
		expect(step("ArrowDown", benefits.at(-1) ?? "")).toBeUndefined();
	});
	test("lead nowhere beyond the first and last column, nor do other keys", () => {
		const output = map.nodes.find((n) => n.column === "output")?.id ?? "";
		expect(step("ArrowLeft", output)).toBeUndefined();
		expect(step("ArrowRight", "objective:O-1")).toBeUndefined();
		expect(step("Enter", output)).toBeUndefined();
	});
});
