import { expect, test } from "vitest";
import { jiraDataCenterWriter } from "../../../shared/sources/jira/write-field.ts";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { RESULT_FIELDS, WrittenFields } from "../written-fields.ts";
import { DC_SITE, makeDcItems } from "./dc-items.ts";
import { answerDc } from "./rest.ts";

const items = new Map(makeDcItems().map((i) => [i.key as string, i]));
const { rank, line } = RESULT_FIELDS.jira;
const now = Date.parse("2026-11-24T12:00:00Z");

/** The product's own writer on the stand-in. `most`: an administrator's limit of a page. */
function writing(most = 1000) {
	const written = new WrittenFields();
	const asked: string[] = [];
	const carry = async ({
		method,
		path,
		body = "",
	}: {
		method: string;
		path: string;
		body?: string;
	}): Promise<SourceReply> => {
		const url = new URL(DC_SITE + path);
		asked.push(`${method} ${url.pathname}`);
		if (url.searchParams.has("maxResults")) url.searchParams.set("maxResults", String(most));
		const answer = answerDc(items, { method, url, body }, now, written);
		const text = answer.body === undefined ? "" : JSON.stringify(answer.body);
		return { kind: "reply", status: answer.status, contentType: text === "" ? "" : "application/json", text };
	};
	const writer = jiraDataCenterWriter({ site: DC_SITE, transport: carry, send: carry, now: () => now });
	return { writer, written, asked };
}
const KEYS = [...items.keys()].slice(0, 5);

test("a field is read with what may be edited, written, and emptied again", async () => {
	const { writer, written, asked } = writing();
	const [first = "", second = ""] = KEYS;
	written.offScreen.add(second);
	expect(await writer.states([first, second, "HT-99999"], rank)).toEqual({
		ok: true,
		value: [
			{ key: first, value: null },
			{ key: second, value: null, refusal: "not-editable" },
		],
	});
	expect(await writer.write({ key: first }, rank, 4)).toEqual({ ok: true });
	expect(await writer.states([first], rank)).toMatchObject({ value: [{ key: first, value: 4 }] });
	expect(await writer.write({ key: first }, rank, null)).toEqual({ ok: true });
	expect(written.of(first)[rank]).toBeNull();
	expect(asked).toContain(`PUT /jira/rest/api/2/issue/${first}`);
});

test("keys that come a few at a time are all read before any is taken for gone", async () => {
	const { writer } = writing(2);
	const found = await writer.states(KEYS, line);
	expect(found.ok && found.value.map((s) => s.key).sort()).toEqual([...KEYS].sort());
});

test("refusals are told in the server's own words, and nothing is changed by them", async () => {
	const { writer, written } = writing();
	const [first = "", second = ""] = KEYS;
	written.forbidden.add(first);
	expect(await writer.write({ key: first }, rank, 4)).toMatchObject({
		ok: false,
		problem: { code: "forbidden", detail: "You do not have permission to edit issues in this project." },
	});
	expect(await writer.write({ key: second }, rank, "four")).toMatchObject({
		problem: { code: "rejected", detail: "Operation value must be a number" },
	});
	expect(await writer.write({ key: second }, "summary", "x")).toMatchObject({ problem: { code: "rejected" } });
	expect(await writer.write({ key: "HT-99999" }, rank, 4)).toMatchObject({ problem: { code: "not-found" } });
	expect(written.of(second)).toEqual({});
});
