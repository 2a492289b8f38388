import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Surface } from "../run/conform.ts";
import { tell } from "../sandbox/drive.ts";
import { openExtension, ownPage } from "../sandbox/open-extension.ts";

/** The built extension in Chromium: one of its own pages asks its background. */
export async function open(): Promise<Surface> {
	const profile = mkdtempSync(join(tmpdir(), "sightline-conform-"));
	const { context, id } = await openExtension(profile, 9, true);
	const page = await context.newPage();
	await page.goto(ownPage(id, "popup"));
	return {
		async answer(lines) {
			const { lines: answers } = await tell<{ lines: string[] }>(page, { type: "formulas/answer", lines });
			return answers;
		},
		async close() {
			await context.close();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
