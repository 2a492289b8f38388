// node test/run/main.mjs TASK [ARGUMENTS]: works from a fresh clone with only Node. Installs what is missing, then runs
// test/run/TASK.ts through Vite's own module runner (Node 20 does not run TypeScript by itself).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const [task = "", ...args] = process.argv.slice(2);

/** True when node_modules holds just what the lock file says. */
function installed() {
	const seen = resolve(root, "node_modules/.package-lock.json");
	if (!existsSync(seen)) return false;
	const lock = JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8")).packages;
	const have = JSON.parse(readFileSync(seen, "utf8")).packages;
	return Object.entries(lock).every(
		([path, entry]) => path === "" || entry.optional || have[path]?.version === entry.version,
	);
}

if (!installed()) {
	console.error("Installing packages (npm ci) …");
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	const done = spawnSync(npm, ["ci"], { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
	if (done.status !== 0) process.exit(done.status ?? 1);
}

process.chdir(root);
const { runnerImport } = await import("vite");
/** A TypeScript module by its path; tasks that choose modules at run time get this too. */
async function load(path) {
	const { module } = await runnerImport(resolve(root, path), { configFile: false, root, logLevel: "error" });
	return module;
}
const { run } = await load(`test/run/${task}.ts`);
process.exitCode = (await run(args, load)) ?? 0;
