import type { LaidOutLine, PlacedNode } from "../line/lay-out-line.ts";
import type { LineGraph } from "../line/line-graph.ts";

interface LineDrawingProps {
	line: LaidOutLine;
	graph: LineGraph;
}

/** The line of sight as boxes and edges. Each box can be reached by keyboard and says all of its title. */
export function LineDrawing({ line: { width, height, nodes, edges }, graph }: LineDrawingProps) {
	const shareOf = (id: string) => graph.edges.find((e) => e.to === id && e.share !== undefined)?.share;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a drawing of several boxes that are each read out has no element of its own.
		<svg
			class="line"
			width={width}
			height={height}
			viewBox={`0 0 ${width} ${height}`}
			role="group"
			aria-labelledby="line"
		>
			{edges.map(({ path, share, at }) => (
				<g key={path}>
					<path class="edge" d={path} />
					{at && (
						<text class="share" x={at.x} y={at.y} text-anchor="middle">
							{share}
						</text>
					)}
				</g>
			))}
			{nodes.map((node) => (
				<Box key={node.id} node={node} share={shareOf(node.id)} />
			))}
		</svg>
	);
}

function Box({ node, share }: { node: PlacedNode; share: string | undefined }) {
	const { kind, head, title, lines, x, y, width, height, state } = node;
	const said = [head, title, share === undefined ? "" : `share of the effort: ${share}`].filter((part) => part !== "");
	const top = y + 9 + 12;
	return (
		// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a title that is cut short here must be heard whole by keyboard too; nothing happens when it is pressed.
		<g class={`node ${kind} ${state ?? ""}`} role="img" aria-label={said.join(", ")} tabindex={0}>
			<title>{said.join(", ")}</title>
			<rect x={x} y={y} width={width} height={height} rx={kind === "key-result" ? 12 : 4} />
			{head !== "" && (
				<text class="head" x={x + 10} y={top}>
					{head}
				</text>
			)}
			{lines.map((text, i) => (
				<text key={text} x={x + 10} y={top + (head === "" ? 1 : 17) + i * 17}>
					{text}
				</text>
			))}
		</g>
	);
}
