import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Counts } from "./counts.ts";

const at = (...path: string[]) => resolve(import.meta.dirname, "../..", ...path);

/** Runs a program of node_modules; its output is shown as it comes. */
export function tool(program: string, args: readonly string[], env: Record<string, string> = {}): boolean {
	const done = spawnSync(process.execPath, [at("node_modules", program), ...args], {
		cwd: at(),
		stdio: ["ignore", "inherit", "inherit"],
		env: { ...process.env, ...env },
	});
	return done.status === 0;
}

/** One check that passes or fails as a whole, with a plain line of how it went. */
export function check(name: string, run: () => boolean): Counts {
	const from = Date.now();
	const ok = run();
	console.log(`${ok ? "passed" : "FAILED"}  ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
	return { passed: ok ? 1 : 0, failed: ok ? [] : [name], skipped: [] };
}

/** Runs a test runner and reads its report; an old report is removed first so that it cannot be taken for this run's. */
export function suite(name: string, report: string, run: () => boolean, read: (file: string) => Counts): Counts {
	rmSync(at(report), { force: true });
	const from = Date.now();
	const ok = run();
	const counts = read(at(report));
	const failed = ok || counts.failed.length > 0 ? counts.failed : [`${name} ended with an error`];
	console.log(
		`${failed.length === 0 ? "passed" : "FAILED"}  ${name}: ${counts.passed} passed, ${failed.length} failed, ` +
			`${counts.skipped.length} skipped (${((Date.now() - from) / 1000).toFixed(1)} s)`,
	);
	return { ...counts, failed };
}
