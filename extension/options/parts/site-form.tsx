import { useId, useState } from "preact/hooks";
import { TextField } from "../../../shared/ui/parts/text-field.tsx";
import { siteWords } from "../../../shared/ui/words/problem-words.ts";
import type { Allowed } from "../allow-host.ts";
import { scopeQuery, siteOrigin } from "../scope.ts";
import { useScopeSize } from "../use-scope-size.ts";

interface SiteFormProps {
	isFirst: boolean;
	/** Origin of a site whose pages were looked at: the likely one to connect. */
	seen: string;
	/** Starts a sync; what went wrong, in words, where it could not. */
	onSync(site: string, scope: string): Promise<string | undefined>;
	/** Asks for the permission to read an address of the user's own company, and what stands there. */
	onAllow(address: string): Promise<Allowed>;
}

const JQL_HINT = "Project keys, or a JQL query of your own.";
const HINTS = {
	"jira-cloud": JQL_HINT,
	"jira-data-center": JQL_HINT,
	"azure-devops": "Names of projects, or a WIQL condition of your own.",
	unknown: "Project keys of Jira or names of projects of Azure DevOps, or a query of your own.",
};

const ownHint = (name: string): string =>
	`Your browser will ask whether Sightline may read ${name}. Keep a page of this site open in a tab: it is read through that page, with your own sign-in.`;

/** A new site: its address and the projects to read. */
export function SiteForm({ isFirst, seen, onSync, onAllow }: SiteFormProps) {
	const [typedSite, setSite] = useState<string>();
	const site = typedSite ?? siteWords(seen);
	const [scope, setScope] = useState("");
	const [said, setSaid] = useState<{ site?: string; scope?: string; sync?: string }>({});
	const [busy, setBusy] = useState(false);
	const heading = useId();
	const read = siteOrigin(site);
	const kind = read.ok ? read.kind : undefined;
	/** Name of the host that the browser has to be asked for first. */
	const own = read.ok && kind === undefined ? new URL(read.value).hostname : undefined;
	const asked = scopeQuery(kind, scope);
	const size = useScopeSize(kind && read.ok ? read.value : undefined, asked.ok ? asked.value : undefined);

	async function connect(): Promise<void> {
		const isSaid = own === undefined ? asked.ok : scope.trim() !== "";
		setSaid({
			...(read.ok ? {} : { site: read.message }),
			...(isSaid ? {} : { scope: asked.ok ? "" : asked.message }),
		});
		if (!read.ok || !isSaid) return;
		setBusy(true);
		const problem = await begin(read.value).catch((e: Error) => e.message);
		setBusy(false);
		if (problem) return setSaid({ sync: problem });
		setSite(undefined);
		setScope("");
	}

	/** What went wrong, in words. Nothing may be waited for before the browser is asked. */
	async function begin(address: string): Promise<string | undefined> {
		const allowed = own === undefined ? { ok: true as const, site: address, kind } : await onAllow(address);
		if (!allowed.ok) return allowed.message;
		const query = scopeQuery(allowed.kind, scope);
		return query.ok ? onSync(allowed.site, query.value) : query.message;
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
			<h3 id={heading}>{isFirst ? "Connect your Jira or Azure DevOps site" : "Connect another site"}</h3>
			<TextField
				label="Site"
				value={site}
				placeholder="acme.atlassian.net or dev.azure.com/contoso"
				onInput={setSite}
				{...(own === undefined ? {} : { hint: ownHint(own) })}
				{...(said.site ? { problem: said.site } : {})}
			/>
			<TextField
				label="Projects"
				hint={HINTS[kind ?? "unknown"]}
				value={scope}
				placeholder={kind === "azure-devops" ? "Homes, Streets" : "PS, HO"}
				onInput={setScope}
				{...(said.scope ? { problem: said.scope } : {})}
			/>
			<p class="hint" role="status">
				{size}
			</p>
			<div class="buttons">
				<button type="submit" class={isFirst ? "button main" : "button"} disabled={busy}>
					{busy ? "Asking the site…" : own === undefined ? "Connect and sync" : "Allow and connect"}
				</button>
			</div>
			<p class="problem" role="alert">
				{said.sync}
			</p>
		</form>
	);
}
