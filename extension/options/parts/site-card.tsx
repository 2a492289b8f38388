import { useEffect, useState } from "preact/hooks";
import { isOwnHost } from "../../../shared/sources/key-of-address.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { STALE_DAYS } from "../../../shared/ui/words/age-words.ts";
import { guessedLevelsWords } from "../../../shared/ui/words/field-words.ts";
import { linkCostWords } from "../../../shared/ui/words/link-cost-words.ts";
import { countWords } from "../../../shared/ui/words/number-words.ts";
import { problemWords, siteWords } from "../../../shared/ui/words/problem-words.ts";
import { progressWords } from "../../../shared/ui/words/sync-words.ts";
import type { SiteStatus } from "../../messages.ts";
import { scopeQuery, scopeText } from "../scope.ts";

interface SiteCardProps {
	status: SiteStatus;
	now: string;
	onSync(site: string, scope: string): Promise<string | undefined>;
	onCancel(site: string): Promise<void>;
	onLinks(site: string, isWanted: boolean): Promise<void>;
	/** Of a site of one's own company: gives the permission back. */
	onRemove(site: string): Promise<void>;
}

/** One connected site: its scope, how far its sync is, and what is wrong in words. */
export function SiteCard({ status, now, onSync, onCancel, onLinks, onRemove }: SiteCardProps) {
	const { site, kind, scope: stored = "", problem } = status;
	const [scope, setScope] = useState(scopeText(stored));
	const [said, setSaid] = useState<{ scope?: string; sync?: string }>({});
	useEffect(() => setScope(scopeText(stored)), [stored]);
	const isSyncing = status.state === "syncing" && !problem;
	const words = problem && problemWords(site, problem, now);

	async function sync(): Promise<void> {
		const read = scopeQuery(kind, scope);
		if (!read.ok) return setSaid({ scope: read.message });
		const trouble = await onSync(site, read.value).catch((e: Error) => e.message);
		setSaid(trouble ? { sync: trouble } : {});
	}

	return (
		<section class="card" aria-label={siteWords(site)}>
			<div class="card-head">
				<h3>{siteWords(site)}</h3>
				<Age what="synced" never="never synced" from={status.lastSync} now={now} staleDays={STALE_DAYS.work} />
			</div>
			<SyncState status={status} now={now} />
			{status.isOutdated && (
				<p class="small">
					It was read by other fields than are confirmed now; the next sync reads all of it anew.{" "}
					<a href="#fields">See the fields</a>
				</p>
			)}
			{status.guessedLevels && <p class="small">{guessedLevelsWords(status.guessedLevels)}</p>}
			{words && (
				<Notice kind="warning" title={words.what}>
					<p>{words.todo}</p>
				</Notice>
			)}
			<form
				class="form row"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void sync();
				}}
			>
				<TextField
					label="Projects"
					value={scope}
					placeholder={kind === "azure-devops" ? "Homes, Streets" : "PS, HO"}
					onInput={setScope}
					{...(said.scope ? { problem: said.scope } : {})}
				/>
				{isSyncing ? (
					<button type="button" class="button" onClick={() => void onCancel(site)}>
						Stop
					</button>
				) : (
					<button type="submit" class="button">
						Sync now
					</button>
				)}
				{isOwnHost(site) && (
					<button type="button" class="button" onClick={() => void onRemove(site)}>
						Remove
					</button>
				)}
			</form>
			{status.links && (
				<div class="row links">
					<p class="small">{linkCostWords(status.links)}</p>
					<button
						type="button"
						class="button"
						disabled={isSyncing}
						onClick={() => void onLinks(site, !status.links?.isWanted)}
					>
						{status.links.isWanted ? "Stop reading links" : "Read links to other tools"}
					</button>
				</div>
			)}
			<p class="problem" role="alert">
				{said.sync}
			</p>
		</section>
	);
}

function SyncState({ status, now }: { status: SiteStatus; now: string }) {
	const { state, items, quarantined, progress } = status;
	const text =
		state === "syncing" && progress
			? progressWords(progress, now)
			: `${countWords(items, "work item")}${quarantined > 0 ? `; ${countWords(quarantined, "record")} could not be read and ${quarantined === 1 ? "was" : "were"} set aside` : ""}.`;
	return (
		<div class="sync-state">
			{state === "syncing" && (
				<progress
					key={progress?.expected === undefined ? "unmeasured" : "measured"}
					aria-label="Sync"
					{...(progress?.expected ? { max: progress.expected, value: Math.min(progress.done, progress.expected) } : {})}
				/>
			)}
			<p role="status">{text}</p>
		</div>
	);
}
