import { useState } from "preact/hooks";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { problemWords } from "../../../shared/ui/words/problem-words.ts";
import { ask } from "../../ask.ts";
import { allowHost } from "../allow-host.ts";
import { SiteCard } from "../parts/site-card.tsx";
import { SiteForm } from "../parts/site-form.tsx";
import { useSites } from "../use-sites.ts";

/** Where work is read from, how far that is, and what stands in its way. */
export function ConnectionsSection() {
	const { sites, trouble, look } = useSites();
	const [refused, setRefused] = useState<string>();
	// Of a site whose pages were only looked at, single cards were read; it is not connected before it has a scope.
	const connected = (sites ?? []).filter((s) => s.scope !== undefined || s.problem !== undefined);
	const seen = sites?.find((s) => s.scope === undefined && s.problem === undefined);

	async function start(site: string, scope: string): Promise<string | undefined> {
		const { started, problem } = await ask("sync/start", { site, scope });
		await look();
		if (started) return undefined;
		const { what, todo } = problemWords(site, { code: problem ?? "" }, new Date().toISOString());
		return `${what} ${todo}`;
	}

	/** What the background refuses is said until the next press, and the sites are shown as they are. */
	async function tell(asked: Promise<unknown>): Promise<void> {
		const refusal = await asked.then(
			() => undefined,
			(error: Error) => error.message,
		);
		setRefused(refusal);
		await look();
	}

	return (
		<Section
			title="Connections"
			lead="Work is read from Jira and Azure DevOps with your own sign-in, only from the projects you name, and stays in this browser."
		>
			{trouble && <Notice kind="warning" title={trouble} />}
			{refused && <Notice kind="warning" title={refused} />}
			{connected.map((status) => (
				<SiteCard
					key={status.site}
					status={status}
					now={new Date().toISOString()}
					onSync={start}
					onCancel={(site) => tell(ask("sync/cancel", { site }))}
					onLinks={(site, isWanted) => tell(ask("links/choose", { site, isWanted }))}
					onRemove={(site) => tell(ask("host/remove", { site }))}
				/>
			))}
			<SiteForm isFirst={connected.length === 0} seen={seen?.site ?? ""} onSync={start} onAllow={allowHost} />
		</Section>
	);
}
