import { Notice } from "../../../shared/ui/parts/notice.tsx";
import type { SheetVerdict } from "../../workbook/find-portfolio.ts";
import { verdictText } from "../problem-text.ts";

const MOST = 12;

/** No table that names projects: sheet by sheet, why not. */
export function NothingFound({ others }: { others: readonly SheetVerdict[] }) {
	const shown = others.filter((o) => o.code !== "empty").slice(0, MOST);
	return (
		<section class="stack">
			<Notice kind="warning" title="No list of projects was found in this workbook.">
				<p>Sightline looks for one project per row, under a row of headings.</p>
			</Notice>
			{shown.length > 0 && (
				<ul class="verdicts small">
					{shown.map((o) => (
						<li key={o.sheet}>{verdictText(o)}</li>
					))}
				</ul>
			)}
		</section>
	);
}
