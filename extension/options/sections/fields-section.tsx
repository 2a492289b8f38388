import { useCallback } from "preact/hooks";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { Section } from "../../../shared/ui/parts/section.tsx";
import { problemWords, siteWords } from "../../../shared/ui/words/problem-words.ts";
import { ask } from "../../ask.ts";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { SiteFieldsCard } from "../parts/site-fields-card.tsx";
import { useSites } from "../use-sites.ts";

/** Which fields of each site carry estimate, cost, dates, objective and the inputs of the score. */
export function FieldsSection({ desk }: { desk: RegisterDesk }) {
	const { sites, trouble, look } = useSites();
	const get = useCallback((site: string) => ask("fields/get", { site }), []);
	const now = new Date().toISOString();

	async function reread(site: string): Promise<string | undefined> {
		const { started, problem } = await ask("fields/reread", { site });
		await look();
		if (started) return undefined;
		if (problem === undefined) return "Confirmed. No work of this site is here yet; it will be read by these fields.";
		const { what, todo } = problemWords(site, { code: problem }, now);
		return `Confirmed, but the work that is here was read by other fields. ${what} ${todo}`;
	}
	return (
		<Section
			title="Fields"
			lead="Which field of a site carries what. Found by the fields’ types, confirmed by you; what no field carries is missing, and never zero."
		>
			{trouble && <Notice kind="warning" title={trouble} />}
			{sites?.length === 0 && (
				<p>
					No site is connected yet. <a href="#connections">Connect your Jira or Azure DevOps site</a> first; then its
					fields are looked up.
				</p>
			)}
			{sites?.map((status) => (
				<SiteFieldsCard
					key={status.site}
					{...{ status, now, get }}
					register={desk.register}
					onConfirm={(site, chosen) =>
						desk.change(`fields of ${siteWords(site)}`, (register) => ({
							...register,
							fields: { ...register.fields, [site]: { ...register.fields?.[site], ...chosen } },
						}))
					}
					onReread={reread}
				/>
			))}
		</Section>
	);
}
