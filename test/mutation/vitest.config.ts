import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests that look at the engine, and nothing that needs a browser, a build or recorded data. */
export default defineConfig({
	root: resolve(import.meta.dirname, "../.."),
	resolve: { alias: [{ find: /^fast-check$/, replacement: resolve(import.meta.dirname, "few-runs.ts") }] },
	test: {
		environment: "node",
		include: ["shared/domain/**/*.test.ts", "test/cases/cases.test.ts"],
	},
});
