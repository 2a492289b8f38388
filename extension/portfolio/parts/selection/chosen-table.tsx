import { useEffect, useRef, useState } from "preact/hooks";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { figureWords } from "../../../../shared/ui/words/number-words.ts";
import { limitWords } from "../../../../shared/ui/words/selection-words.ts";
import type { Candidate } from "../../engine/selection-candidates.ts";
import type { EnteredLimits } from "../../selection/entered-limits.ts";
import type { Selecting } from "../../selection/use-selection.ts";

interface ChosenProps {
	selecting: Selecting;
	candidates: readonly Candidate[];
	musts: ReadonlySet<string>;
	limits: EnteredLimits;
	onMust(key: string): void;
}

/** More than this many rows are not drawn: nobody reads them, and a large portfolio would make the page slow. */
const MOST_ROWS = 200;

/** What is chosen, then what is left out; of each of those, why and what would bring it in, when asked. */
export function ChosenTable({ selecting, candidates, musts, limits, onMust }: ChosenProps) {
	const chosen = new Set(selecting.set?.chosen);
	const pressed = useRef("");
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new set is what moves the row.
	useEffect(() => {
		// The row has moved to the other part of the table, and with it the box that was pressed: the focus goes along.
		if (document.activeElement === document.body) document.getElementById(boxOf(pressed.current))?.focus();
	}, [selecting.set]);
	const toggle = (key: string) => {
		pressed.current = key;
		onMust(key);
	};
	const byWorth = (a: Candidate, b: Candidate) => b.worth - a.worth;
	const groups = [
		["Chosen", candidates.filter((c) => chosen.has(c.key)).sort(byWorth)],
		["Left out", candidates.filter((c) => !chosen.has(c.key)).sort(byWorth)],
	] as const;
	return (
		<ScrollTable label="Work chosen and left out" kind="selection">
			<thead>
				<tr>
					<th scope="col">Work</th>
					<th scope="col" class="figure">
						Worth
					</th>
					<th scope="col" class="figure">
						Cost
					</th>
					<th scope="col">Must</th>
				</tr>
			</thead>
			{groups.map(([name, list]) => (
				<tbody key={name}>
					<tr class="group">
						<th scope="rowgroup" colSpan={4}>
							{name} <span class="soft">{list.length}</span>
						</th>
					</tr>
					{list.slice(0, MOST_ROWS).map((c) => (
						<Row
							key={c.key}
							candidate={c}
							isChosen={chosen.has(c.key)}
							must={musts.has(c.key)}
							asks={asksOf(c, limits, candidates)}
							{...{ selecting, onMust: toggle }}
						/>
					))}
					{list.length > MOST_ROWS && (
						<tr>
							<td colSpan={4} class="soft">
								and {list.length - MOST_ROWS} more
							</td>
						</tr>
					)}
				</tbody>
			))}
		</ScrollTable>
	);
}

const boxOf = (key: string): string => `must-${key}`;

interface RowProps {
	candidate: Candidate;
	isChosen: boolean;
	must: boolean;
	/** What it may not go with, and what it takes of roles and teams. */
	asks: readonly string[];
	selecting: Selecting;
	onMust(key: string): void;
}

function asksOf({ key }: Candidate, { demandOf, excludesOf }: EnteredLimits, all: readonly Candidate[]): string[] {
	const others = all.filter((c) => excludesOf.get(key)?.includes(c.key) || excludesOf.get(c.key)?.includes(key));
	const demands = Object.entries(demandOf.get(key) ?? {});
	return [
		...(others.length > 0 ? [`not with ${others.map((c) => c.title).join(", ")}`] : []),
		...(demands.length > 0
			? [`takes ${demands.map(([limit, x]) => `${figureWords(x)} of ${limitWords(limit)}`).join(", ")}`]
			: []),
	];
}

function Row({ candidate, isChosen, must, asks, selecting, onMust }: RowProps) {
	const { key, title, worth, cost, requires, blockedBy } = candidate;
	return (
		<tr>
			<th scope="row">
				{title} <span class="id">{key}</span>
				{requires.length > 0 && <p class="small soft">needs {requires.join(", ")}</p>}
				{blockedBy.length > 0 && (
					<p class="small soft">waits for {blockedBy.join(", ")}, which cannot be chosen here: not done, or not read</p>
				)}
				{asks.map((a) => (
					<p key={a} class="small soft">
						{a}
					</p>
				))}
				{!isChosen && <Why selecting={selecting} id={key} />}
			</th>
			<td class="figure number">{figureWords(worth)}</td>
			<td class="figure number">{figureWords(cost, 0)}</td>
			<td>
				<input
					id={boxOf(key)}
					type="checkbox"
					aria-label={`${title} must be chosen`}
					checked={must}
					onChange={() => onMust(key)}
				/>
			</td>
		</tr>
	);
}

/** Asked for when it is opened, and again when the chosen set has changed under it. */
function Why({ selecting, id }: { selecting: Selecting; id: string }) {
	const [open, setOpen] = useState(false);
	const sentences = selecting.explained.get(id);
	const wanted = open && !sentences && !selecting.searching;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `explain` is a new function on every drawing and does the same.
	useEffect(() => {
		if (wanted) selecting.explain(id);
	}, [wanted, id]);
	return (
		<details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary class="small">Why not?</summary>
			{(sentences ?? ["Working it out …"]).map((s) => (
				<p key={s} class="small soft">
					{s}
				</p>
			))}
		</details>
	);
}
