import type { StoredRollup } from "../../shared/store/rollup.ts";
import { Notice } from "../../shared/ui/parts/notice.tsx";
import { BenefitCounts } from "./benefit-counts.tsx";
import { DecisionList } from "./decision-list.tsx";
import { EffortShares } from "./effort-shares.tsx";
import { FirstRun } from "./first-run.tsx";
import { OpenPages, pagesOpen } from "./open-pages.tsx";
import { OutcomeAnswer } from "./outcome-answer.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import { SiteLine, Troubles } from "./site-troubles.tsx";

interface PopupProps {
	/** Absent: nothing was ever written. */
	rollup?: StoredRollup;
	trouble?: "newer" | "unreadable";
	now: string;
	/** Ids of the tabs that are open; absent: not known. */
	tabs?: readonly number[] | undefined;
}

/** The leader's one look. Every figure says how old it is; what is not known is said to be so. */
export function Popup({ rollup, trouble, now, tabs }: PopupProps) {
	return (
		<div class="popup">
			<header>
				<strong>Sightline</strong>
				{rollup?.registerName && <span title={rollup.registerName}>{rollup.registerName}</span>}
			</header>
			<main>
				{trouble && <StoreTrouble trouble={trouble} isShown={rollup !== undefined} />}
				{(!trouble || rollup) && <Body rollup={rollup} now={now} tabs={tabs} />}
			</main>
			<footer>
				<SiteLine sites={rollup?.sites ?? []} />
				<a href="../portfolio/index.html" target="_blank" rel="noreferrer">
					Portfolio
				</a>
				<a href="../options/index.html" target="_blank" rel="noreferrer">
					Options
				</a>
			</footer>
		</div>
	);
}

function Body({ rollup, now, tabs }: Pick<PopupProps, "now" | "tabs"> & { rollup: StoredRollup | undefined }) {
	const { summary, sites = [], health = [] } = rollup ?? {};
	const pages = pagesOpen(health, tabs);
	if (!summary || rollup?.register !== "ready")
		return (
			<>
				<Troubles sites={sites} pages={pages} now={now} />
				<FirstRun />
				<OpenPages pages={pages} now={now} />
			</>
		);
	return (
		<>
			<OutcomeAnswer summary={summary} now={now} />
			<Troubles sites={sites} pages={pages} now={now} />
			<OutcomeList summary={summary} />
			<DecisionList decisions={summary.decisions} today={summary.today} now={now} />
			<EffortShares summary={summary} sites={sites} now={now} />
			<BenefitCounts summary={summary} now={now} />
			<OpenPages pages={pages} now={now} />
		</>
	);
}

function StoreTrouble({ trouble, isShown }: { trouble: "newer" | "unreadable"; isShown: boolean }) {
	return (
		<>
			{!isShown && <h1 class="heard-only">Sightline</h1>}
			{trouble === "newer" ? (
				<Notice kind="warning" title="Your figures were written by a newer Sightline.">
					<p>They are left as they are. Update this one to {isShown ? "go on" : "read them"}.</p>
				</Notice>
			) : (
				<Notice kind="serious" title="The stored figures could not be read.">
					<p>Open Options: you can read them in again there, and export your register.</p>
				</Notice>
			)}
		</>
	);
}
