import { useRef, useState } from "preact/hooks";
import type { PageSeen } from "../../shared/store/rollup.ts";
import { brokenWords, pageLine, pageName } from "../../shared/ui/words/page-words.ts";
import { siteWords } from "../../shared/ui/words/problem-words.ts";
import { PageReport } from "./page-report.tsx";

/** Of several tabs that show one kind of page of a site, the one that told last. Without the tabs nobody knows what is open. */
export function pagesOpen(health: readonly PageSeen[], tabs: readonly number[] | undefined): PageSeen[] {
	const open = tabs === undefined ? health : health.filter((h) => tabs.includes(h.tab));
	const latest = [...open].sort((a, b) => b.at.localeCompare(a.at));
	return latest.filter((h, i) => latest.findIndex((o) => o.site === h.site && o.route === h.route) === i);
}

interface OpenPagesProps {
	pages: readonly PageSeen[];
	now: string;
	/** Has the page in a tab say what it is made of. */
	takeReport?: (tab: number) => Promise<string>;
}

/** Loaded when it is wanted: the popup paints without it. */
const take = async (tab: number) => (await import("./take-report.ts")).takeReport(tab);

/** One line for each kind of page that is open: how many of its cards are understood. A report on each is one press away. */
export function OpenPages({ pages, now, takeReport = take }: OpenPagesProps) {
	const [shown, show] = useState<{ of: PageSeen; report?: string | Error }>();
	const pressed = useRef<HTMLButtonElement | undefined>(undefined);
	function open(of: PageSeen, button: HTMLButtonElement): void {
		pressed.current = button;
		show({ of });
		const tell = (report: string | Error) => show((now) => (now?.of === of ? { of, report } : now));
		takeReport(of.tab).then(tell, (error) => tell(error instanceof Error ? error : new Error("no answer")));
	}
	function close(): void {
		show(undefined);
		pressed.current?.focus();
	}
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
							{brokenWords(seen) && <span class="small"> {brokenWords(seen)}</span>}
							{several && <span class="small soft"> on {siteWords(seen.site)}</span>}
						</span>
						<button
							type="button"
							class="link"
							aria-label={`Report on ${pageName(seen.route)}, ${siteWords(seen.site)}`}
							onClick={(event) => open(seen, event.currentTarget)}
						>
							Report
						</button>
					</li>
				))}
			</ul>
			{shown && (
				<PageReport
					key={shown.of.tab}
					name={`${pageName(shown.of.route)}, ${siteWords(shown.of.site)}`}
					report={shown.report}
					onClose={close}
				/>
			)}
		</section>
	);
}
