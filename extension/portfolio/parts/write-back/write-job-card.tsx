import { Notice } from "../../../../shared/ui/parts/notice.tsx";
import { countWords, figureWords } from "../../../../shared/ui/words/number-words.ts";
import { siteWords } from "../../../../shared/ui/words/problem-words.ts";
import { previewSentence, resultWords, writeProblemWords } from "../../../../shared/ui/words/write-words.ts";

import { canUndo, hasRest, type WriteJob } from "../../../write-job.ts";
import { RefusedList, WriteRowsTable } from "./write-rows-table.tsx";

interface WriteJobCardProps {
	job: WriteJob;
	isRunning: boolean;
	now: string;
	onStart(): void;
	onCancel(): void;
	onUndo(): void;
}

/** One bulk write, from the look at it to its undo. */
export function WriteJobCard({ job, isRunning, now, onStart, onCancel, onUndo }: WriteJobCardProps) {
	const { rows, state, fieldName, site, result, problem } = job;
	const left = rows.filter((r) => r.outcome === undefined).length;
	return (
		<section class="card" aria-label="Bulk write">
			<div class="card-head">
				<h3>
					{resultWords(result)} into “{fieldName}” of {siteWords(site)}
				</h3>
			</div>
			<p role="status">{isRunning ? progressOf(job) : sentenceOf(job)}</p>
			{isRunning && <progress aria-label="Write" max={rows.length} value={doneOf(job)} />}
			{problem && !isRunning && (
				<Notice
					kind={problem.code === "cancelled" ? "info" : "warning"}
					title={writeProblemWords(site, problem, now)}
				/>
			)}
			{state === "previewed" && rows.length > 0 && (
				<p class="small soft">
					Each change is made under your name, as if you had typed it; {siteWords(site)} may tell people who watch an
					item. A field that somebody changes meanwhile is left alone.
				</p>
			)}
			<div class="buttons">
				{isRunning && (
					<button type="button" class="button" onClick={onCancel}>
						Stop
					</button>
				)}
				{!isRunning && state === "previewed" && rows.length > 0 && (
					<button type="button" class="button main" onClick={onStart}>
						Write {countWords(rows.length, "change")} to {siteWords(site)}
					</button>
				)}
				{!isRunning && hasRest(job) && (
					<button type="button" class="button main" onClick={onStart}>
						Go on with the other {figureWords(left, 0)}
					</button>
				)}
				{!isRunning && canUndo(job) && (
					<button type="button" class="button" onClick={onUndo}>
						Undo: put the old values back
					</button>
				)}
			</div>
			<WriteRowsTable job={job} />
			<RefusedList refused={job.refused} />
		</section>
	);
}

const isBack = (job: WriteJob): boolean => job.state === "undoing" || job.state === "undone";
const doneOf = (job: WriteJob): number =>
	job.rows.filter((r) => (isBack(job) ? r.undone !== undefined || r.outcome !== "written" : r.outcome !== undefined))
		.length;

const progressOf = (job: WriteJob): string =>
	`${isBack(job) ? "Putting back" : "Writing"}: ${figureWords(doneOf(job), 0)} of ${countWords(job.rows.length, "item")}.`;

function sentenceOf(job: WriteJob): string {
	if (job.state === "previewed") return previewSentence(job);
	const { rows } = job;
	const written = rows.filter((r) => r.outcome === "written").length;
	const back = rows.filter((r) => r.undone === "written").length;
	if (back > 0) return `${countWords(back, "item")} of ${figureWords(written, 0)} put back as they were.`;
	const others = rows.filter((r) => r.outcome !== undefined && r.outcome !== "written").length;
	return `${countWords(written, "item")} written${others > 0 ? `, ${figureWords(others, 0)} not` : ""}.`;
}

/** As long as something is being written, it is looked at so often. */
export const LOOK_MS = 700;
