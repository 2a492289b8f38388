import { resolve } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import type { BuildEnvironmentOptions, EnvironmentOptions } from "vite";
import { defineConfig } from "vitest/config";
import { findBrowser, flags } from "./test/browser/find-browser.mjs";
import { assemble, clean } from "./test/run/assemble.ts";

/**
 * One config, one command (`vite build --app`):
 *   dist/ext              code and pages shared by both browsers (pages: ES modules; background.js: one ES
 *                         module; jira.js, azure.js, on-demand.js and strip.js, for pages: classic scripts)
 *   dist/chrome, firefox  dist/ext + icons + that browser's manifest
 *   dist/excel            the add-in's static site, functions.json and both manifests
 */
const at = (...path: string[]) => resolve(import.meta.dirname, ...path);

const common: BuildEnvironmentOptions = {
	target: ["chrome121", "firefox140"],
	modulePreload: false,
	sourcemap: false,
	emptyOutDir: false,
	copyPublicDir: false,
	reportCompressedSize: false,
};

function script(entry: string, name: string, format: "iife" | "es"): EnvironmentOptions {
	return {
		consumer: "client",
		build: {
			...common,
			outDir: at("dist/ext"),
			rolldownOptions: {
				input: { [name]: at(entry) },
				output: { format, entryFileNames: "[name].js", codeSplitting: false },
			},
		},
	};
}

function pages(outDir: string, input: Record<string, string>): EnvironmentOptions {
	// Without the hint a page would learn of a shared part only after it has read the script that imports it.
	const build = { ...common, modulePreload: { polyfill: false }, outDir: at(outDir), rolldownOptions: { input } };
	return { consumer: "client", build };
}

// Vitest would start a dependency scan for every environment.
const environments: Record<string, EnvironmentOptions> = process.env.VITEST
	? {}
	: {
			jira: script("extension/content/jira.ts", "jira", "iife"),
			azure: script("extension/content/azure.ts", "azure", "iife"),
			onDemand: script("extension/content/on-demand.ts", "on-demand", "iife"),
			strip: script("extension/content/strip.ts", "strip", "iife"),
			background: script("extension/background/index.ts", "background", "es"),
			pages: pages("dist/ext", {
				popup: at("extension/popup/index.html"),
				options: at("extension/options/index.html"),
				portfolio: at("extension/portfolio/index.html"),
				panel: at("extension/panel/index.html"),
			}),
			excel: pages("dist/excel", {
				taskpane: at("excel-addin/taskpane/index.html"),
				about: at("excel-addin/about/index.html"),
			}),
		};

export default defineConfig({
	root: import.meta.dirname,
	base: "./",
	publicDir: false,
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	environments,
	builder: {
		async buildApp(builder) {
			await clean();
			for (const name of Object.keys(environments)) {
				const environment = builder.environments[name];
				if (environment) await builder.build(environment);
			}
			await assemble();
		},
	},
	test: {
		// A property with many runs has time on a slow machine too; what hangs still fails.
		testTimeout: 30_000,
		// By itself one worker fewer than there are cores, which is one on a small machine.
		maxWorkers: "100%",
		reporters: ["default", ["json", { outputFile: "test-results/unit.json" }]],
		projects: [
			{
				extends: true,
				test: {
					// The engine is pure: its tests cannot meet in anything, and loading it anew for each of them costs more than they do.
					name: "engine",
					environment: "node",
					isolate: false,
					include: ["shared/domain/**/*.test.ts", "test/cases/**/*.test.ts"],
				},
			},
			{
				extends: true,
				test: {
					name: "node",
					environment: "node",
					include: [
						"{shared,extension,excel-addin}/**/*.test.ts",
						"test/{repo,rules,sandbox,conformance,run,bench}/**/*.test.ts",
					],
					exclude: ["**/*.dom.test.ts", "shared/domain/**"],
				},
			},
			{
				extends: true,
				test: {
					name: "dom",
					environment: "happy-dom",
					include: ["{shared,extension,excel-addin}/**/*.dom.test.{ts,tsx}"],
				},
			},
			{
				extends: true,
				test: {
					name: "browser",
					include: ["test/browser/**/*.test.{ts,tsx}"],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: findBrowser({ forTests: true })?.path ?? "", args: flags() },
						}),
						instances: [{ browser: "chromium" }],
					},
				},
			},
		],
	},
});
