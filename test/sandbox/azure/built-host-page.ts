import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { tool } from "../../run/step.ts";

const SOURCES = resolve(import.meta.dirname, "host-page");
/** Where the page's script and sheet are served from. Gone with `npm ci`, and so never older than the vendor's parts. */
export const HOST_PAGE = resolve(import.meta.dirname, "../../../node_modules/.cache/azure-host-page");

const changed = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Builds the stand-in's page where it is missing, or older than what it is made of. */
export function buildHostPage(): void {
	const built = changed(join(HOST_PAGE, "host-page.js"));
	if (readdirSync(SOURCES).every((file) => changed(join(SOURCES, file)) <= built)) return;
	const config = join(SOURCES, "vite.config.ts");
	if (!tool("vite/bin/vite.js", ["build", "--config", config, "--logLevel=error"], { NODE_ENV: "production" }))
		throw new Error("The stand-in's page for Azure DevOps could not be built.");
}
