import { useCallback, useEffect, useState } from "preact/hooks";
import type { Register } from "../../../shared/domain/register.ts";
import type { ConfirmedFields } from "../../../shared/sources/confirmed-map.ts";
import { Age } from "../../../shared/ui/parts/age.tsx";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import { guessedLevelsWords } from "../../../shared/ui/words/field-words.ts";
import { problemWords, siteWords } from "../../../shared/ui/words/problem-words.ts";
import { progressWords } from "../../../shared/ui/words/sync-words.ts";
import type { SiteFields, SiteStatus } from "../../messages.ts";
import { fieldUses } from "../fields/field-uses.ts";
import { SiteFieldsForm } from "./site-fields-form.tsx";

interface SiteFieldsCardProps {
	status: SiteStatus;
	register: Register;
	now: string;
	get(site: string): Promise<SiteFields>;
	/** Keeps what the user confirmed; false where it could not be kept, and the page says why. */
	onConfirm(site: string, chosen: ConfirmedFields): Promise<boolean>;
	/** Reads all work again; what stood in the way, in words. */
	onReread(site: string): Promise<string | undefined>;
}

const FRESH_DAYS = 7;

/** The fields of one site: what each is read as, and whether what is here was read by them. */
export function SiteFieldsCard({ status, register, now, get, onConfirm, onReread }: SiteFieldsCardProps) {
	const { site, state, progress, isOutdated, guessedLevels } = status;
	const [fields, setFields] = useState<SiteFields>();
	const [said, setSaid] = useState("");
	const [busy, setBusy] = useState(false);
	const look = useCallback(async () => {
		setFields(await get(site).catch((): SiteFields => ({ problem: { code: "unexpected" } })));
	}, [get, site]);
	useEffect(() => void look(), [look]);
	const { found, at, problem } = fields ?? {};
	const words = problem && problemWords(site, problem, now);
	const confirmed = register.fields?.[site] ?? {};
	const isReading = state === "syncing" && progress !== undefined;

	async function run(act: () => Promise<string | undefined>, done: string): Promise<void> {
		setBusy(true);
		setSaid((await act().catch((error: Error) => error.message)) ?? done);
		setBusy(false);
	}
	const reread = () => run(() => onReread(site), "Work is being read again by these fields.");
	return (
		<section class="card" aria-label={siteWords(site)}>
			<div class="card-head">
				<h3>{siteWords(site)}</h3>
				{found && <Age what="fields looked up" from={at} now={now} staleDays={FRESH_DAYS} />}
			</div>
			{!fields && <p role="status">Asking the site for its fields …</p>}
			{words && (
				<Notice kind="warning" title={words.what}>
					<p>{found ? "The fields below are those it had last." : words.todo}</p>
					<button type="button" class="button link" onClick={() => void look()}>
						Ask the site again
					</button>
				</Notice>
			)}
			{isOutdated && !isReading && (
				<Notice kind="warning" title="The work that is here was read by other fields than these.">
					<button type="button" class="button link" disabled={busy} onClick={() => void reread()}>
						Read it again
					</button>
				</Notice>
			)}
			{guessedLevels && <p class="small">{guessedLevelsWords(guessedLevels)}</p>}
			{found && (
				<SiteFieldsForm
					uses={fieldUses(found, register, confirmed)}
					busy={busy}
					onSave={(chosen) =>
						void run(async () => {
							if (!(await onConfirm(site, chosen))) return "Nothing was saved.";
							return onReread(site);
						}, "Confirmed. Work is being read again by these fields.")
					}
				/>
			)}
			<p role="status" class="small">
				{isReading ? progressWords(progress, now) : said}
			</p>
		</section>
	);
}
