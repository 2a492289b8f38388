import type { SourceReply, SourceRequest } from "../transport.ts";
import { jiraDataCenter } from "./client.ts";

const SITE = "https://jira.corp.example/jira";
export const json = (value: unknown, more: object = {}): SourceReply => ({
	kind: "reply",
	status: 200,
	contentType: "application/json;charset=UTF-8",
	text: JSON.stringify(value),
	...more,
});
export const issue = (key: string, fields: object = {}) => ({ id: key, key, fields: { summary: key, ...fields } });
export const asked = (path: string) => new URL(path, SITE).searchParams;

/** The client over a server that answers so; what is asked is kept. */
export function client(answer: (request: SourceRequest) => SourceReply) {
	const requests: SourceRequest[] = [];
	const source = jiraDataCenter({
		site: SITE,
		now: () => 0,
		transport: async (request) => {
			requests.push(request);
			return answer(request);
		},
	});
	return { source, requests };
}

/** A server that numbers its issues anew with every answer, and gives `most` at once; `keys` may change between answers. */
export function server(keys: string[], most = 1000) {
	return client(({ path }) => {
		const query = asked(path);
		const startAt = Number(query.get("startAt") ?? 0);
		const size = Math.min(most, Number(query.get("maxResults")));
		const issues = keys.slice(startAt, startAt + size).map((key) => issue(key));
		return json({ startAt, maxResults: size, total: keys.length, issues });
	});
}

export const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `PS-${i + 1}`);
