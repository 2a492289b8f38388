import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that count what all of their runs came upon: with fewer runs they would rightly fail. */
const WHOLE = ["ask-next.test.ts", "expression-laws.test.ts", "schedule-parts.test.ts"];

/** The tests that look at the engine, and nothing that needs a browser, a build or recorded data. */
export default defineConfig({
	root: resolve(import.meta.dirname, "../.."),
	plugins: [
		{
			name: "few-runs",
			enforce: "pre",
			resolveId: (source, importer = "") =>
				source === "fast-check" && !WHOLE.some((file) => importer.endsWith(file))
					? resolve(import.meta.dirname, "few-runs.ts")
					: undefined,
		},
	],
	test: {
		environment: "node",
		isolate: false,
		testTimeout: 30_000,
		server: { deps: { inline: [/stryker-setup/] } },
		include: ["shared/domain/**/*.test.ts", "test/cases/cases.test.ts"],
	},
});
