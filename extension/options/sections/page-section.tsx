import { useCallback } from "preact/hooks";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { HOST_KINDS } from "../../page-settings.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { MARK_WORDS } from "../page-words.ts";
import { CutLineField } from "../parts/cut-line-field.tsx";
import { KeyHelp, KeyTable } from "../parts/key-table.tsx";
import { PartTable } from "../parts/part-table.tsx";
import { usePageSettings } from "../use-page-settings.ts";

/** What is shown on the pages of Jira and Azure DevOps, and which keys they answer. Open pages follow at once. */
export function PageSection({ desk }: { desk: RegisterDesk }) {
	const failed = useCallback(() => desk.say("This could not be stored in this browser.", "warning"), [desk]);
	const page = usePageSettings(failed);
	return (
		<Section title="Page" lead="What Sightline shows on the pages of Jira and Azure DevOps. Open pages follow at once.">
			{page && (
				<>
					<PartTable settings={page.settings} onTurn={page.turn} />
					<CutLineField settings={page.settings[HOST_KINDS[0]]} onCut={page.cut} />
				</>
			)}
			<h3>Signs on a badge</h3>
			<dl class="marks">
				{MARK_WORDS.map(([sign, kind, words]) => (
					<div key={sign}>
						<dt>
							<span class={`sign ${kind}`}>{sign}</span>
						</dt>
						<dd>{words}</dd>
					</div>
				))}
			</dl>
			<h3>Keys</h3>
			<KeyTable />
			<KeyHelp />
		</Section>
	);
}
