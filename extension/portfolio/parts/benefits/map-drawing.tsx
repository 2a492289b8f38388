import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CourseState } from "../../../../shared/domain/benefits/benefit-course.ts";
import type { BenefitsMap } from "../../../../shared/domain/benefits/benefits-map.ts";
import { columnWords } from "../../../../shared/ui/words/benefit-portfolio-words.ts";
import { chainOf } from "../../benefits-map/chain-of.ts";
import { layOutMap, NODE_HEIGHT, type PlacedNode } from "../../benefits-map/lay-out-map.ts";
import { stepTo } from "../../benefits-map/step-to.ts";
import { CourseMark } from "./course-mark.tsx";

interface MapDrawingProps {
	map: BenefitsMap;
	label: string;
	/** Of benefits, by id. */
	courses: ReadonlyMap<string, CourseState>;
	/** Ids of nodes at which the chain is broken. */
	broken: ReadonlySet<string>;
	/** The node whose chain is kept lit. */
	kept: string | undefined;
	onKeep(id: string | undefined): void;
}

/** The map in columns. What is pointed at or focused lights its whole chain; pressed, it stays lit. Arrow keys walk along it. */
export function MapDrawing({ map, label, courses, broken, kept, onKeep }: MapDrawingProps) {
	const layout = useMemo(() => layOutMap(map), [map]);
	const [at, setAt] = useState<string>();
	const [stop, setStop] = useState<string>();
	const frame = useRef<HTMLDivElement>(null);
	const chosen = at ?? kept;
	const chain = useMemo(() => (chosen === undefined ? undefined : chainOf(chosen, map.edges)), [chosen, map]);
	const entry = layout.placed.some((p) => p.node.id === stop) ? stop : layout.placed[0]?.node.id;
	const light = (...ids: readonly string[]) => (chain ? (ids.every((id) => chain.has(id)) ? "lit" : "dim") : "");
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is pressed has been drawn from `kept`.
	useEffect(() => {
		frame.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [kept]);
	const walk = (event: KeyboardEvent, from: PlacedNode) => {
		const next = stepTo(event.key, from, layout.placed, map.edges);
		if (!next) return;
		event.preventDefault();
		const i = layout.placed.indexOf(next);
		frame.current?.querySelectorAll<HTMLButtonElement>("button")[i]?.focus();
	};
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
		<section class="scroll map-frame" aria-label={label} tabIndex={0}>
			<div class="map-columns" style={px({ width: layout.width })} aria-hidden="true">
				{layout.columns.map(({ column, left, width }) => (
					<span key={column} class="small soft" style={px({ left, width })}>
						{columnWords(column)}
					</span>
				))}
			</div>
			<div class="map" ref={frame} style={px({ width: layout.width, height: layout.height })}>
				<svg width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
					{layout.edges.map(({ edge, path }) => (
						<path key={`${edge.from}\n${edge.to}`} class={light(edge.from, edge.to)} d={path} />
					))}
				</svg>
				{layout.placed.map((place) => {
					const { node, left, top, width } = place;
					const course = node.record && node.column === "benefit" ? courses.get(node.record) : undefined;
					return (
						<button
							type="button"
							key={node.id}
							class={`node ${node.column} ${node.as ?? ""} ${light(node.id)}`}
							style={px({ left, top, width, height: NODE_HEIGHT })}
							title={node.title}
							tabIndex={node.id === entry ? 0 : -1}
							aria-pressed={node.id === kept}
							onClick={() => onKeep(node.id === kept ? undefined : node.id)}
							onMouseEnter={() => setAt(node.id)}
							onMouseLeave={() => setAt(undefined)}
							onFocus={() => {
								setAt(node.id);
								setStop(node.id);
							}}
							onBlur={() => setAt(undefined)}
							onKeyDown={(event) => walk(event, place)}
						>
							{course && <CourseMark state={course} bare />}
							<span class="words">{node.title}</span>
							{node.as === "dis-benefit" && <span class="heard-only">, dis-benefit</span>}
							{broken.has(node.id) && (
								<span class="broken" title="The chain is broken here">
									<span aria-hidden="true">!</span>
									<span class="heard-only">, the chain is broken here</span>
								</span>
							)}
						</button>
					);
				})}
			</div>
		</section>
	);
}

const px = (sizes: Readonly<Record<string, number>>): Record<string, string> =>
	Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, `${size}px`]));
