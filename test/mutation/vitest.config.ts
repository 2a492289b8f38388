import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestProject, type TestSpecification } from "vitest/node";
import { KeptThread } from "./kept-thread.ts";

/** Tests that count what all of their runs came upon: with fewer runs they would rightly fail. */
const WHOLE = ["ask-next.test.ts", "expression-laws.test.ts", "schedule-parts.test.ts"];
/** Loads the whole engine, so it comes last: most changes are found before, and a run ends with the first test that fails. */
const LAST = "cases.test.ts";

class NearestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith(LAST);
		return [...sorted.filter((f) => !isLast(f)), ...sorted.filter(isLast)];
	}
}

/** The tests that look at the engine, and nothing that needs a browser, a build or recorded data. */
export default defineConfig({
	root: resolve(import.meta.dirname, "../.."),
	plugins: [
		{
			name: "few-runs",
			enforce: "pre",
			resolveId: (source, importer = "") =>
				source === "fast-check" && ![...WHOLE, "few-runs.ts"].some((file) => importer.endsWith(file))
					? resolve(import.meta.dirname, "few-runs.ts")
					: undefined,
		},
		{
			name: "forgetful",
			enforce: "pre",
			// All but its own test: that one is about the memory.
			resolveId: (source, importer = "") =>
				source.endsWith("/remember.ts") && !importer.endsWith("/remember.test.ts")
					? resolve(import.meta.dirname, "forgetful.ts")
					: undefined,
		},
		{
			name: "kept-thread",
			// The runner of mutants asks for threads by name; this comes after it.
			configureVitest({ project }: { project: TestProject }) {
				// One thread, one run at a time: files shared out over two would meet in it.
				project.config.maxWorkers = 1;
				project.config.pool = "kept-thread";
				project.config.poolRunner = { name: "kept-thread", createPoolWorker: (options) => new KeptThread(options) };
			},
		},
	],
	test: {
		environment: "node",
		isolate: false,
		testTimeout: 120_000,
		sequence: { sequencer: NearestFirst },
		setupFiles: [resolve(import.meta.dirname, "own-coverage.ts")],
		server: { deps: { inline: [/stryker-setup/] } },
		include: ["shared/domain/**/*.test.ts", "test/cases/cases.test.ts"],
		// What it asks for is the memory.
		exclude: ["shared/domain/register-standing.test.ts"],
	},
});
