import type { PageSeen } from "../../shared/store/rollup.ts";
import { pageLine, pageName } from "../../shared/ui/words/page-words.ts";
import { siteWords } from "../../shared/ui/words/problem-words.ts";

/** Of several tabs that show one kind of page of a site, the one that told last. Without the tabs nobody knows what is open. */
export function pagesOpen(health: readonly PageSeen[], tabs: readonly number[] | undefined): PageSeen[] {
	const open = tabs === undefined ? health : health.filter((h) => tabs.includes(h.tab));
	const latest = [...open].sort((a, b) => b.at.localeCompare(a.at));
	return latest.filter((h, i) => latest.findIndex((o) => o.site === h.site && o.route === h.route) === i);
}

/** One line for each kind of page that is open: how many of its cards are understood. */
export function OpenPages({ pages, now }: { pages: readonly PageSeen[]; now: string }) {
	if (pages.length === 0) return null;
	const several = new Set(pages.map((p) => p.site)).size > 1;
	return (
		<section>
			<h2 id="pages">Open pages</h2>
			<ul class="pages" aria-labelledby="pages">
				{pages.map((seen) => (
					<li key={`${seen.site} ${seen.route}`} class={seen.recognised ? "" : "strange"}>
						<span>
							<b>{pageName(seen.route)}:</b> {pageLine(seen, now)}
							{several && <span class="small soft"> on {siteWords(seen.site)}</span>}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
