import { PageShell, sectionOf, useHash } from "../../shared/ui/parts/page-shell.tsx";
import { OverviewSection } from "./sections/overview-section.tsx";

/** The sections of the page, by their name in the address. */
const SECTIONS = [["overview", "Overview"]] as const;

/** The portfolio on one page: ranked, selected, appraised, and challenged. */
export function Portfolio() {
	const current = sectionOf(SECTIONS, useHash(), "overview");
	return (
		<PageShell name="portfolio" sections={SECTIONS} current={current}>
			{current === "overview" && <OverviewSection />}
		</PageShell>
	);
}
