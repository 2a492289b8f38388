import { useState } from "preact/hooks";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { AppraisedCase } from "../../engine/appraisal.ts";
import { type CaseColumn, type CaseOrder, ordered, turned } from "./case-order.ts";
import { CaseRows } from "./case-rows.tsx";

interface CaseTableProps {
	cases: readonly AppraisedCase[];
	now: string;
	onRemove(found: AppraisedCase): void;
}

/** All business cases, the most valuable first; a heading's button puts them in another order. */
export function CaseTable({ cases, now, onRemove }: CaseTableProps) {
	const [order, setOrder] = useState<CaseOrder>({ by: "npv", largestFirst: true });
	const head = (by: CaseColumn, words: string, spare = "") => (
		<th
			scope="col"
			class={`figure ${spare}`}
			aria-sort={order.by !== by ? "none" : order.largestFirst ? "descending" : "ascending"}
		>
			<button type="button" class="sort" onClick={() => setOrder(turned(order, by))}>
				<svg viewBox="0 0 8 8" aria-hidden="true" focusable="false">
					<path d={order.by === by && !order.largestFirst ? "M0 6 4 1 8 6z" : "M0 2 4 7 8 2z"} />
				</svg>
				{words}
			</button>
		</th>
	);
	return (
		<section class="card" aria-label="Business cases">
			<div class="card-head">
				<h3>What each is worth today</h3>
				<p class="small soft">{countWords(cases.length, "business case")}</p>
			</div>
			<ScrollTable label="Table of business cases" kind="cases">
				<thead>
					<tr>
						<th scope="col">Initiative</th>
						{head("npv", "Net present value")}
						<th scope="col" class="figure">
							Rate of return
						</th>
						{head("payback", "Payback", "extra")}
						{head("index", "Index", "spare extra")}
						{head("loss", "Chance of a loss", "extra")}
					</tr>
				</thead>
				<tbody>
					{ordered(cases, order).map((found) => (
						<CaseRows key={found.id} found={found} now={now} onRemove={() => onRemove(found)} />
					))}
				</tbody>
			</ScrollTable>
			<p class="small soft">
				The first amount counts as now. Excel's NPV() counts it a period later, so that it shows another figure: each
				initiative's details give both. The index is the value for each 1 that goes out first.
			</p>
		</section>
	);
}
