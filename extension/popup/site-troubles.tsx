import type { PageSeen, StoredRollup } from "../../shared/store/rollup.ts";
import { Notice } from "../../shared/ui/parts/notice.tsx";
import { countWords } from "../../shared/ui/words/number-words.ts";
import { pageName, strangeWords } from "../../shared/ui/words/page-words.ts";
import { problemWords, siteWords } from "../../shared/ui/words/problem-words.ts";

type Sites = StoredRollup["sites"];

/** What keeps figures or badges from being whole: problems of sites, and pages that are not recognised. */
export function Troubles({ sites, pages, now }: { sites: Sites; pages: readonly PageSeen[]; now: string }) {
	const troubled = sites.flatMap((s) => (s.problem ? [{ site: s.site, ...problemWords(s.site, s.problem, now) }] : []));
	const strange = pages.filter((h) => !h.recognised);
	if (troubled.length + strange.length === 0) return null;
	return (
		<div class="troubles">
			{troubled.map(({ site, what, todo }) => (
				<Notice key={site} kind="warning" title={what}>
					<p>{todo}</p>
				</Notice>
			))}
			{strange.map((seen) => (
				<Notice
					key={`${seen.route} of ${seen.site}`}
					kind="warning"
					title={`${pageName(seen.route)} on ${siteWords(seen.site)}: this page is not recognised.`}
				>
					{strangeWords(seen, now).map((line) => (
						<p key={line}>{line}</p>
					))}
					<p class="soft">The figures here do not depend on it.</p>
				</Notice>
			))}
		</div>
	);
}

/** How much was read, and what had to be left aside. */
export function SiteLine({ sites }: { sites: Sites }) {
	const items = sites.reduce((sum, s) => sum + s.items, 0);
	const aside = sites.reduce((sum, s) => sum + s.quarantined, 0);
	if (sites.length === 0) return <span class="small soft">Nothing leaves your own tools.</span>;
	const where = sites.length === 1 ? siteWords(sites[0]?.site ?? "") : countWords(sites.length, "site");
	return (
		<span class="small soft">
			{countWords(items, "item")} from {where}
			{aside > 0 ? `, ${countWords(aside, "record")} set aside as unreadable` : ""}
		</span>
	);
}
