import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { answerLine, NotARequest } from "../../shared/domain/formulas/answer.ts";
import { type Load, optionOf } from "./options.ts";

/** A place where the engine runs: answers the lines in order. */
export interface Surface {
	answer(lines: readonly string[]): Promise<readonly string[]>;
	close(): Promise<void>;
}

const NODE: Surface = {
	answer: async (lines) => lines.map(answerLine),
	close: async () => {},
};

interface SurfaceModule {
	open(): Promise<Surface>;
}

async function open(name: string, load: Load<SurfaceModule>): Promise<Surface | undefined> {
	if (name === "node") return NODE;
	const file = `test/conformance/surface-${name}.ts`;
	if (!["chromium", "firefox", "excel"].includes(name) || !existsSync(resolve(file))) return undefined;
	return (await load(file)).open();
}

/** True where the line is a request; a surface is not opened for lines that are none. */
function isRequest(line: string): boolean {
	try {
		answerLine(line);
		return true;
	} catch (error) {
		if (error instanceof NotARequest) console.error(error.message);
		else throw error;
		return false;
	}
}

/** `npm run --silent conform -- --surface node|chromium|firefox|excel`: JSON lines in, JSON lines out. */
export async function run(args: string[], load: Load<SurfaceModule>): Promise<number> {
	const name = optionOf(args, "--surface") ?? "node";
	const lines = (await text(process.stdin)).split("\n").filter((line) => line.trim() !== "");
	if (!lines.every(isRequest)) return 2;
	const surface = await open(name, load);
	if (!surface) {
		console.error(`There is no surface "${name}": node, chromium, firefox or excel.`);
		return 1;
	}
	try {
		const answers = await surface.answer(lines);
		process.stdout.write(answers.map((a) => `${a}\n`).join(""));
		return answers.length === lines.length ? 0 : 1;
	} finally {
		await surface.close();
	}
}
