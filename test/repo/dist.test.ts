import { describe, expect, test } from "vitest";
import { builtTargets, readShipped, shippedFiles } from "../bench/shipped.ts";
import { run as size } from "../bench/size.ts";

const TARGETS = builtTargets();
/** The one script that may come from elsewhere: Microsoft requires it (DESIGN, principle 6). */
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const scripts = (target: (typeof TARGETS)[number]) => shippedFiles(target).filter((f) => f.endsWith(".js"));

describe.each(TARGETS)("dist/%s", (target) => {
	test("holds scripts and no source map", () => {
		expect(scripts(target).length).toBeGreaterThan(0);
		expect(shippedFiles(target).filter((f) => f.endsWith(".map"))).toEqual([]);
	});

	test("makes no code from text", () => {
		for (const file of scripts(target)) {
			const code = readShipped(target, file).toString();
			expect(code, file).not.toMatch(/\bnew Function\b|\bFunction\(|\beval\(/);
			expect(code, file).not.toMatch(/insertAdjacentHTML|\bimportScripts\b|document\.write\b/);
		}
	});

	test("sets innerHTML nowhere but inside Preact's own unused property", () => {
		const uses = scripts(target).flatMap((file) => [
			...readShipped(target, file)
				.toString()
				.matchAll(/.{0,60}\.innerHTML.{0,40}/g),
		]);
		expect(uses.filter((m) => !/__html|dangerouslySetInnerHTML/.test(m[0])).map((m) => m[0])).toEqual([]);
	});

	test("loads nothing from elsewhere", () => {
		for (const file of shippedFiles(target).filter((f) => f.endsWith(".html"))) {
			const html = readShipped(target, file).toString();
			const away = [...html.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map((m) => m[1]);
			expect(away.filter((url) => url !== OFFICE)).toEqual([]);
			expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
		}
		for (const file of shippedFiles(target).filter((f) => f.endsWith(".css")))
			expect(readShipped(target, file).toString()).not.toMatch(/@import|url\(["']?https?:/);
	});
});

test("the content script and the pages stay inside their budgets", async () => {
	const { product, extra } = await size();
	expect(product).toBeLessThanOrEqual(15_000);
	expect(extra?.popup).toBeLessThanOrEqual(40_000);
	if (extra?.pane !== "not built") expect(extra?.pane).toBeLessThanOrEqual(80_000);
});
