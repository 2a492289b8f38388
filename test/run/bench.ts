import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { BenchOptions, BenchResult } from "../bench/result.ts";
import { type Load, optionOf } from "./options.ts";

/** Every bench is a file of `test/bench` with this export. */
interface Bench {
	run(options: BenchOptions): Promise<BenchResult | Record<string, unknown>>;
}

const NAMES = [
	"badges",
	"observer",
	"messages",
	"ingest",
	"coldload",
	"popup",
	"assess",
	"scale",
	"select",
	"stability",
	"excel",
	"size",
] as const;

function print(result: Record<string, unknown>): void {
	const { name, product, floor, ratio, unit, runs, goal, ok, peers, extra } = result;
	console.log(`${ok ? "met " : "MISSED"}  ${name}: ${product} ${unit} beside ${floor} (${ratio}x), median of ${runs}`);
	for (const [key, value] of Object.entries({ ...(peers ?? {}), ...(extra ?? {}) }))
		console.log(`        ${key}: ${value}`);
	console.log(`        goal: ${goal}`);
}

/** `npm run bench -- NAME [--data DIR] [--json]`; NAME `all` runs every bench there is. Exit 1 where a goal is missed. */
export async function run(args: string[], load: Load<Bench>): Promise<number> {
	const name = args.find((a) => !a.startsWith("--")) ?? "all";
	const data = optionOf(args, "--data");
	const names = name === "all" ? NAMES.filter((n) => existsSync(resolve(`test/bench/${n}.ts`))) : [name];
	if (!names.every((n) => existsSync(resolve(`test/bench/${n}.ts`)))) {
		console.error(`There is no bench "${name}". Known: ${NAMES.join(", ")}.`);
		return 2;
	}
	let missed = 0;
	for (const each of names) {
		const bench = await load(`test/bench/${each}.ts`);
		const result = await bench.run(data === undefined ? {} : { data });
		if (args.includes("--json")) console.log(JSON.stringify(result));
		else print(result as Record<string, unknown>);
		if (!(result as { ok: boolean }).ok) missed++;
	}
	return missed > 0 ? 1 : 0;
}
