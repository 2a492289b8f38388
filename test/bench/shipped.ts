import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const dist = resolve(import.meta.dirname, "../../dist");

export type Target = "chrome" | "firefox" | "excel";

/** What the build made: both browsers, and the add-in's site where there is one. */
export const builtTargets = (): Target[] =>
	(["chrome", "firefox", "excel"] as const).filter((t) => t !== "excel" || existsSync(join(dist, t)));

/** Every file of one build, as paths below it. */
export function shippedFiles(target: Target): string[] {
	const folder = join(dist, target);
	if (!existsSync(folder)) throw new Error(`dist/${target} is not built: npm run build`);
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile())
		.map((e) => join(e.parentPath, e.name).slice(folder.length + 1))
		.sort();
}

export const readShipped = (target: Target, file: string): Buffer => readFileSync(join(dist, target, file));

export const gzipped = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;

/** What a page loads before it can paint: the HTML, its styles, its script and all that script imports statically. */
export function firstPaintFiles(target: "chrome" | "excel", page: string): string[] {
	const html = readShipped(target, page).toString();
	const linked = [...html.matchAll(/(?:src|href)="(\.[^"]+\.(?:js|css))"/g)].map((m) =>
		join(dirname(page), m[1] ?? ""),
	);
	const seen = new Set<string>([page]);
	const visit = (file: string): void => {
		if (seen.has(file)) return;
		seen.add(file);
		if (!file.endsWith(".js")) return;
		const code = readShipped(target, file).toString();
		for (const m of code.matchAll(/(?:^|[;}\s])(?:import|export)(?:[^"'();]*?from)?\s*["'](\.[^"']+)["']/g))
			visit(join(dirname(file), m[1] ?? ""));
	};
	for (const file of linked) visit(file);
	return [...seen];
}
