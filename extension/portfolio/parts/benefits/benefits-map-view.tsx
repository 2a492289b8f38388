import { useMemo, useState } from "preact/hooks";
import { MAP_COLUMNS } from "../../../../shared/domain/benefits/map-node.ts";
import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import { columnCountWords, columnWords } from "../../../../shared/ui/words/benefit-portfolio-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import { chainOf } from "../../benefits-map/chain-of.ts";
import type { BenefitsAnswer } from "../../engine/benefits.ts";
import { MapDrawing } from "./map-drawing.tsx";
import { MapGaps } from "./map-gaps.tsx";
import { MapTable } from "./map-table.tsx";

/** With more benefits than this the whole map is not drawn: one objective after the other is. */
const MOST_AT_ONCE = 120;
const ALL = "all";

/** The benefits map: which part of it, the drawing, the kept chain in words, its gaps, and all of it as a table. */
export function BenefitsMapView({ answer }: { answer: BenefitsAnswer }) {
	const { map, maps, gains, losses, lapsed } = answer;
	const lines = useMemo(() => [...gains, ...losses, ...lapsed], [gains, losses, lapsed]);
	const isLarge = lines.length > MOST_AT_ONCE && maps.length > 0;
	const [part, setPart] = useState(isLarge ? "0" : ALL);
	const [kept, setKept] = useState<string>();
	const { [Number(part)]: chosen } = maps;
	const shown = chosen?.map ?? map;
	const courses = useMemo(() => new Map(lines.map((l) => [l.benefit.id as string, l.standing.course.state])), [lines]);
	const broken = useMemo(() => new Set(map.gaps.flatMap((g) => g.ids?.slice(0, 1) ?? [])), [map]);
	const titles = useMemo(() => new Map(map.nodes.map((n) => [n.id, n.title])), [map]);
	const counts = MAP_COLUMNS.map((column) =>
		columnCountWords(shown.nodes.filter((n) => n.column === column).length, column),
	).join(", ");
	const choose = (value: string) => {
		setPart(value);
		setKept(undefined);
	};
	const show = (id: string) => {
		const at = maps.findIndex((m) => m.map.nodes.some((n) => n.id === id));
		if (isLarge) setPart(String(Math.max(0, at)));
		else if (!shown.nodes.some((n) => n.id === id)) setPart(ALL);
		setKept(id);
	};
	return (
		<>
			<h3>
				{map.gaps.length === 0
					? "Every chain leads from an output to an objective"
					: `The chain from output to objective is broken in ${countWords(map.gaps.length, "place")}`}
			</h3>
			<MapGaps gaps={map.gaps} titles={titles} onShow={show} />
			<form class="form row" onSubmit={(event) => event.preventDefault()}>
				<SelectField
					label="Show what leads to"
					value={part}
					choices={[
						...(isLarge ? [] : [[ALL, "All objectives"] as const]),
						...maps.map((m, i) => [String(i), `${m.objective ?? ""} ${m.title}`.trim()] as const),
					]}
					onChoose={choose}
				/>
			</form>
			<p class="small soft">
				{counts}. Point at a box to see its chain, press it to keep the chain; arrow keys move along it.
			</p>
			<MapDrawing
				key={part}
				map={shown}
				label="Benefits map"
				courses={courses}
				broken={broken}
				kept={kept}
				onKeep={setKept}
			/>
			<div role="status" class="chain">
				{kept !== undefined && <Chain id={kept} map={shown} onLeave={() => setKept(undefined)} />}
			</div>
			<MapTable answer={answer} />
		</>
	);
}

interface ChainProps {
	id: string;
	map: BenefitsAnswer["map"];
	onLeave(): void;
}

/** The kept chain in words. */
function Chain({ id, map, onLeave }: ChainProps) {
	const chain = chainOf(id, map.edges);
	const own = map.nodes.find((n) => n.id === id);
	return (
		<>
			<p>
				<strong>The chain of “{own?.title ?? id}”</strong>
			</p>
			<dl>
				{MAP_COLUMNS.map((column) => {
					const nodes = map.nodes.filter((n) => n.column === column && n.id !== id && chain.has(n.id));
					return (
						nodes.length > 0 && (
							<div key={column}>
								<dt>{columnWords(column)}</dt>
								<dd>{nodes.map((n) => n.title).join("; ")}</dd>
							</div>
						)
					);
				})}
			</dl>
			<button type="button" class="button" onClick={onLeave}>
				Show all chains again
			</button>
		</>
	);
}
