import { useEffect, useState } from "preact/hooks";
import type { Store } from "../../../shared/store/open-store.ts";
import { trimmable } from "../../../shared/store/trim-store.ts";
import { ScrollTable } from "../../../shared/ui/parts/scroll-table.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { countWords, figureWords } from "../../../shared/ui/words/number-words.ts";
import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import { sizeWords } from "../../../shared/ui/words/size-words.ts";
import { ask } from "../../ask.ts";
import { browser } from "../../browser.ts";
import type { SiteStatus } from "../../messages.ts";
import { SETTINGS_KEY } from "../../page-settings.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { saveFile } from "../../save-file.ts";
import { Confirm } from "../parts/confirm.tsx";
import { registerFileName } from "../register-file-name.ts";
import { type SiteUse, siteUse } from "../site-use.ts";

interface StorageProps {
	desk: RegisterDesk;
	store: () => Promise<Store>;
}

/** What lies in this browser, and how to get rid of it. */
export function StorageSection({ desk, store }: StorageProps) {
	const [use, setUse] = useState<readonly SiteUse[]>();
	const [whole, setWhole] = useState<StorageEstimate>();
	const [asking, setAsking] = useState(false);
	const [spare, setSpare] = useState(0);
	async function look(): Promise<void> {
		const { sites } = await ask("sync/status", {}).catch((): { sites: SiteStatus[] } => ({ sites: [] }));
		setUse(await siteUse(await store(), sites));
		setWhole(await navigator.storage.estimate());
		setSpare(await trimmable(await store()));
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: measured when the page opens; `desk` and `store` are the page's own and stay.
	useEffect(() => {
		look().catch(() => desk.say("The storage could not be measured.", "warning"));
	}, []);
	async function trim(site?: string): Promise<void> {
		await ask("data/trim", site === undefined ? {} : { site });
		desk.say(
			site === undefined
				? `Trimmed: ${sizeWords(spare)} less.`
				: `The work items of ${siteWords(site)} are removed from this browser. Sync now reads them again.`,
		);
		await look();
	}
	const tryTrim = (site?: string) =>
		void trim(site).catch((e: Error) => desk.say(`Nothing was removed. ${e.message}`, "serious"));
	async function clear(yes: boolean): Promise<void> {
		setAsking(false);
		if (!yes) return;
		await ask("data/clear", {});
		await browser.storage.local.remove(SETTINGS_KEY);
		await desk.forget();
		desk.say("Everything Sightline stored in this browser is gone.");
		await look();
	}
	return (
		<Section title="Storage" lead="Everything below lies in this browser and nowhere else.">
			{use && use.length > 0 ? (
				<ScrollTable label="Storage by site">
					<thead>
						<tr>
							<th scope="col">Site</th>
							<th scope="col" class="figure">
								Work items
							</th>
							<th scope="col" class="figure">
								Size
							</th>
							<th scope="col">
								<span class="heard-only">Remove</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{use.map(({ site, items, bytes }) => (
							<tr key={site}>
								<th scope="row">{siteWords(site)}</th>
								<td class="figure number">{figureWords(items, 0)}</td>
								<td class="figure number">{sizeWords(bytes)}</td>
								<td>
									{bytes > 0 && (
										<button
											type="button"
											class="button small"
											aria-label={`Remove the work items of ${siteWords(site)}`}
											onClick={() => tryTrim(site)}
										>
											Remove items
										</button>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</ScrollTable>
			) : (
				<p class="soft">No work has been read from any site.</p>
			)}
			<p>
				Register: {countWords(desk.register.objectives.length, "objective")},{" "}
				{countWords(desk.register.keyResults.length, "key result")}, {sizeWords(desk.exportText().length)}.
				{whole?.usage !== undefined && ` The browser counts ${sizeWords(whole.usage)} for Sightline in all.`}
			</p>
			<p>
				{spare > 0
					? `Trimming gives ${sizeWords(spare)} free: versions of work items that newer ones replaced, and what accounts no longer signed in have read.`
					: "There is nothing to trim: each work item is stored once."}
			</p>
			<div class="buttons">
				<button type="button" class="button" disabled={spare === 0} onClick={() => tryTrim()}>
					Trim
				</button>
				<button type="button" class="button danger" onClick={() => setAsking(true)}>
					Clear everything…
				</button>
			</div>
			{asking && (
				<Confirm
					title="Clear everything?"
					action="Clear everything"
					onAnswer={(yes) => {
						clear(yes).catch((e: Error) => desk.say(`Not cleared. ${e.message}`, "serious"));
					}}
				>
					<p>
						The register, all decisions, comparisons, votes and work items read so far are removed from this browser.
						This cannot be undone.
					</p>
					<p>
						Nothing is changed in Jira or Azure DevOps.{" "}
						<button
							type="button"
							class="link"
							onClick={() => saveFile(registerFileName(desk.register.name), desk.exportText())}
						>
							Export the register first
						</button>
					</p>
				</Confirm>
			)}
		</Section>
	);
}
