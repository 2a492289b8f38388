import { expect, test } from "vitest";
import { builtOf, HOSTILE, madeOfText } from "../../test/sandbox/hostile-texts.ts";
import type { PanelAnswer } from "../panel-answer.ts";
import { answer, panelUnderTest } from "./panel-for-tests.tsx";

/** Members in which people's own words stand. */
const OWN = new Set(["title", "by", "why", "measure", "typeName", "model", "owner"]);

function withText(value: unknown, text: string, name = ""): unknown {
	if (typeof value === "string") return OWN.has(name) ? text : value;
	if (Array.isArray(value)) return value.map((one) => withText(one, text, name));
	if (value instanceof Map) return value;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([n, v]) => [n, withText(v, text, n)]));
}

test("H4: in the panel every hostile text is text and makes nothing", { timeout: 120_000 }, async () => {
	const { root, show } = panelUnderTest();
	const of = (text: string) => show(async () => withText(answer, text) as PanelAnswer);
	await of("plain");
	const plain = builtOf(root);
	for (const { kind, text } of HOSTILE) {
		const shown = await of(text);
		expect(shown.includes(text), `${kind}: ${text.slice(0, 80)}`).toBe(true);
		expect(madeOfText(plain, root), `${kind}: ${text.slice(0, 80)}`).toEqual([]);
	}
	expect("__pwn" in window).toBe(false);
});
