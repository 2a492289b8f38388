import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FOR_BIOME, FOR_TSC, type Planted } from "./planted.ts";

const root = resolve(import.meta.dirname, "../..");
let place = "";

/** A tree with our configuration and nothing else, so that the only code in it is the planted one. */
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), "sightline-walls-"));
	mkdirSync(join(place, "test/repo"), { recursive: true });
	for (const file of ["biome.json", "tsconfig.base.json"]) cpSync(join(root, file), join(place, file));
	for (const file of readdirSync(join(root, "test/repo")).filter((f) => f.endsWith(".grit")))
		cpSync(join(root, "test/repo", file), join(place, "test/repo", file));
	symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function plant({ file, code }: Planted): void {
	mkdirSync(dirname(join(place, file)), { recursive: true });
	writeFileSync(join(place, file), code);
}

function run(program: string, args: string[]): string {
	const done = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
		cwd: place,
		encoding: "utf8",
	});
	return `${done.stdout}${done.stderr}`;
}

describe("Biome objects to a planted violation of each wall", () => {
	test.each(FOR_BIOME)("$wall", (planted) => {
		plant(planted);
		const said = run("@biomejs/biome/bin/biome", ["lint", planted.file, "--diagnostic-level=error"]);
		rmSync(join(place, planted.file));
		expect(said).toContain("Checked 1 file");
		expect(said).toContain(planted.says);
	});

	test("and says nothing of a file that keeps them", () => {
		const clean = { wall: "", file: "shared/domain/planted.ts", code: "export const one = 1;\n", says: "" };
		plant(clean);
		const said = run("@biomejs/biome/bin/biome", ["lint", clean.file, "--diagnostic-level=error"]);
		rmSync(join(place, clean.file));
		expect(said).toContain("Checked 1 file");
		expect(said).not.toContain("error");
	});
});

describe("the compiler objects to a planted violation of each wall", () => {
	test.each(FOR_TSC)("$wall", (planted) => {
		const project = planted.file
			.split("/")
			.slice(0, planted.file.startsWith("shared/domain/") ? 2 : 1)
			.join("/");
		plant(planted);
		cpSync(join(root, project, "tsconfig.json"), join(place, project, "tsconfig.json"));
		const config = `${project}/tsconfig.alone.json`;
		writeFileSync(
			join(place, config),
			JSON.stringify({
				extends: "./tsconfig.json",
				references: [],
				compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false },
			}),
		);
		const said = run("typescript/bin/tsc", ["-p", config]);
		rmSync(join(place, planted.file));
		expect(said).toContain("error TS");
		expect(said).toContain(planted.says);
	});
});
