import { defineConfig } from "@playwright/test";

export default defineConfig({
	testDir: "test/e2e",
	// Every test has its own browser, profile and stand-in; much of their time is the pace at which sites are asked.
	workers: 2,
	timeout: 120_000,
	// A slow machine paints late; what never comes still fails.
	expect: { timeout: 15_000 },
	reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
	use: { trace: "retain-on-failure" },
});
