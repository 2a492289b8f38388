import { expect, test } from "@playwright/test";
import { answerLine } from "../../shared/domain/formulas/answer.ts";
import { findBrowser } from "../browser/find-browser.mjs";
import { readCases, requestLine } from "../cases/read-cases.ts";

const lines = readCases().flatMap(({ cases }) => cases.map(requestLine));
const wanted = lines.map(answerLine);

for (const surface of ["chromium", "firefox", "excel"] as const)
	test(`the same cases give the same bytes as built, in ${surface}`, async () => {
		test.skip(surface === "firefox" && !findBrowser({ kind: "firefox" }), "no Firefox on this machine");
		const { open } = await import(`../conformance/surface-${surface}.ts`);
		const place = await open();
		try {
			expect(await place.answer(lines)).toEqual(wanted);
			expect(wanted.length).toBeGreaterThanOrEqual(600);
		} finally {
			await place.close();
		}
	});
