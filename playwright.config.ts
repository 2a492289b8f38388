import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";

/** Every browser of the run writes down what it asks of the network; the last test reads it all. */
process.env.SIGHTLINE_NET_LOG ??= resolve(import.meta.dirname, "test-results/net-log");

export default defineConfig({
	testDir: "test/e2e",
	// Every test has its own browser, profile and stand-in; much of their time is the pace at which sites are asked.
	workers: 3,
	timeout: 120_000,
	// A slow machine paints late; what never comes still fails.
	expect: { timeout: 15_000 },
	reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
	use: { trace: "retain-on-failure" },
	projects: [
		{ name: "sessions", testIgnore: "net-log.spec.ts", teardown: "net log" },
		{ name: "net log", testMatch: "net-log.spec.ts" },
	],
});
