import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { builtTargets } from "../bench/shipped.ts";
import { tool } from "./step.ts";

/** Zips carry a date per file; a fixed one (the earliest a zip can say) makes two builds the same to the byte. */
const FIXED = new Date(1980, 0, 1);

function filesOf(folder: string, prefix = ""): Zippable {
	const found: Zippable = {};
	for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : 1,
	)) {
		const path = prefix ? `${prefix}/${entry.name}` : entry.name;
		if (entry.isDirectory()) Object.assign(found, filesOf(folder, path));
		else found[path] = [readFileSync(join(folder, path)), { mtime: FIXED, level: 9 }];
	}
	return found;
}

function makeZips(): Map<string, string> {
	if (!tool("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"])) throw new Error("the build failed");
	const version = (JSON.parse(readFileSync(resolve("manifest.json"), "utf8")) as { version: string }).version;
	mkdirSync(resolve("out/packages"), { recursive: true });
	const sums = new Map<string, string>();
	for (const target of builtTargets()) {
		const folder = resolve("dist", target);
		const bytes = zipSync(filesOf(folder));
		const name = `sightline-${target}-${version}.zip`;
		writeFileSync(resolve("out/packages", name), bytes);
		sums.set(name, createHash("sha256").update(bytes).digest("hex"));
	}
	return sums;
}

/** `npm run package`: the store zips in out/packages, with their sums. `--twice` builds again and compares. */
export async function run(args: string[]): Promise<number> {
	const first = makeZips();
	for (const [name, sum] of first) console.log(`${sum}  out/packages/${name}`);
	if (!args.includes("--twice")) return 0;
	const second = makeZips();
	const different = [...first].filter(([name, sum]) => second.get(name) !== sum).map(([name]) => name);
	console.log(
		different.length === 0 ? "The second build gave the same bytes." : `Different bytes: ${different.join(", ")}`,
	);
	return different.length === 0 ? 0 : 1;
}
