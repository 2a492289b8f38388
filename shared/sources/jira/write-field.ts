import { asking, posting } from "../ask-site.ts";
import { type FieldState, type FieldWriter, plainValue, readWritten, type WriterOptions } from "../field-writer.ts";
import { record, text } from "../json-value.ts";
import type { Fetched } from "../work-source.ts";
import { issueKey } from "./issue-key.ts";

const MOST_KEYS = 50;
const ROUNDS = 5;

/** Jira Cloud: fields by `issue/bulkfetch` with what may be edited, written by `PUT issue`. */
export function jiraCloudWriter(options: WriterOptions): FieldWriter {
	const ask = asking(options);
	return {
		mostKeys: MOST_KEYS,
		states(keys, field) {
			const body = { issueIdsOrKeys: keys, fields: [field], expand: ["editmeta"] };
			return ask(posting("/rest/api/3/issue/bulkfetch", body), (answer) => statesIn(answer, field));
		},
		write: writing(options, "3"),
	};
}

/** Jira Data Center: by `search`, which may give fewer than it was asked for; the others are asked for again. */
export function jiraDataCenterWriter(options: WriterOptions): FieldWriter {
	const ask = asking(options);
	return {
		mostKeys: MOST_KEYS,
		async states(keys, field): Promise<Fetched<readonly FieldState[]>> {
			const found: FieldState[] = [];
			let left = keys.filter((key) => issueKey(key) === key);
			for (let round = 0; round < ROUNDS && left.length > 0; round++) {
				const query = new URLSearchParams({
					jql: `key in (${left.map((key) => `"${key}"`).join(",")})`,
					fields: field,
					expand: "editmeta",
					maxResults: String(MOST_KEYS),
					validateQuery: "false",
				});
				const page = await ask({ method: "GET", path: `/rest/api/2/search?${query}` }, (a) => statesIn(a, field));
				if (!page.ok) return page;
				found.push(...page.value);
				const known = new Set(page.value.map((s) => s.key));
				left = left.filter((key) => !known.has(key));
				if (known.size === 0) break;
			}
			return { ok: true, value: found };
		},
		write: writing(options, "2"),
	};
}

const writing =
	({ send, now }: WriterOptions, version: "2" | "3"): FieldWriter["write"] =>
	async ({ key }, field, value) => {
		const body = JSON.stringify({ fields: { [field]: value } });
		return readWritten(await send({ method: "PUT", path: `/rest/api/${version}/issue/${key}`, body }), now());
	};

/** What may be edited is what is on the screen of its type, for a person who may edit. */
function statesIn(answer: unknown, field: string): FieldState[] | undefined {
	const issues = record(answer)?.issues;
	if (!Array.isArray(issues)) return undefined;
	return issues.flatMap((raw): FieldState[] => {
		const issue = record(raw);
		const key = text(issue?.key);
		if (key === undefined) return [];
		const value = plainValue(record(issue?.fields)?.[field]);
		const operations = record(record(record(issue?.editmeta)?.fields)?.[field])?.operations;
		const isEditable = Array.isArray(operations) && operations.includes("set");
		if (!isEditable) return [{ key, value: value ?? null, refusal: "not-editable" }];
		return [value === undefined ? { key, value: null, refusal: "not-plain" } : { key, value }];
	});
}
