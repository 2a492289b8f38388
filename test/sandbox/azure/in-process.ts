import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { SourceRequest, Transport } from "../../../shared/sources/transport.ts";
import { AZURE_SITE } from "../portfolio/make-azure.ts";
import { answerAzure } from "./rest.ts";

/** The stand-in behind a client without a network between them; it keeps what it was asked. */
export function inProcess(items: ReadonlyMap<string, WorkItem>, site = AZURE_SITE) {
	const asked: SourceRequest[] = [];
	/** The items do not change under most tests, and one answer costs more than all else in them. */
	const answers = new Map<string, string>();
	const transport: Transport = async (request) => {
		asked.push(request);
		const { method, path, body = "" } = request;
		const known = `${method} ${path} ${body}`;
		const given = answers.get(known);
		if (given !== undefined) return { kind: "reply", status: 200, contentType: "application/json", text: given };
		const url = new URL(site + path);
		const answer = answerAzure(items, { method, url, body }, Date.parse("2026-11-24T10:00:00Z"));
		const text = JSON.stringify(answer.body);
		if (answer.status === 200) answers.set(known, text);
		return { kind: "reply", status: answer.status, contentType: "application/json", text };
	};
	return { asked, transport, forget: () => answers.clear() };
}
