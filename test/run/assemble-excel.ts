import { cp, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { functionsJson } from "../../excel-addin/functions/functions-json.ts";
import { addinSource } from "../../excel-addin/manifest/source.ts";
import { unifiedManifest } from "../../excel-addin/manifest/unified-manifest.ts";
import { xmlManifest } from "../../excel-addin/manifest/xml-manifest.ts";

const root = resolve(import.meta.dirname, "../..");
const out = resolve(root, "dist/excel");

/** Where a developer's machine serves an add-in; an office that serves it says its own address in SIGHTLINE_ORIGIN. */
const HERE = "https://localhost:3000";

/**
 * Completes dist/excel, the add-in's folder: what Office is told of the functions, the icons, and both manifests. The
 * unified one lies in a folder of its own, since it is deployed as a package with its two icons.
 */
export async function assembleExcel(version: string): Promise<void> {
	const source = addinSource(process.env.SIGHTLINE_ORIGIN ?? HERE, version);
	const json = (value: object) => `${JSON.stringify(value, null, "\t")}\n`;
	await cp(resolve(root, "excel-addin/icons"), resolve(out, "icons"), { recursive: true });
	await cp(resolve(root, "excel-addin/icons/192.png"), resolve(out, "unified/color.png"));
	await cp(resolve(root, "excel-addin/icons/outline.png"), resolve(out, "unified/outline.png"));
	await writeFile(resolve(out, "functions.json"), json(functionsJson()));
	await writeFile(resolve(out, "manifest.xml"), xmlManifest(source));
	await writeFile(resolve(out, "unified/manifest.json"), json(unifiedManifest(source)));
}
