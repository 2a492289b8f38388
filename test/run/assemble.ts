import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { assembleExcel } from "./assemble-excel.ts";

const root = resolve(import.meta.dirname, "../..");
const at = (...path: string[]) => resolve(root, ...path);

export async function clean(): Promise<void> {
	await rm(at("dist"), { recursive: true, force: true });
}

/** Chrome's manifest is the source; Firefox wants a background page, an add-on id and a data statement. */
export function firefoxManifest(manifest: Record<string, unknown>): Record<string, unknown> {
	// Policies for Firefox name no schema.
	const { minimum_chrome_version: _, background: __, storage: ___, ...rest } = manifest;
	return {
		...rest,
		background: { scripts: ["background.js"], type: "module" },
		browser_specific_settings: {
			gecko: {
				id: "sightline@example.org",
				strict_min_version: "140.0",
				data_collection_permissions: { required: ["none"] },
			},
		},
	};
}

/** Makes dist/chrome and dist/firefox from the shared build in dist/ext, and completes dist/excel. */
export async function assemble(): Promise<void> {
	const manifest = JSON.parse(await readFile(at("manifest.json"), "utf8"));
	const targets = { chrome: manifest, firefox: firefoxManifest(manifest) };
	for (const [target, content] of Object.entries(targets)) {
		const out = at("dist", target);
		await mkdir(out, { recursive: true });
		await cp(at("dist/ext"), out, { recursive: true });
		await cp(at("extension/icons"), resolve(out, "icons"), { recursive: true });
		if ("storage" in content) await cp(at("extension/managed-schema.json"), resolve(out, "managed-schema.json"));
		await writeFile(resolve(out, "manifest.json"), `${JSON.stringify(content, null, "\t")}\n`);
	}
	await rm(at("dist/ext"), { recursive: true });
	await assembleExcel(manifest.version);
}
