import { useCallback, useEffect, useState } from "preact/hooks";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { writeProblemWords } from "../../../shared/ui/words/write-words.ts";
import { ask } from "../../ask.ts";
import type { WriteStatus } from "../../messages.ts";
import { type WriteAsk, WriteForm } from "../parts/write-back/write-form.tsx";
import { LOOK_MS, WriteJobCard } from "../parts/write-back/write-job-card.tsx";
import { LEADS } from "../portfolio-sections.ts";

/** Results into a field of a site: looked at first, written on a press, taken back on another. */
export function WriteBackSection() {
	const [sites, setSites] = useState<readonly string[]>();
	const [status, setStatus] = useState<WriteStatus>();
	const [trouble, setTrouble] = useState("");
	const [busy, setBusy] = useState(false);
	const take = useCallback(async (asked: Promise<WriteStatus>, site?: string) => {
		try {
			const answer = await asked;
			const said = answer.problem;
			setTrouble(
				said === undefined
					? ""
					: writeProblemWords(site ?? answer.job?.site ?? "", { code: said }, new Date().toISOString()),
			);
			// What was shown stays where nothing came of the question.
			if (said === undefined || answer.job) setStatus(answer);
		} catch (error) {
			setTrouble(error instanceof Error ? error.message : "The background did not answer.");
		}
	}, []);
	useEffect(() => {
		ask("sync/status", {}).then(
			(answer) => setSites(answer.sites.filter((s) => s.items > 0).map((s) => s.site)),
			(error: Error) => setTrouble(error.message),
		);
		void take(ask("write/status", {}));
	}, [take]);
	const isRunning = status?.isRunning ?? false;
	useEffect(() => {
		if (!isRunning) return;
		const timer = setInterval(() => void take(ask("write/status", {})), LOOK_MS);
		return () => clearInterval(timer);
	}, [isRunning, take]);
	const targets = useCallback((site: string) => ask("write/targets", { site }), []);
	const job = status?.job;

	async function preview(wanted: WriteAsk): Promise<void> {
		setBusy(true);
		await take(ask("write/preview", wanted), wanted.site);
		setBusy(false);
	}
	return (
		<Section title="Write back" lead={LEADS["write-back"]}>
			{sites?.length === 0 && (
				<p>
					No work was read yet. <a href="../options/index.html#connections">Connect a site</a> and sync it first.
				</p>
			)}
			{sites && sites.length > 0 && (
				<WriteForm
					sites={sites}
					busy={busy || isRunning}
					targets={targets}
					onPreview={(wanted) => void preview(wanted)}
				/>
			)}
			<div role="alert">{trouble && <Notice kind="warning" title={trouble} />}</div>
			{job && (
				<WriteJobCard
					job={job}
					isRunning={isRunning}
					now={new Date().toISOString()}
					onStart={() => void take(ask("write/start", { id: job.id }))}
					onCancel={() => void take(ask("write/cancel", {}))}
					onUndo={() => void take(ask("write/undo", { id: job.id }))}
				/>
			)}
		</Section>
	);
}
