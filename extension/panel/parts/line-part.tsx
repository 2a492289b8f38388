import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ItemAssessment } from "../../../shared/domain/assessment.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import type { PanelAnswer } from "../../panel-answer.ts";
import { layOutLine } from "../line/lay-out-line.ts";
import { type LineGraph, lineGraph } from "../line/line-graph.ts";
import { LineDrawing } from "./line-drawing.tsx";

interface LinePartProps {
	answer: PanelAnswer;
	assessment: ItemAssessment;
	now: string;
}

/** Until it is known how wide the window is. */
const FIRST_WIDTH = 400;

/** The line of sight, drawn and in words. */
export function LinePart({ answer, assessment, now }: LinePartProps) {
	const graph = lineGraph(answer, assessment);
	const frame = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(FIRST_WIDTH);
	useLayoutEffect(() => {
		const measure = () => setWidth(frame.current?.clientWidth || FIRST_WIDTH);
		measure();
		window.addEventListener("resize", measure);
		return () => window.removeEventListener("resize", measure);
	}, []);
	const served = new Set(assessment.line.links.map((link) => link.target));
	const goals = answer.targets.filter((t) => served.has(t.id));
	const [newest] = goals
		.flatMap((g) => g.asOf ?? [])
		.sort()
		.reverse();
	return (
		<section aria-labelledby="line">
			<div class="heading">
				<h2 id="line">Line of sight</h2>
				{goals.length > 0 && <Age what="latest reading" from={newest} now={now} staleDays={STALE_DAYS.keyResults} />}
			</div>
			<div ref={frame}>
				<LineDrawing line={layOutLine(graph, width)} graph={graph} />
			</div>
			<details class="small">
				<summary>In words</summary>
				<ol class="words">
					{sentences(graph).map((text) => (
						<li key={text}>{text}</li>
					))}
				</ol>
			</details>
		</section>
	);
}

/** What the drawing shows, edge by edge. */
function sentences({ nodes, edges }: LineGraph): string[] {
	const named = (id: string) => {
		const node = nodes.find((n) => n.id === id);
		return node ? [node.head, node.title].filter((part) => part !== "").join(": ") : id;
	};
	return edges.map(({ from, to, share, how }) => {
		if (to === "end") return `${named(from)} leads to nothing. ${named(to)}.`;
		if (share === undefined) return `${named(from)} belongs to ${named(to)}.`;
		return `${named(from)} serves ${named(to)}, ${share === "all" ? "with all" : `with ${share}`} of the effort (${how ?? "stated"}).`;
	});
}
