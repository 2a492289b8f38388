import { useId, useState } from "preact/hooks";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import { scopeJql, siteOrigin } from "../scope.ts";
import { useScopeSize } from "../use-scope-size.ts";

interface SiteFormProps {
	isFirst: boolean;
	/** Origin of a site whose pages were looked at: the likely one to connect. */
	seen: string;
	/** Starts a sync; what went wrong, in words, where it could not. */
	onSync(site: string, scope: string): Promise<string | undefined>;
}

/** A new site: its address and the projects to read. */
export function SiteForm({ isFirst, seen, onSync }: SiteFormProps) {
	const [typedSite, setSite] = useState<string>();
	const site = typedSite ?? siteWords(seen);
	const [scope, setScope] = useState("");
	const [said, setSaid] = useState<{ site?: string; scope?: string; sync?: string }>({});
	const [busy, setBusy] = useState(false);
	const heading = useId();
	const [read, asked] = [siteOrigin(site), scopeJql(scope)];
	const size = useScopeSize(read.ok ? read.value : undefined, asked.ok ? asked.value : undefined);

	async function connect(): Promise<void> {
		const [origin, jql] = [siteOrigin(site), scopeJql(scope)];
		setSaid({
			...(origin.ok ? {} : { site: origin.message }),
			...(jql.ok ? {} : { scope: jql.message }),
		});
		if (!origin.ok || !jql.ok) return;
		setBusy(true);
		const problem = await onSync(origin.value, jql.value).catch((e: Error) => e.message);
		setBusy(false);
		if (problem) return setSaid({ sync: problem });
		setSite(undefined);
		setScope("");
	}

	return (
		<form
			class="card form"
			aria-labelledby={heading}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void connect();
			}}
		>
			<h3 id={heading}>{isFirst ? "Connect your Jira site" : "Connect another site"}</h3>
			<TextField
				label="Site"
				value={site}
				placeholder="acme.atlassian.net"
				onInput={setSite}
				{...(said.site ? { problem: said.site } : {})}
			/>
			<TextField
				label="Projects"
				hint="Project keys, or a JQL query of your own."
				value={scope}
				placeholder="PS, HO"
				onInput={setScope}
				{...(said.scope ? { problem: said.scope } : {})}
			/>
			<p class="hint" role="status">
				{size}
			</p>
			<div class="buttons">
				<button type="submit" class={isFirst ? "button main" : "button"} disabled={busy}>
					{busy ? "Asking the site…" : "Connect and sync"}
				</button>
			</div>
			<p class="problem" role="alert">
				{said.sync}
			</p>
		</form>
	);
}
