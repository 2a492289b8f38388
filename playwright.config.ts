import { defineConfig } from "@playwright/test";

export default defineConfig({
	testDir: "test/e2e",
	workers: 1,
	timeout: 60_000,
	reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
	use: { trace: "retain-on-failure" },
});
