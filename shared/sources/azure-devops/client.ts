import { asking, posting } from "../ask-site.ts";
import type { FieldMap } from "../field-map.ts";
import { type ItemPage, itemPage } from "../item-page.ts";
import { record, text } from "../json-value.ts";
import type { Account, Count, Fetched, KeyPage, Learnt, SourceOptions, WorkSource } from "../work-source.ts";
import { TRACKING } from "./areas.ts";
import { askingAzure } from "./ask-azure.ts";
import { decodeWorkItem } from "./decode-work-item.ts";
import { discoverFields } from "./discover-fields.ts";
import { askIds, type IdStep, MOST_IDS } from "./id-steps.ts";
import { keepBatch, keptBatch } from "./kept-batch.ts";
import { listOf } from "./list-of.ts";
import { idIn, keyIn, organisationOf } from "./organisation.ts";
import { type PageToken, readToken, writeToken } from "./page-token.ts";
import { processesOf } from "./process-book.ts";
import { queryOf } from "./wiql.ts";

export const LARGEST_BATCH = 200;
/** Ids are cheap: one query for so many, and then a batch after the other. */
const IDS_AT_ONCE = 5000;

/**
 * Azure DevOps by REST 7.1, Services and Server: ids by WIQL in steps of ascending ids, then `workitemsbatch`. The batch is
 * asked with its relations, which rules out a choice of fields: parents, dependencies and links to other tools are
 * relations, and without them there is no graph.
 */
export function azureDevOps(options: SourceOptions): WorkSource {
	const { site, now } = options;
	const organisation = organisationOf(site);
	const learnt: Learnt = options.learnt ?? new Map<string, unknown>();
	const ask = askingAzure(options, learnt);
	let step: (IdStep & { readonly query: string; readonly from: number }) | undefined;

	/** From the ids at hand where they reach further than `after`, else from the site. */
	async function idsFrom(query: string, after: number, isNew: boolean): Promise<Fetched<IdStep>> {
		if (!isNew && step?.query === query && step.from <= after) {
			const rest = step.ids.filter((id) => id > after);
			if (rest.length > 0 || step.isLast) return { ok: true, value: { ids: rest, isLast: step.isLast } };
		}
		const found = await askIds(ask, query, after, IDS_AT_ONCE);
		step = found.ok ? { ...found.value, query, from: after } : undefined;
		return found;
	}

	/** What vanished between query and batch comes as `null`, or not at all: it is left out, and no error. */
	async function batch(ids: readonly number[], map: FieldMap): Promise<Fetched<ItemPage>> {
		const body = { ids, $expand: "relations", errorPolicy: "omit" };
		const kept = keptBatch(learnt, ids, now());
		const given = kept ?? (await ask(posting(`/${TRACKING}/workitemsbatch`, body), listOf));
		if (!given.ok) return given;
		const records = given.value.filter((raw) => raw !== null);
		const known = await processesOf(records, ask, learnt);
		// A site that asked for a pause with the batch has not been asked yet for what comes after it.
		if (!known.ok && known.problem.code === "rate-limited") keepBatch(learnt, ids, given.value, now());
		if (!known.ok) return known;
		const around = { site, organisation, map, processes: known.value.of };
		const page = itemPage(
			records.map((raw) => ({
				decoded: decodeWorkItem(raw, around),
				changed: text(record(record(raw)?.fields)?.["System.ChangedDate"]) ?? "",
			})),
		);
		const { guessed } = known.value;
		const value = guessed.length === 0 ? page : { ...page, guessedLevels: guessed };
		return { ok: true, value, ...pauseOf(given, known) };
	}

	return {
		mostKeys: LARGEST_BATCH,
		query: queryOf,
		async page(query, map, token) {
			const begin = readToken(token);
			if (!begin) return { ok: false, problem: { code: "rejected", detail: "page token" } };
			let from: PageToken = begin;
			let isNew = token === undefined;
			for (;;) {
				const { after, ids: known }: PageToken = from;
				const found: Fetched<IdStep> | undefined = known ? undefined : await idsFrom(query, after, isNew);
				if (found && !found.ok) return found;
				isNew = false;
				const ids: readonly number[] = (known ?? found?.value.ids ?? []).slice(0, LARGEST_BATCH);
				const last = ids.at(-1);
				if (last === undefined) return { ok: true, value: itemPage([]) };
				// The next request would not be let through before the pause is over: it begins with the next page.
				if (found?.waitMs !== undefined)
					return { ok: true, value: itemPage([], writeToken({ after, ids })), waitMs: found.waitMs };
				const page = await batch(ids, map);
				if (!page.ok) return page;
				const isEnd = found?.value.isLast === true && found.value.ids.length <= ids.length;
				if (isEnd) return page;
				const isEmpty = page.value.items.length + page.value.quarantined.length === 0;
				if (!isEmpty || page.waitMs !== undefined)
					return { ...page, value: { ...page.value, nextToken: writeToken({ after: last }) } };
				from = { after: last };
			}
		},
		async keys(query, token) {
			const from = readToken(token);
			if (!from) return { ok: false, problem: { code: "rejected", detail: "page token" } };
			const found = await askIds(ask, query, from.after, MOST_IDS);
			if (!found.ok) return found;
			const { ids, isLast } = found.value;
			const keys = ids.map((id) => keyIn(organisation, id));
			const value: KeyPage = isLast ? { keys } : { keys, nextToken: String(ids.at(-1)) };
			return { ...found, value };
		},
		async byKeys(keys, map) {
			if (keys.length > LARGEST_BATCH) throw new Error(`byKeys: at most ${LARGEST_BATCH} keys, not ${keys.length}`);
			const ids = [...new Set(keys.map((key) => idIn(organisation, key)).filter((id) => id !== undefined))];
			const page: Fetched<ItemPage> = ids.length === 0 ? { ok: true, value: itemPage([]) } : await batch(ids, map);
			if (!page.ok) return page;
			const answered = new Set([...page.value.items, ...page.value.quarantined].map((i) => i.key as string));
			const isAnswered = (key: string) => {
				const id = idIn(organisation, key);
				return id !== undefined && answered.has(keyIn(organisation, id));
			};
			return { ...page, value: { ...page.value, omitted: keys.filter((key) => !isAnswered(key)) } };
		},
		async count(query): Promise<Fetched<Count>> {
			let [count, after] = [0, 0];
			let waitMs: number | undefined;
			for (;;) {
				const found = await askIds(ask, query, after, MOST_IDS);
				if (!found.ok) return found;
				count += found.value.ids.length;
				waitMs = pauseOf(found, { waitMs }).waitMs;
				if (found.value.isLast)
					return { ...found, value: { count, isExact: true }, ...(waitMs === undefined ? {} : { waitMs }) };
				after = found.value.ids.at(-1) ?? after;
			}
		},
		fields: () => ask({ method: "GET", path: `/${TRACKING}/fields` }, discoverFields),
		async myself() {
			// The only address that has no version of its own.
			const found = await asking(options)({ method: "GET", path: "/_apis/connectionData" }, whoOf);
			// Of a public project, everybody is told that they are nobody.
			if (found.ok && found.value.account === NOBODY) return { ok: false, problem: { code: "signed-out" } };
			return found;
		},
	};
}

const NOBODY = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";

function whoOf(value: unknown): Account | undefined {
	const who = record(record(value)?.authenticatedUser);
	const account = text(who?.id);
	if (!account) return undefined;
	return { account, name: text(who?.customDisplayName) ?? text(who?.providerDisplayName) ?? account };
}

/** The longest pause that was asked for. */
function pauseOf(...answers: readonly { readonly waitMs?: number | undefined }[]): { waitMs?: number } {
	const asked = answers.map((a) => a.waitMs).filter((ms) => ms !== undefined);
	return asked.length === 0 ? {} : { waitMs: Math.max(...asked) };
}
