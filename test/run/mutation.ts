import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tool } from "./step.ts";

interface Report {
	readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
	/** Of every test file that ran; one that could not be loaded is not among them, and Stryker does not say so. */
	readonly testFiles: Readonly<Record<string, unknown>>;
}
const REPORT = "test-results/mutation.json";
const GOAL = 90;
const FOUND = new Set(["Killed", "Timeout"]);
const COUNTED = new Set([...FOUND, "Survived", "NoCoverage"]);

/** Left out by the configuration: it is about what is remembered, which these runs do without. */
const LEFT_OUT = "shared/domain/register-standing.test.ts";

const testsOfEngine = (): string[] =>
	readdirSync("shared/domain", { recursive: true, encoding: "utf8" })
		.map((file) => `shared/domain/${file}`)
		.filter((file) => file.endsWith(".test.ts") && file !== LEFT_OUT);

/**
 * `npm run mutation [-- PLACE…]`: changes the engine in thousands of small ways and counts how many of them its tests
 * find; for one place below `shared/domain` or for all of it. Takes long for the whole: for a timer, not for
 * every change. Exit 1 below 90 %.
 */
export async function run(args: string[]): Promise<number> {
	const places = args.length > 0 ? args : ["."];
	const wanted = places.map((place) =>
		place.endsWith(".ts") ? `shared/domain/${place}` : `shared/domain/${place}/**/*.ts`,
	);
	const mutate = [...wanted, "!shared/domain/**/*.test.ts", "!shared/domain/**/*-for-tests.ts"];
	const config = "test/mutation/stryker.config.json";
	rmSync(REPORT, { force: true });
	tool("@stryker-mutator/core/bin/stryker.js", ["run", config, "--mutate", mutate.join(",")]);
	if (!existsSync(REPORT)) return 1;
	const { files, testFiles } = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
	const silent = testsOfEngine().filter((file) => !Object.keys(testFiles).some((ran) => ran.endsWith(file)));
	if (silent.length > 0) {
		console.error(`These tests did not run, so the figure would be wrong: ${silent.join(", ")}`);
		return 1;
	}
	const scores = Object.entries(files).map(([file, { mutants }]) => {
		const counted = mutants.filter((m) => COUNTED.has(m.status)).length;
		return { file, counted, found: mutants.filter((m) => FOUND.has(m.status)).length };
	});
	const counted = scores.reduce((sum, s) => sum + s.counted, 0);
	const found = scores.reduce((sum, s) => sum + s.found, 0);
	if (counted === 0) {
		console.error("Nothing was changed, so nothing was tested.");
		return 1;
	}
	const share = (100 * found) / counted;
	console.log(`${found} of ${counted} changes found: ${share.toFixed(1)} % (goal: ${GOAL} %)`);
	return share >= GOAL ? 0 : 1;
}
