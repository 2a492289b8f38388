import type { ComponentChildren } from "preact";
import type { Summary } from "../../shared/domain/assessment.ts";
import type { StoredRollup } from "../../shared/store/rollup.ts";
import { ShareBar } from "../../shared/ui/share-bar.tsx";
import { StateMark } from "../../shared/ui/state-mark.tsx";
import { ageWords, isStale } from "../../shared/ui/words/age-words.ts";
import { decisionWords, percent } from "../../shared/ui/words/claim-words.ts";
import { problemWords } from "../../shared/ui/words/problem-words.ts";
import { verdict } from "./verdict.ts";

interface Props {
	readonly rollup: StoredRollup | undefined;
	readonly now: number;
	/** The site of the tab the popup was opened over, if it is one of ours. */
	readonly site?: string | undefined;
	readonly openOptions: (at?: string) => void;
}

/** The leader's popup: one question, one answer, and what it rests on. */
export function PopupView({ rollup, now, site, openOptions }: Props) {
	const summary = rollup?.summary;
	if (!rollup || rollup.register === "empty" || !summary) return <Empty openOptions={openOptions} />;
	return (
		<>
			<Answer summary={summary} />
			<Notices rollup={rollup} site={site} />
			<Objectives summary={summary} now={now} />
			<Effort summary={summary} now={now} />
			<Benefits summary={summary} now={now} />
			<Decisions summary={summary} />
			<footer>
				<span>
					{rollup.registerName || "Register"} · worked out {ageWords(rollup.writtenAt, now)}
				</span>
				<button type="button" onClick={() => openOptions()}>
					Options
				</button>
			</footer>
		</>
	);
}

function Answer({ summary }: { summary: Summary }) {
	const { state, word, sentence } = verdict(summary);
	return (
		<header>
			<h1>Are our projects delivering the outcomes we promised?</h1>
			<p class={`verdict ${state}`}>
				<StateMark state={state} bare />
				{word}
			</p>
			<p class="sub">{sentence}</p>
		</header>
	);
}

function Section({
	title,
	at,
	now,
	children,
}: {
	title: string;
	at: string | undefined;
	now: number;
	children: ComponentChildren;
}) {
	return (
		<section>
			<header>
				<h2>{title}</h2>
				<span class={isStale(at, now) ? "age stale" : "age"}>as of {ageWords(at, now)}</span>
			</header>
			{children}
		</section>
	);
}

function Objectives({ summary, now }: { summary: Summary; now: number }) {
	return (
		<Section title="Promised outcomes" at={summary.asOf.keyResults} now={now}>
			<ul class="objectives">
				{summary.objectives.map((o) => (
					<li key={o.id}>
						<StateMark state={o.state} bare />
						<span>{o.title}</span>
						<span class="share num">{o.score === undefined ? "no score" : percent(o.score)}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}

const LABELS = {
	aligned: "Aligned",
	inherited: "Inherited",
	unaligned: "No objective",
	exempt: "Exempt",
	unknown: "Unknown",
} as const;

function Effort({ summary, now }: { summary: Summary; now: number }) {
	const { shares, basis, items } = summary.effort;
	const served = shares.aligned + shares.inherited;
	return (
		<Section
			title={items === 0 ? "Effort" : `${percent(served)} of live effort serves an objective`}
			at={summary.asOf.work}
			now={now}
		>
			{items === 0 ? (
				<p class="sub">No work has been read yet. Open a Jira board, or sync a project in Options.</p>
			) : (
				<>
					<ShareBar
						label="Share of live effort"
						shares={(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((id) => ({
							id,
							label: LABELS[id],
							share: shares[id],
						}))}
					/>
					<p class="age">
						{Math.round(items)} live work items, by{" "}
						{basis === "estimate" ? "estimate" : "count (too few are estimated)"}
					</p>
				</>
			)}
		</Section>
	);
}

function Benefits({ summary, now }: { summary: Summary; now: number }) {
	const { total, due, late, unknown } = summary.benefits;
	if (total === 0) return null;
	return (
		<Section title={`Benefits (${total})`} at={summary.asOf.benefits} now={now}>
			<dl class="figures num">
				<div class={late > 0 ? "bad" : ""}>
					<dt>readings late</dt>
					<dd>{late}</dd>
				</div>
				<div>
					<dt>due today</dt>
					<dd>{due}</dd>
				</div>
				<div>
					<dt>window unknown</dt>
					<dd>{unknown}</dd>
				</div>
			</dl>
		</Section>
	);
}

function Decisions({ summary }: { summary: Summary }) {
	return (
		<section>
			<header>
				<h2>Decisions needed</h2>
			</header>
			{summary.decisions.length === 0 ? (
				<p class="sub">None that the data show.</p>
			) : (
				<ol class="decisions">
					{summary.decisions.map((claim) => (
						<li key={`${claim.code}${claim.ids?.[0]}`}>
							<span>{decisionWords(claim)}</span>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}

function Notices({ rollup, site }: { rollup: StoredRollup; site: string | undefined }) {
	const health = rollup.health.find((h) => h.site === site);
	const problems = rollup.sites.filter((s) => s.problem);
	const aside = rollup.sites.reduce((sum, s) => sum + s.quarantined, 0);
	return (
		<>
			{health && !health.recognised ? (
				<p class="notice">
					This page is not recognised, so no badges are drawn on it. Figures come from Jira itself and are not affected.
				</p>
			) : null}
			{problems.map((s) => (
				<p class="notice" key={s.site}>
					{new URL(s.site).hostname}: {problemWords(s.problem?.code ?? "", s.problem?.detail)}
				</p>
			))}
			{aside > 0 ? <p class="notice">{aside} work items could not be read and are not counted.</p> : null}
		</>
	);
}

function Empty({ openOptions }: Pick<Props, "openOptions">) {
	return (
		<div class="empty">
			<h1>Which objectives does your work serve?</h1>
			<p class="sub">Sightline answers on every Jira card, and here, once it knows your objectives. Two minutes:</p>
			<ol>
				<li>Paste your objectives and key results.</li>
				<li>Open a Jira board.</li>
				<li>Come back here for the answer.</li>
			</ol>
			<button type="button" class="primary" onClick={() => openOptions("import")}>
				Paste your objectives
			</button>
		</div>
	);
}
