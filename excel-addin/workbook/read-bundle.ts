import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import { parseJson } from "../../shared/schema/json-text.ts";
import { type RegisterCarry, type RegisterProblem, readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { type Memory, readTableMemory, type TableMemory } from "./bundle-shape.ts";
import { unwrapBundle, wrapBundle } from "./bundle-xml.ts";
import { answered, refused, type WorkbookAnswer } from "./workbook-problem.ts";

/** What travels in the workbook: the register, and how its tables are read. */
export interface Bundle {
	readonly revision: number;
	readonly register: Register;
	/** What a newer version put into the register; written back unchanged. */
	readonly carry?: RegisterCarry;
	readonly problems: readonly RegisterProblem[];
	readonly memory: Memory;
}

export const EMPTY_BUNDLE: Bundle = { revision: 0, register: EMPTY_REGISTER, problems: [], memory: {} };

/** Reads the part. The file may come from anyone: sizes, shapes and names are checked, one bad entry loses only itself. */
export function readBundle(xml: string): WorkbookAnswer<Bundle> {
	const part = unwrapBundle(xml);
	if (!part.ok) return refused(part.why === "too-large" ? "part-too-large" : "part-unreadable", { why: part.why });
	const parsed = parseJson(part.json);
	if (!parsed.ok)
		return refused("part-unreadable", { why: parsed.message, line: parsed.place.line, column: parsed.place.column });
	if (typeof parsed.value !== "object" || parsed.value === null)
		return refused("part-unreadable", { why: "no object" });
	const given: Record<string, unknown> = { ...parsed.value };
	const read = given.register === undefined ? undefined : readRegister(JSON.stringify(given.register));
	if (read && !read.ok) return refused("part-unreadable", { why: read.problems[0]?.message ?? "register" });
	const tables = typeof given.tables === "object" && given.tables !== null ? Object.entries(given.tables) : [];
	const memory = tables.flatMap(([key, value]): [string, TableMemory][] => {
		const known = readTableMemory(value);
		return known ? [[key, known]] : [];
	});
	return answered({
		revision: part.revision,
		register: read?.register ?? EMPTY_REGISTER,
		...(read ? { carry: read.carry } : {}),
		problems: read?.problems ?? [],
		memory: Object.fromEntries(memory),
	});
}

/** The part's text, one revision on. */
export function writeBundle(bundle: Bundle): string {
	const register: unknown = JSON.parse(writeRegister(bundle.register, bundle.carry));
	return wrapBundle(JSON.stringify({ register, tables: bundle.memory }), bundle.revision + 1);
}
