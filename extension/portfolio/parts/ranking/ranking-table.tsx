import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { SAFE_SHARE } from "../../../../shared/domain/prioritisation/stability/safe-share.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import { figureWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import { columnWords } from "../../../../shared/ui/words/ranking-words.ts";
import type { RankedRow, RankingView } from "../../engine/ranking.ts";
import type { StabilityView } from "../../engine/ranking-stability.ts";
import type { RankingTurns } from "../../engine/ranking-turns.ts";
import { RankReasons } from "./rank-reasons.tsx";
import { RankStrip } from "./rank-strip.tsx";

interface RankingTableProps {
	view: RankingView;
	top: number;
	/** Absent while it is worked out. */
	found: StabilityView | undefined;
	turns: RankingTurns | undefined;
	now: string;
}

/** Rows drawn at a time: ten thousand would take seconds. */
const PAGE = 100;
const FILTER_FROM = 20;

/** The order, with how firmly each place stands. */
export function RankingTable({ view, top, found, turns, now }: RankingTableProps) {
	const [sought, setSought] = useState("");
	const [pages, setPages] = useState(1);
	const { rows, model } = view;
	if (!model) return null;
	const words = sought.trim().toLowerCase();
	const matching = words === "" ? rows : rows.filter((r) => `${r.key} ${r.title}`.toLowerCase().includes(words));
	const shown = matching.slice(0, pages * PAGE);
	const hidden = matching.length - shown.length;
	const places = rows.every((r) => Number.isInteger(r.score)) ? 0 : model.kind === "weighted" ? 3 : 2;
	const hasClasses = rows.some((r) => r.class);
	const seek = (text: string) => {
		setSought(text);
		setPages(1);
	};
	return (
		<section class="card" aria-label="The order">
			<div class="card-head">
				<h3>The order</h3>
				<p class="small soft" role="status">
					{words === ""
						? `${figureWords(rows.length, 0)} ranked`
						: `${figureWords(matching.length, 0)} of ${figureWords(rows.length, 0)} match`}
				</p>
			</div>
			{rows.length > FILTER_FROM && (
				<TextField label="Find" placeholder="A key or a word of the title" value={sought} onInput={seek} />
			)}
			<ScrollTable label="Table of the order" kind="ranking">
				<thead>
					<tr>
						<th scope="col" class="figure">
							Rank
						</th>
						<th scope="col">Work</th>
						{hasClasses && <th scope="col">Class</th>}
						<th scope="col" class="figure">
							Score
						</th>
						<th scope="col" class="figure spare">
							Chance of 1st
						</th>
						<th scope="col" class="figure">
							Above line
						</th>
						<th scope="col">Places it may take</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((row, i) => (
						<Fragment key={row.key}>
							{words === "" && i === top && <LineRow rows={rows} top={top} columns={hasClasses ? 7 : 6} />}
							<OrderRow {...{ row, view, model, top, found, turns, now, hasClasses, places }} />
						</Fragment>
					))}
				</tbody>
			</ScrollTable>
			{hidden > 0 && (
				<button type="button" class="button" onClick={() => setPages(pages + 1)}>
					Show {figureWords(Math.min(PAGE, hidden), 0)} more of {figureWords(hidden, 0)}
				</button>
			)}
		</section>
	);
}

function LineRow({ rows, top, columns }: { rows: readonly RankedRow[]; top: number; columns: number }) {
	const isTied = rows[top - 1]?.rank === rows[top]?.rank;
	return (
		<tr class="line">
			<td colSpan={columns}>
				Line after the top {figureWords(top, 0)}
				{isTied && ", through a tie: which of the tied stands above it is chance"}
			</td>
		</tr>
	);
}

interface OrderRowProps extends RankingTableProps {
	row: RankedRow;
	model: NonNullable<RankingView["model"]>;
	hasClasses: boolean;
	places: number;
}

function OrderRow({ row, view, model, top, found, turns, now, hasClasses, places }: OrderRowProps) {
	const tested = found?.items[row.key];
	return (
		<tr>
			<td class="figure number rank">{figureWords(row.rank, 0)}</td>
			<th scope="row">
				<details>
					<summary title="How it came to stand here">
						<span>
							<span class="id">{row.key}</span> {row.title}
							{row.expired && <span class="expired small"> Expired</span>}
						</span>
					</summary>
					<RankReasons
						row={row}
						model={model}
						firstModel={view.models[0]?.name ?? ""}
						tested={tested}
						turn={turns?.turns[row.key]}
						now={now}
					/>
				</details>
			</th>
			{hasClasses && <td class="class">{row.class}</td>}
			<td class="figure number">{columnWords(row.score, places)}</td>
			<td class="figure number spare">{tested ? percentWords(tested.first) : "…"}</td>
			<td class={`figure number ${tested ? standing(tested.above) : ""}`}>
				{tested ? percentWords(tested.above) : "…"}
			</td>
			<td>{found && tested && <RankStrip tested={tested} count={found.count} top={top} />}</td>
		</tr>
	);
}

const standing = (above: number): string => (above >= SAFE_SHARE ? "safe" : above <= 1 - SAFE_SHARE ? "out" : "open");
