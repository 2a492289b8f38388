import { add, type Counts } from "./counts.ts";
import { check, tool } from "./step.ts";

/** Style, walls, types and dead code: what needs no build. */
export function checks(): Counts {
	return add([
		check("Biome: format, style, import walls", () =>
			tool("@biomejs/biome/bin/biome", ["ci", ".", "--diagnostic-level=warn", "--error-on-warnings"]),
		),
		check("TypeScript: five projects, strict", () => tool("typescript/bin/tsc", ["-b"])),
		check("knip: no dead file, export or dependency", () => tool("knip/bin/knip.js", ["--no-progress"])),
	]);
}

/** `npm run check`. */
export async function run(): Promise<number> {
	return checks().failed.length === 0 ? 0 : 1;
}
